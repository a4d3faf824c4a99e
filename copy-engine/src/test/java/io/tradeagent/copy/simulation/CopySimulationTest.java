package io.tradeagent.copy.simulation;

import io.tradeagent.kernel.Lots;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred seeds for each level of trouble; a failure names its seed. */
class CopySimulationTest {

    private static final int SEEDS = 200;
    private static final int STEPS = 400;
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

    static void eachSeed(int faultPercent, Consumer<CopyRun> story) {
        eachSeed(faultPercent, Lots.of("3"), story);
    }

    static void eachSeed(int faultPercent, Lots mostLots, Consumer<CopyRun> story) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                story.accept(new CopyRun(seed, faultPercent, mostLots));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + faultPercent + " % faults: " + e.getMessage(), e);
            }
        }
    }
}
