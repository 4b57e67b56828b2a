package io.segue.server.config;

import io.segue.core.language.syntax.Durations;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of settings there are. */
final class Kinds {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*([KMGT])B", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[?[0-9A-Fa-f:.]{2,45}\\]?");
    private static final String UNITS = "KMGT";
    private static final int ITEMS_MAX = 1_000;

    /** A name or an address of this machine. */
    static final Kind<String> HOST_NAME = new Kind<>(
            "a host name or address",
            false,
            text -> HOST.matcher(text).matches()
                    ? new Read.Good<>(text)
                    : new Read.Bad<>("a host name or address", "such as 127.0.0.1, or 0.0.0.0 for every one"));

    /** Empty for none. */
    static final Kind<Optional<Path>> FILE = new Kind<>("a file", false, Kinds::file);

    static final Kind<Path> FOLDER = new Kind<>("a folder", false, Kinds::folder);

    static final Kind<List<Network>> NETWORKS =
            new Kind<>("addresses or networks, such as `10.0.0.0/8`", true, Kinds::networks);

    static final Kind<Boolean> TRUTH = new Kind<>("`true` or `false`", false, Kinds::truth);

    private Kinds() {}

    private static Read<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> new Read.Good<>(true);
            case "false" -> new Read.Good<>(false);
            default -> new Read.Bad<>("true or false", "");
        };
    }

    static Kind<Integer> whole(int least, int most) {
        String words = String.format(Locale.ROOT, "a whole number from %,d to %,d", least, most);
        return new Kind<>(words, false, text -> {
            long number = WHOLE.matcher(text).matches() ? Long.parseLong(text) : -1;
            return least <= number && number <= most ? new Read.Good<>((int) number) : new Read.Bad<>(words, "");
        });
    }

    /** Bytes; the units are powers of 1,024. */
    static Kind<Long> bytes(long least) {
        String words = "a size of at least " + formatBytes(least);
        return new Kind<>(words, false, text -> {
            OptionalLong bytes = bytes(text);
            return bytes.isPresent() && bytes.getAsLong() >= least
                    ? new Read.Good<>(bytes.getAsLong())
                    : new Read.Bad<>(words, "such as 64 MB or 2 GB");
        });
    }

    private static OptionalLong bytes(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        int power = UNITS.indexOf(Character.toUpperCase(size.group(2).charAt(0))) + 1;
        long number = Long.parseLong(size.group(1));
        return number > Long.MAX_VALUE >> (10 * power) ? OptionalLong.empty() : OptionalLong.of(number << (10 * power));
    }

    private static String formatBytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    static Kind<Duration> duration(Duration least, Duration most) {
        String words =
                "a duration from " + Durations.format(least.toMillis()) + " to " + Durations.format(most.toMillis());
        return new Kind<>(words, false, text -> {
            OptionalLong millis = Durations.parse(text);
            boolean fits = millis.isPresent()
                    && millis.getAsLong() >= least.toMillis()
                    && millis.getAsLong() <= most.toMillis();
            return fits
                    ? new Read.Good<>(Duration.ofMillis(millis.getAsLong()))
                    : new Read.Bad<>(words, "such as 30 seconds, 12 hours or 7 days");
        });
    }

    private static Read<Optional<Path>> file(String text) {
        if (text.isEmpty()) {
            return new Read.Good<>(Optional.empty());
        }
        return switch (folder(text)) {
            case Read.Good<Path> good -> new Read.Good<>(Optional.of(good.value()));
            case Read.Bad<Path> bad -> new Read.Bad<>(bad.expected(), bad.hint());
        };
    }

    private static Read<Path> folder(String text) {
        try {
            return text.isEmpty() ? new Read.Bad<>("a path", "") : new Read.Good<>(Path.of(text));
        } catch (InvalidPathException e) {
            return new Read.Bad<>("a path", "");
        }
    }

    private static Read<List<Network>> networks(String text) {
        List<Network> networks = new ArrayList<>();
        String[] items = text.isEmpty() ? new String[0] : text.split("\\s*,\\s*", -1);
        if (items.length > ITEMS_MAX) {
            return new Read.Bad<>("at most " + ITEMS_MAX + " networks", "");
        }
        for (String item : items) {
            Optional<Network> network = Network.parse(item);
            if (network.isEmpty()) {
                return new Read.Bad<>(
                        "addresses or networks, but '" + item + "' is none", "such as 192.168.1.7 or 10.0.0.0/8");
            }
            networks.add(network.get());
        }
        return new Read.Good<>(List.copyOf(networks));
    }
}
