package io.tradeagent.outbox;

import static io.tradeagent.outbox.Sessions.KEY_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.Hold.Level;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hold does at once with an order: every level, every action, however far the order has come. */
class HoldTableTest {

    private static final List<Action> ADDING = List.of(Action.OPEN, Action.PLACE);
    private static final List<Action> BOUNDING =
            List.of(Action.MODIFY, Action.CLOSE, Action.CLOSE_BY, Action.MODIFY_ORDER, Action.CANCEL);

    /** How far an order has come, and what a hold does if it adds risk. */
    private enum Progress {
        UNSENT("ends"),
        SENT("cancel travels"),
        RECEIVED("cancel travels"),
        DOUBTED("cancel travels"),
        CLEARED("ends");

        private final String effect;

        Progress(String effect) {
            this.effect = effect;
        }
    }

    private final Outboxes outbox = new Outboxes();
    private final Sessions first = Sessions.ready(KEY_A, 1);
    private final Sessions second = Sessions.ready(KEY_A, 2);

    static Stream<Arguments> table() {
        return Arrays.stream(Level.values())
                .flatMap(level -> Stream.concat(ADDING.stream(), BOUNDING.stream())
                        .flatMap(action -> Arrays.stream(Progress.values())
                                .map(progress -> Arguments.of(level, action, progress))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void orderUnderAHold(Level level, Action action, Progress progress) {
        bring(Orders.of("o1", action, null), progress);
        outbox.hold("account", level, 1);
        boolean stopped = level != Level.NONE && ADDING.contains(action);
        assertThat(effect()).isEqualTo(stopped ? progress.effect : "nothing");
    }

    static Stream<Arguments> levelsAndActions() {
        return Arrays.stream(Level.values())
                .flatMap(level ->
                        Stream.concat(ADDING.stream(), BOUNDING.stream()).map(action -> Arguments.of(level, action)));
    }

    @ParameterizedTest
    @MethodSource("levelsAndActions")
    void orderThatComesDuringAHold(Level level, Action action) {
        outbox.session(first);
        outbox.hold("account", level, 1);
        outbox.submit(Orders.of("o1", action, null));
        boolean stopped = level != Level.NONE && ADDING.contains(action);
        assertThat(outbox.endings()).isEqualTo(stopped ? List.of("o1=CANCELED/trading_hold") : List.of());
        assertThat(outbox.sendings()).hasSize(stopped ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, true", "STOP_OPENS, NONE, true", "STOP_OPENS, STOP_OPENS, true",
        "STOP_OPENS, CANCEL_PENDING, false", "CANCEL_PENDING, STOP_OPENS, true", "CANCEL_PENDING, FLATTEN, false",
        "FLATTEN, CANCEL_PENDING, true", "FLATTEN, FLATTEN, true"
    })
    void aLevelDoesWhatThoseBeforeItDo(Level level, Level other, boolean included) {
        assertThat(level.includes(other)).isEqualTo(included);
    }

    @Test
    void sameHoldAgainHasNoEffect() {
        outbox.session(first);
        outbox.submit(Orders.open("o1"));
        outbox.hold("account", Level.FLATTEN, 1);
        AccountOutbox before = outbox.state;
        outbox.hold("account", Level.FLATTEN, 1);
        assertThat(outbox.events()).isEmpty();
        assertThat(outbox.state).isEqualTo(before);
    }

    private void bring(Order order, Progress progress) {
        if (progress == Progress.UNSENT) {
            outbox.session(first.disconnected());
            outbox.submit(order);
            return;
        }
        outbox.session(first);
        outbox.submit(order);
        switch (progress) {
            case UNSENT, SENT -> {}
            case RECEIVED -> outbox.ack(first, 1, "o1", new Word.Received());
            case DOUBTED -> outbox.session(second.disconnected());
            case CLEARED -> outbox.snapshot(second, Snapshot.Memory.TOLD);
        }
    }

    private String effect() {
        if (outbox.endings().contains("o1=CANCELED/trading_hold")) {
            return "ends";
        }
        boolean travels = outbox.events().stream()
                .map(HoldTableTest::order)
                .anyMatch(payload -> payload instanceof Payload.HoldCancel(var target)
                        && target.value().equals("o1"));
        return travels ? "cancel travels" : "nothing";
    }

    private static Payload order(OutboxEvent event) {
        return switch (event) {
            case OutboxEvent.OrderSent sent -> sent.order().order().content().payload();
            case OutboxEvent.OrderKept kept -> kept.order().order().content().payload();
            default -> new Payload.HoldDemand();
        };
    }
}
