package io.segue.learn.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that a column had in training, each with its place. */
public final class Levels {
    private final List<String> texts;
    private final Map<String, Integer> places;

    private Levels(List<String> texts) {
        this.texts = List.copyOf(texts);
        this.places = HashMap.newHashMap(texts.size());
        for (String text : texts) {
            if (places.put(text, places.size()) != null) {
                throw new IllegalArgumentException("expected each level once, but got " + texts);
            }
        }
    }

    public static Levels of(List<String> texts) {
        return new Levels(texts);
    }

    public List<String> texts() {
        return texts;
    }

    public int size() {
        return texts.size();
    }

    /** From 0; −1 for a text that is not among them. */
    public int place(String text) {
        return places.getOrDefault(text, -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels it && texts.equals(it.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
