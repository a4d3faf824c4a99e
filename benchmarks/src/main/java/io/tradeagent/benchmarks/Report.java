package io.tradeagent.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The runs of every scenario, and of each the run with the median 99th percentile. */
final class Report {

    private final Map<String, List<Measurement>> runs = new LinkedHashMap<>();
    private final Map<String, Double> sizes = new LinkedHashMap<>();

    void add(Measurement measurement) {
        runs.computeIfAbsent(measurement.name(), name -> new ArrayList<>()).add(measurement);
    }

    /** Adds a figure that is not a latency; its name carries the unit. */
    void addSize(String name, double value) {
        sizes.put(name, value);
    }

    private static Measurement median(List<Measurement> measurements) {
        return measurements.stream()
                .sorted(Comparator.comparingDouble(Measurement::p99Millis))
                .toList()
                .get(measurements.size() / 2);
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        text.append(row("median of the runs (milliseconds)", "p50", "p99", "p99.9", "max", "per s", "done", "lost"));
        runs.values().stream()
                .map(Report::median)
                .forEach(m -> text.append(row(
                        m.name(),
                        millis(m.p50Millis()),
                        millis(m.p99Millis()),
                        millis(m.p999Millis()),
                        millis(m.maxMillis()),
                        millis(m.perSecond()),
                        Long.toString(m.operations()),
                        Long.toString(m.lost()))));
        sizes.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-52s %9.1f%n", name, value)));
        return text.toString();
    }

    String toJson() {
        ObjectNode report = Client.JSON.createObjectNode();
        ArrayNode medians = report.putArray("medians");
        runs.values().stream().map(Report::median).forEach(m -> medians.add(m.toJson()));
        ArrayNode all = report.putArray("runs");
        runs.values().forEach(list -> list.forEach(m -> all.add(m.toJson())));
        ObjectNode figures = report.putObject("sizes");
        sizes.forEach(figures::put);
        return report.toString();
    }

    private static String row(String name, String... cells) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-52s", name));
        for (String cell : cells) {
            row.append(String.format(Locale.ROOT, " %9s", cell));
        }
        return row.append(System.lineSeparator()).toString();
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
