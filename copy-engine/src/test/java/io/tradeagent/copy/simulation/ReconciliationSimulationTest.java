package io.tradeagent.copy.simulation;

import static io.tradeagent.copy.simulation.CopySimulationTest.UNLIMITED;
import static io.tradeagent.copy.simulation.CopySimulationTest.eachSeed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots of a broker that trades at random: what is there is found, and nothing else. Two hundred seeds each. */
class ReconciliationSimulationTest {

    private static final int STEPS = 100;

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void anUnchangedAccountProposesNothing(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.trade(STEPS, true);
            run.settle();
            assertThat(run.reconcile()).isEmpty();
            assertThat(run.broker().isIdle()).as("nothing was ordered").isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void whatIsOnlyLateIsNoDifference(int faultPercent) {
        eachSeed(faultPercent, run -> {
            for (int round = 0; round < 8; round++) {
                run.trade(15, false);
                assertThat(run.reconcileInTheMiddle()).as("round " + round).isEmpty();
            }
        });
    }

    @Test
    void aPositionThatWasClosedWhileNobodyListenedIsMissing() {
        whenQuiet(run -> {
            run.broker().closeByHand();
            run.broker().loseReports();
            assertThat(run.reconcile()).containsExactly("missing");
        });
    }

    @Test
    void aVolumeThatWasChangedIsFound() {
        whenQuiet(run -> {
            if (run.broker().lastVolume().compareTo(Lots.of("0.02")) < 0) {
                return;
            }
            run.broker().reduceByHand(Lots.of("0.01"));
            run.broker().loseReports();
            assertThat(run.reconcile()).containsExactly("wrong_volume");
        });
    }

    @Test
    void aStopThatWasMovedIsFound() {
        whenQuiet(run -> {
            run.broker().moveStopByHand(new StopPrices(Price.of("1.05"), null));
            assertThat(run.reconcile()).containsExactly("wrong_stop_loss");
            run.broker().moveStopByHand(StopPrices.NONE);
        });
    }

    @Test
    void aFillThatNobodyToldIsFound() {
        whenQuiet(run -> {
            run.openWithoutReport();
            assertThat(run.reconcile()).containsExactly("order_resolved");
        });
    }

    @Test
    void whatTheOwnerTradesIsNoDifference() {
        whenQuiet(run -> {
            Lots before = run.broker().open();
            run.broker().openByHand(new Lots(new BigDecimal("0.07")));
            assertThat(run.reconcile()).isEmpty();
            run.settle();
            assertThat(run.broker().open()).isEqualTo(before.plus(Lots.of("0.07")));
            run.broker().closeOwn();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void ordersThatWaitAreNoDifference(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.withPendingOrders().trade(STEPS, true);
            run.settle();
            assertThat(run.reconcile()).isEmpty();
            assertThat(run.broker().isIdle()).as("nothing was ordered").isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40})
    void ordersOnTheirWayAreNoDifference(int faultPercent) {
        eachSeed(faultPercent, run -> {
            run.withPendingOrders();
            for (int round = 0; round < 8; round++) {
                run.trade(15, false);
                assertThat(run.reconcileInTheMiddle()).as("round " + round).isEmpty();
            }
        });
    }

    /** Each run that holds something; afterwards the books are the broker's, and the same snapshot finds nothing more. */
    private static void whenQuiet(Consumer<CopyRun> trouble) {
        AtomicInteger runs = new AtomicInteger();
        eachSeed(0, UNLIMITED, run -> {
            run.trade(STEPS, false);
            run.settle();
            if (run.broker().isFlat()) {
                return;
            }
            runs.incrementAndGet();
            trouble.accept(run);
            run.settle();
            run.assertThatTheBrokerHoldsWhatTheBooksSay();
            assertThat(run.reconcile()).isEmpty();
        });
        assertThat(runs).as("runs that held something").hasValueGreaterThan(50);
    }
}
