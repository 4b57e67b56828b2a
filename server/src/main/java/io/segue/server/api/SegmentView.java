package io.segue.server.api;

import io.segue.core.segment.SegmentDefinition;

/**
 * A segment as it is now.
 *
 * @param size how many are in it
 * @param version of all definitions
 */
public record SegmentView(SegmentDefinition definition, long size, int version) {}
