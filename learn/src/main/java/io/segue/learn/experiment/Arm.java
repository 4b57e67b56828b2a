package io.segue.learn.experiment;

/**
 * @param weight above 0, how many people it was to get beside the other arms
 * @param people who were assigned to it, whether they did anything or not
 */
public record Arm(String name, double weight, long people) {}
