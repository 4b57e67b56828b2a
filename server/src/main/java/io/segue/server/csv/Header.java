package io.segue.server.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a file.
 *
 * @param places where in a row each column is; the first of two of one name
 * @param width how many cells a row has
 */
record Header(Map<String, Integer> places, int width) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static final Header NONE = new Header(Map.of(), 0);

    static Header of(List<String> names) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean marked = i == 0 && name.startsWith(BYTE_ORDER_MARK);
            places.putIfAbsent((marked ? name.substring(1) : name).strip(), i);
        }
        return new Header(places, names.size());
    }
}
