package io.tradeagent.benchmarks;

import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one scenario found.
 *
 * @param name of the scenario
 * @param operations that ended
 * @param lost operations that never ended; anything but 0 spoils the run
 * @param perSecond operations that ended a second
 * @param p50Millis median
 * @param p99Millis 99th percentile
 * @param p999Millis 99.9th percentile
 * @param maxMillis worst
 */
record Measurement(
        String name,
        long operations,
        long lost,
        double perSecond,
        double p50Millis,
        double p99Millis,
        double p999Millis,
        double maxMillis) {

    static Measurement of(String name, Latencies latencies, int lost) {
        Histogram h = latencies.histogram();
        return new Measurement(
                name,
                h.getTotalCount(),
                lost,
                latencies.perSecond(),
                millis(h.getValueAtPercentile(50)),
                millis(h.getValueAtPercentile(99)),
                millis(h.getValueAtPercentile(99.9)),
                millis(h.getMaxValue()));
    }

    /** The same figures under another name. */
    Measurement named(String other) {
        return new Measurement(other, operations, lost, perSecond, p50Millis, p99Millis, p999Millis, maxMillis);
    }

    private static double millis(long micros) {
        return micros / 1_000.0;
    }

    ObjectNode toJson() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", name)
                .put("operations", operations)
                .put("lost", lost)
                .put("per_second", perSecond)
                .put("p50_ms", p50Millis)
                .put("p99_ms", p99Millis)
                .put("p999_ms", p999Millis)
                .put("max_ms", maxMillis);
    }
}
