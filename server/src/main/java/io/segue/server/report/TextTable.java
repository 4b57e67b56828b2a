package io.segue.server.report;

import io.segue.core.language.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table as aligned lines. Where it is wider than the terminal, long texts are cut first; columns that still do not fit go
 * below, behind the first column again.
 */
final class TextTable {
    /** What is longer is for programs and for the page. */
    static final int ROWS_MAX = 40;

    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int TEXT_MIN = 16;

    private final List<Part.Column> columns;
    private final List<List<String>> cells;
    private final int[] widths;
    private final List<String> lines = new ArrayList<>();

    private TextTable(Part.Table table) {
        columns = table.columns();
        cells = table.rows().stream()
                .limit(ROWS_MAX)
                .map(row -> row.stream().map(it -> Printable.text(it.show())).toList())
                .toList();
        widths = IntStream.range(0, columns.size())
                .map(i -> Math.max(
                        TextLayout.width(Printable.text(columns.get(i).name())),
                        TextLayout.width(cells.stream().map(row -> row.get(i)).toList())))
                .toArray();
    }

    static List<String> lines(Part.Table table, int width) {
        var text = new TextTable(table);
        text.shrink(width);
        for (List<Integer> block : text.blocks(width)) {
            text.write(block);
        }
        int left = table.rows().size() - text.cells.size();
        if (left > 0) {
            text.lines.add(INDENT + "… and " + Format.count().show(left) + " more, which --json and --html show");
        }
        return text.lines;
    }

    /** Makes the widest texts narrower, column by column, until all fits or none is wide any more. */
    private void shrink(int width) {
        for (int excess = total() - width; excess > 0; excess = total() - width) {
            int widest = widestText();
            if (widest < 0) {
                return;
            }
            widths[widest] = Math.max(TEXT_MIN, widths[widest] - excess);
        }
    }

    private int total() {
        return IntStream.of(widths).sum() + INDENT.length() + GAP.length() * (widths.length - 1);
    }

    private int widestText() {
        return IntStream.range(0, widths.length)
                .filter(i -> !columns.get(i).numeric() && widths[i] > TEXT_MIN)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(-1);
    }

    /** The columns that stand side by side. */
    private List<List<Integer>> blocks(int width) {
        List<List<Integer>> blocks = new ArrayList<>();
        List<Integer> block = new ArrayList<>();
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            if (block.size() > 1 && used + GAP.length() + widths[i] > width) {
                blocks.add(block);
                block = new ArrayList<>(List.of(0));
                used = INDENT.length() + widths[0];
            }
            block.add(i);
            used += (block.size() == 1 ? INDENT.length() : GAP.length()) + widths[i];
        }
        blocks.add(block);
        return blocks;
    }

    private void write(List<Integer> block) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        line(block, columns.stream().map(Part.Column::name).toList());
        line(block, IntStream.of(widths).mapToObj("-"::repeat).toList());
        cells.forEach(row -> line(block, row));
    }

    private void line(List<Integer> block, List<String> texts) {
        var line = new StringBuilder(INDENT);
        for (int i : block) {
            String cut = TextLayout.cut(texts.get(i), widths[i]);
            line.append(line.length() > INDENT.length() ? GAP : "")
                    .append(
                            columns.get(i).numeric()
                                    ? TextLayout.right(cut, widths[i])
                                    : TextLayout.left(cut, widths[i]));
        }
        lines.add(line.toString().stripTrailing());
    }
}
