package io.tradeagent.system.simulation;

import io.tradeagent.system.pure.Defect;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories from seeds. {@code -Dsimulation.seeds=FROM-TO} runs others, {@code -Dsimulation.steps=N} longer ones; CONTRIBUTING says how.
 */
class SimulationTest {

    private static final int STEPS = Integer.getInteger("simulation.steps", 6_000);

    /** A few that stay, so that a change that breaks one shows at once, and one that is new every day. */
    static LongStream seeds() {
        String asked = System.getProperty("simulation.seeds", "");
        if (asked.isEmpty()) {
            long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
            return LongStream.concat(LongStream.rangeClosed(1, 5), LongStream.of(today));
        }
        String[] ends = asked.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyHistoryKeepsTheInvariants(long seed) {
        try {
            new Simulation(seed, Defect.NONE).run(STEPS);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }
}
