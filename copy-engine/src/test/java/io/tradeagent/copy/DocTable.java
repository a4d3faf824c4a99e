package io.tradeagent.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of the documentation, so that what it says is what is tested. */
public final class DocTable {

    private DocTable() {}

    /**
     * One row.
     *
     * @param cells by the heads of their columns, without code marks; empty where there is nothing or only a dash
     */
    public record Row(Map<String, String> cells) {

        /** A cell; a table without the column fails the test. */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column + " in " + cells);
            }
            return cell;
        }

        /** A cell, or another text where it is empty or there is no such column. */
        public String get(String column, String otherwise) {
            String cell = cells.getOrDefault(column, "");
            return cell.isEmpty() ? otherwise : cell;
        }
    }

    /** The rows of the table that stands behind {@code <!-- table: NAME -->}; there is at least one. */
    public static Stream<Row> rows(String document, String name) {
        List<String> lines = lines(document);
        int mark = lines.indexOf("<!-- table: " + name + " -->");
        if (mark < 0) {
            throw new IllegalArgumentException(document + " has no table " + name);
        }
        List<String> heads = cells(lines.get(mark + 1));
        List<Row> rows = lines.subList(mark + 3, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> row(heads, cells(line)))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " of " + document + " is empty");
        }
        return rows.stream();
    }

    /** The whole text. */
    public static String text(String document) {
        return String.join("\n", lines(document));
    }

    private static List<String> lines(String document) {
        try {
            return Files.readAllLines(Path.of("..", "docs", "concepts", document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> heads, List<String> cells) {
        Map<String, String> byHead = new HashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            byHead.put(heads.get(i), cells.get(i));
        }
        return new Row(byHead);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .map(cell -> cell.equals("–") ? "" : cell)
                .toList();
    }
}
