package io.segue.learn.cluster.meaning;

import io.segue.learn.cluster.meaning.Vocabulary.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives clusters names, each name once: first those of the vocabulary, to whom they fit best, then descriptions such as
 * {@code High spend, low recency}.
 */
final class Naming {
    /** Features in a description. */
    private static final int DESCRIBED = 2;

    /** @param conditions of the entry: the more an entry asks, the more its name says */
    private record Candidate(int cluster, String name, int conditions, double weakest) {}

    private Naming() {}

    /** @param effects for each cluster, the strongest first */
    static List<String> names(List<List<Effect>> effects) {
        @Nullable String[] names = new String[effects.size()];
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates(effects)) {
            if (names[candidate.cluster] == null && taken.add(candidate.name)) {
                names[candidate.cluster] = candidate.name;
            }
        }
        List<String> all = new ArrayList<>();
        for (int cluster = 0; cluster < names.length; cluster++) {
            String name = names[cluster];
            all.add(name == null ? described(effects.get(cluster), taken) : name);
        }
        return all;
    }

    private static List<Candidate> candidates(List<List<Effect>> effects) {
        List<Candidate> candidates = new ArrayList<>();
        for (int cluster = 0; cluster < effects.size(); cluster++) {
            Map<Concept, Double> levels = levels(effects.get(cluster));
            for (Entry entry : Vocabulary.ENTRIES) {
                double weakest = weakest(entry, levels);
                if (weakest >= Effect.NOTABLE) {
                    candidates.add(new Candidate(cluster, entry.name(), entry.conditions(), weakest));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::conditions)
                .thenComparingDouble(Candidate::weakest)
                .reversed());
        return candidates;
    }

    /** For each concept its strongest effect. */
    private static Map<Concept, Double> levels(List<Effect> effects) {
        Map<Concept, Double> levels = new EnumMap<>(Concept.class);
        for (Effect effect : effects) {
            Concept.of(effect.feature()).ifPresent(it -> levels.putIfAbsent(it, effect.size()));
        }
        return levels;
    }

    private static double weakest(Entry entry, Map<Concept, Double> levels) {
        double weakest = Double.POSITIVE_INFINITY;
        for (Concept concept : entry.high()) {
            weakest = Math.min(weakest, levels.getOrDefault(concept, 0.0));
        }
        for (Concept concept : entry.low()) {
            weakest = Math.min(weakest, -levels.getOrDefault(concept, 0.0));
        }
        return weakest;
    }

    private static String described(List<Effect> effects, Set<String> taken) {
        List<String> parts =
                effects.stream().filter(Effect::isNotable).map(Naming::part).toList();
        for (int count = Math.min(DESCRIBED, parts.size()); count <= parts.size() && count > 0; count++) {
            String name = sentence(parts.subList(0, count));
            if (taken.add(name)) {
                return name;
            }
        }
        String name =
                parts.isEmpty() ? "Close to average" : sentence(parts.subList(0, Math.min(DESCRIBED, parts.size())));
        String numbered = name;
        for (int number = 2; !taken.add(numbered); number++) {
            numbered = name + " " + number;
        }
        return numbered;
    }

    private static String part(Effect effect) {
        String word = switch (effect.measure()) {
            case COHENS_D -> effect.isHigh() ? "high " : "low ";
            case COHENS_H -> effect.isHigh() ? "often " : "rarely ";
        };
        boolean isOneOf = effect.feature().contains("=");
        return word + (isOneOf ? effect.feature() : String.join(" ", Concept.words(effect.feature())));
    }

    private static String sentence(List<String> parts) {
        String text = String.join(", ", parts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
