package io.tradeagent.copy.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Lots;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hundred seeds for each level of trouble; a failure names its seed. */
class CopySimulationTest {

    private static final int SEEDS = 100;
    private static final int STEPS = 400;
    private static final Duration DELAY = Duration.ofSeconds(3);
    static final Lots UNLIMITED = Lots.of("1000000");

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void theBooksAreTheBrokers(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.trade(STEPS, true);
            run.settle();
            run.assertThatTheBrokerHoldsWhatTheBooksSay();
            run.assertThatNoMoreIsHeldThanAllocated();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void closesAlwaysGetThrough(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.trade(STEPS, true);
            run.closeAll();
            run.settle();
            run.assertThatNothingIsOpen();
        });
    }

    @Test
    void whereNothingGoesWrongAllIsHeldThatIsAllocated() {
        eachSeed(0, UNLIMITED, run -> {
            run.trade(STEPS, false);
            run.settle();
            run.assertThatAllIsHeldThatIsAllocated();
            run.assertThatNoMoreIsHeldThanAllocated();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void theBooksAreTheBrokersWithPendingOrdersToo(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.withPendingOrders().trade(STEPS / 2, true);
            run.settle();
            run.assertThatTheBrokerHoldsWhatTheBooksSay();
            run.assertThatNoMoreIsHeldThanAllocated();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void cancelsAndClosesAlwaysGetThrough(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.withPendingOrders().trade(STEPS / 2, true);
            run.closeAll();
            run.settle();
            run.assertThatNothingIsOpen();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void aDelayHoldsBackNoClose(int faultPercent) {
        eachSeed(seed -> new CopyRun(seed, faultPercent, Lots.of("3"), DELAY), run -> {
            run.trade(STEPS, true);
            run.settle();
            run.assertThatTheBrokerHoldsWhatTheBooksSay();
            run.assertThatNoMoreIsHeldThanAllocated();
            run.closeAll();
            run.settle();
            run.assertThatNothingIsOpen();
        });
    }

    @Test
    void whoeverCopiesLaterHoldsInTheEndWhatIsAllocated() {
        eachSeed(seed -> new CopyRun(seed, 0, UNLIMITED, DELAY), run -> {
            run.trade(STEPS, false);
            run.settle();
            run.assertThatAllIsHeldThatIsAllocated();
            run.assertThatNoMoreIsHeldThanAllocated();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void whoeverComesLateHoldsWhatIsAllocated(int faultPercent) {
        eachSeed(faultPercent, UNLIMITED, run -> {
            run.comeLate(100);
            run.trade(STEPS / 2, false);
            run.settle();
            run.assertThatTheBrokerHoldsWhatTheBooksSay();
            run.assertThatNoMoreIsHeldThanAllocated();
            if (faultPercent == 0) {
                run.assertThatAllIsHeldThatIsAllocated();
            }
            run.closeAll();
            run.settle();
            run.assertThatNothingIsOpen();
        });
    }

    @Test
    void someOpeningsAreTriedAgain() {
        int[] triedAgain = {0};
        eachSeed(40, run -> {
            run.trade(STEPS, false);
            triedAgain[0] += run.triedAgain();
        });
        assertThat(triedAgain[0]).isPositive();
    }

    static void eachSeed(int faultPercent, Consumer<CopyRun> story) {
        eachSeed(faultPercent, Lots.of("3"), story);
    }

    static void eachSeed(int faultPercent, Lots mostLots, Consumer<CopyRun> story) {
        eachSeed(seed -> new CopyRun(seed, faultPercent, mostLots), story);
    }

    private static void eachSeed(LongFunction<CopyRun> runs, Consumer<CopyRun> story) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                story.accept(runs.apply(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
