package io.tradeagent.copy.leader;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader's pending orders. */
class LeadingTest {

    private final Leading leading = new Leading();
    private final LeadershipExample groups = new LeadershipExample();

    /** What is known of the order; a report at a price; then what is told, the revision, and what still waits. */
    @ParameterizedTest(name = "{0}, {1} at {2} -> {3}")
    @CsvSource({
        "unknown, NEW,       1.08, ORDER_PLACED,    1, 1.0",
        "unknown, REPLACED,  1.08, ORDER_PLACED,    1, 1.0",
        "unknown, TRIGGERED, 1.08, nothing,         0, 0",
        "unknown, CANCELED,  1.08, nobody,          1, 0",
        "unknown, EXPIRED,   1.08, nobody,          1, 0",
        "unknown, REJECTED,  1.08, nobody,          1, 0",
        "working, NEW,       1.08, nothing,         0, 0",
        "working, REPLACED,  1.08, nothing,         0, 0",
        "working, REPLACED,  1.07, ORDER_CHANGED,   2, 1.0",
        "working, TRIGGERED, 1.08, nothing,         0, 0",
        "working, CANCELED,  1.08, ORDER_WITHDRAWN, 2, 0",
        "working, EXPIRED,   1.08, ORDER_WITHDRAWN, 2, 0",
        "working, REJECTED,  1.08, ORDER_WITHDRAWN, 2, 0",
        "working, UNKNOWN,   1.08, nothing,         0, 0",
        "over,    NEW,       1.08, nothing,         0, 0",
        "over,    REPLACED,  1.07, nothing,         0, 0",
        "over,    CANCELED,  1.08, nothing,         0, 0",
        "over,    EXPIRED,   1.08, nothing,         0, 0",
        "over,    TRIGGERED, 1.08, nothing,         0, 0",
    })
    void reportsChangeOrders(
            String known, ExecutionKind kind, String price, String told, int revision, String working) {
        LeaderOrder before = known.equals("unknown") ? null : known.equals("working") ? working() : over();

        List<LeaderEvent> events = decide(null, before, LeaderReports.order(kind, price));

        if (told.equals("nothing")) {
            assertThat(events).isEmpty();
            return;
        }
        OrderChanged changed = (OrderChanged) events.getFirst();
        assertThat(events).hasSize(1);
        assertThat(changed.to()).isEqualTo(told.equals("nobody") ? List.of() : recipients());
        assertThat(changed.change().name()).isEqualTo(told.equals("nobody") ? "ORDER_WITHDRAWN" : told);
        assertThat(changed.after().standing().progress().revision()).isEqualTo(revision);
        assertThat(changed.after().standing().progress().working()).isEqualTo(Lots.of(working));
        if (!told.equals("nobody")) {
            assertThat(changed.after().standing().terms().price()).isEqualTo(Price.of(price));
        }
    }

    /** What the position had before; the deal; what is told of the position; what of the order entered, and what waits. */
    @ParameterizedTest(name = "{0}, {1} {2} {3} -> {4}")
    @CsvSource({
        "none, in,    1.0, FILL,         OPENED,        1.0, 0",
        "none, in,    0.4, PARTIAL_FILL, OPENED,        0.4, 0.6",
        "2.0,  in,    1.0, FILL,         INCREASED,     1.0, 0",
        "2.0,  out,   1.0, FILL,         REDUCED,       0,   0",
        "2.0,  out,   0.3, PARTIAL_FILL, REDUCED,       0,   0.7",
        "0.4,  inout, 1.0, FILL,         CLOSED+OPENED, 0.6, 0",
        "none, out,   1.0, FILL,         '',            0,   0",
    })
    void dealsOfAnOrderAreToldWithThePosition(
            String open, String entry, String volume, ExecutionKind kind, String told, String entered, String left) {
        LeaderPosition before = open.equals("none") ? null : groups.position(open, open);

        List<LeaderEvent> events = decide(before, working(), LeaderReports.deal(kind, "p-1", entry, volume));

        OrderChanged order = (OrderChanged) events.getLast();
        assertThat(order.after().standing().progress().entered()).isEqualTo(Lots.of(entered));
        assertThat(order.after().standing().progress().working()).isEqualTo(Lots.of(left));
        List<PositionChanged> positions = events.stream()
                .filter(PositionChanged.class::isInstance)
                .map(PositionChanged.class::cast)
                .toList();
        assertThat(String.join(
                        "+",
                        positions.stream().map(event -> event.change().name()).toList()))
                .isEqualTo(told);
        for (PositionChanged position : positions) {
            assertThat(position.by()).isEqualTo(position.change().adds() ? order.after() : null);
        }
    }

    /** Nobody is left without a word: some copy the order and not the position that it adds to. */
    @Test
    void whoCopiesTheOrderAndNotThePositionIsToldOfTheOrder() {
        LeaderPosition before = groups.position("2.0", "2.0");

        List<LeaderEvent> events =
                decide(before, working(), LeaderReports.deal(ExecutionKind.FILL, "p-1", "in", "1.0"));

        assertThat(((PositionChanged) events.getFirst()).after().recipients()).isEqualTo(before.recipients());
        assertThat(((OrderChanged) events.getLast()).to()).isEqualTo(recipients());
    }

    @Test
    void whoCopiesTheOrderCopiesWhatItOpens() {
        LeaderOrder placed = working();
        LeaderOrder ofOneWhoLeft = new LeaderOrder(
                placed.leader(), placed.symbol(), placed.magic(), placed.standing(), List.of(groups.inAlpha("60009")));

        List<LeaderEvent> events =
                decide(null, ofOneWhoLeft, LeaderReports.deal(ExecutionKind.FILL, "p-1", "in", "1.0"));

        assertThat(((PositionChanged) events.getFirst()).after().recipients())
                .containsAll(recipients())
                .contains(groups.inAlpha("60009"));
        assertThat(((OrderChanged) events.getLast()).to()).isEmpty();
    }

    /** Another terminal may tell of the placing when the order has long been filled. */
    @Test
    void orderThatFilledBeforeItWasKnownIsNotPlaced() {
        Execution deal = LeaderReports.deal(ExecutionKind.FILL, "p-1", "in", "1.0");
        List<LeaderEvent> events = decide(null, null, deal);
        assertThat(((PositionChanged) events.getFirst()).by()).isNull();
        LeaderOrder remembered = ((OrderChanged) events.getLast()).after();

        assertThat(decide(null, remembered, LeaderReports.order(ExecutionKind.NEW, "1.08")))
                .isEmpty();
        PositionChanged again =
                (PositionChanged) decide(((PositionChanged) events.getFirst()).after(), remembered, deal)
                        .getFirst();
        assertThat(again.by()).isNull();
    }

    @Test
    void ofMarketOrdersNothingIsRemembered() {
        assertThat(decide(null, null, LeaderReports.deal(ExecutionKind.FILL, "p-1", "in", "1.0", OrderType.MARKET)))
                .singleElement()
                .isInstanceOf(PositionChanged.class);
    }

    /** In MetaTrader 4 and on hedging accounts both have the same number. */
    @Test
    void stopsOfAPositionAreNoTermsOfItsOrder() {
        List<LeaderEvent> events = decide(
                groups.position("1.0", "1.0"), over(), LeaderReports.order(ExecutionKind.REPLACED, "1.08", "p-1"));

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        PositionChanged.class,
                        changed -> assertThat(changed.change()).isEqualTo(Change.STOPS_CHANGED));
    }

    @Test
    void onlyGroupsThatTakeTheTradeAreTold() {
        assertThat(recipients())
                .containsExactlyInAnyOrder(groups.inAlpha("60001"), groups.inAlpha("60002"), groups.inBeta("60002"));
    }

    private List<Recipient> recipients() {
        return working().recipients();
    }

    private LeaderOrder working() {
        return ((OrderChanged) decide(null, null, LeaderReports.order(ExecutionKind.NEW, "1.08"))
                        .getFirst())
                .after();
    }

    private LeaderOrder over() {
        return ((OrderChanged) decide(null, working(), LeaderReports.order(ExecutionKind.CANCELED, "1.08"))
                        .getFirst())
                .after();
    }

    private List<LeaderEvent> decide(
            @Nullable LeaderPosition position, @Nullable LeaderOrder order, Execution execution) {
        return leading.decide(position, order, execution, groups.leadership()).events();
    }
}
