package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A follower that copies ten seconds after its leader, half of its lots. */
class DelayTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.09"), null);

    private final Stage stage = new Stage();
    private List<Waiting> waiting = List.of();
    private Duration delay = Duration.ofSeconds(10);

    @BeforeEach
    void delayed() {
        delay(delay, List.of());
    }

    @Test
    void anOpeningWaits() {
        Instant ledAt = stage.now;
        lead(Change.OPENED, "1.0", "1.0");
        pass(9);
        assertThat(stage.orders()).isEmpty();
        pass(1);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
        assertThat(stage.lastOrder().conditions().expiresAt()).isEqualTo(ledAt.plusSeconds(70));
        assertThat(waiting).isEmpty();
    }

    @Test
    void whatIsClosedBeforeItsTimeIsNeverOpened() {
        lead(Change.OPENED, "1.0", "1.0");
        lead(Change.CLOSED, "1.0", "0");
        pass(10);
        assertThat(stage.orders()).isEmpty();
        assertThat(stage.lastAnswer()).isEqualTo("position_closed");
    }

    @Test
    void whatIsReducedBeforeItsTimeIsOpenedWithWhatIsLeft() {
        lead(Change.OPENED, "1.0", "1.0");
        lead(Change.REDUCED, "1.0", "0.4", STOPS);
        pass(10);
        fill();
        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
        assertThat(stage.lastOrder().stops()).isEqualTo(STOPS);
        lead(Change.REDUCED, "1.0", "0.2", STOPS);
        assertThat(stage.lastOrder().volume()).as("half of what was opened").isEqualTo(Lots.of("0.1"));
    }

    @Test
    void whatIsHeldIsClosedAtOnce() {
        open();
        lead(Change.REDUCED, "1.0", "0.6");
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
    }

    @Test
    void stopsOfWhatIsHeldMoveAtOnce() {
        open();
        lead(Change.STOPS_CHANGED, "1.0", "1.0", STOPS);
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.MODIFY);
    }

    @Test
    void whatIsHeldIsClosedAtOnceThoughAnAdditionWaits() {
        open();
        lead(Change.INCREASED, "2.0", "2.0");
        lead(Change.REDUCED, "2.0", "0.6");
        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
        fill();
        pass(10);
        assertThat(stage.orders()).as("nothing of the addition is left").hasSize(2);
        assertThat(stage.lastAnswer()).isEqualTo("taken_out_again");
        lead(Change.REDUCED, "2.0", "0.3");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.15"));
    }

    @Test
    void ofAnAdditionThatIsPartlyTakenOutTheRestIsOpened() {
        open();
        lead(Change.INCREASED, "2.0", "2.0");
        lead(Change.REDUCED, "2.0", "1.2");
        pass(10);
        assertThat(stage.orders()).extracting(CopyOrder::action).containsOnly(OrderAction.OPEN);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.1"));
        fill();
        lead(Change.REDUCED, "2.0", "0.6");
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.3"));
    }

    @Test
    void additionsKeepTheirOwnTimes() {
        lead(Change.OPENED, "1.0", "1.0");
        pass(6);
        lead(Change.INCREASED, "3.0", "3.0");
        pass(4);
        assertThat(stage.orders()).extracting(CopyOrder::volume).containsExactly(Lots.of("0.5"));
        pass(5);
        assertThat(stage.orders()).hasSize(1);
        pass(1);
        assertThat(stage.orders()).extracting(CopyOrder::volume).containsExactly(Lots.of("0.5"), Lots.of("1"));
    }

    @Test
    void aShorterDelayLetsNothingOvertake() {
        lead(Change.OPENED, "1.0", "1.0");
        delay(Duration.ZERO, List.of());
        lead(Change.INCREASED, "2.0", "2.0");
        assertThat(stage.orders()).isEmpty();
        pass(10);
        assertThat(stage.orders()).hasSize(2);
    }

    @Test
    void aSignalThatComesAgainChangesNothing() {
        lead(Change.OPENED, "1.0", "1.0");
        Signal first = waiting.getFirst().signal();
        lead(Change.REDUCED, "1.0", "0.4");
        List<Waiting> before = waiting;
        take(first);
        assertThat(waiting).isEqualTo(before);
        pass(10);
        take(first);
        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.2"));
    }

    /** Limits are those of the moment at which it is decided; the time that it waited on purpose makes nothing old. */
    @Test
    void limitsAreAskedWhenTheDelayIsOver() {
        delay(Duration.ofSeconds(10), List.of(new RiskLimit.MaxSignalAge(Duration.ofSeconds(2))));
        lead(Change.OPENED, "1.0", "1.0");
        pass(11);
        assertThat(stage.lastAnswer()).isEqualTo("copied");

        Stage other = new Stage();
        other.book.use(FollowerBook.delayed(
                FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxSignalAge(Duration.ofSeconds(2)))),
                Duration.ofSeconds(10)));
        Signal signal = other.signalOf(Change.OPENED, "1.0", "1.0", StopPrices.NONE);
        other.now = other.now.plusSeconds(13);
        other.tell(new FollowerCommand.Signalled(signal));
        assertThat(other.lastAnswer()).isEqualTo("max_signal_age.exceeded");
    }

    @Test
    void whoeverLeftInTheMeantimeOpensNothing() {
        lead(Change.OPENED, "1.0", "1.0");
        stage.book.leaveGroup();
        pass(10);
        assertThat(stage.lastAnswer()).isEqualTo("not_a_follower");
    }

    private void delay(Duration delay, List<RiskLimit> limits) {
        this.delay = delay;
        stage.book.use(FollowerBook.delayed(FollowerBook.settings(Direction.SAME, limits), delay));
    }

    private void open() {
        lead(Change.OPENED, "1.0", "1.0");
        pass(10);
        fill();
    }

    private void fill() {
        CopyOrder order = stage.lastOrder();
        boolean opens = order.action() == OrderAction.OPEN;
        stage.fill(
                order,
                opens ? "f-" + order.id() : String.valueOf(order.conditions().positionId()));
    }

    private void lead(Change change, String volumeIn, String remaining) {
        lead(change, volumeIn, remaining, StopPrices.NONE);
    }

    private void lead(Change change, String volumeIn, String remaining, StopPrices stops) {
        take(stage.signalOf(change, volumeIn, remaining, stops));
    }

    private void take(Signal signal) {
        Postponement parts = Postponement.of(
                signal,
                signal.cause().receivedAt().plus(delay),
                stage.book.link(LinkKey.of(signal)).orElse(null),
                waiting,
                stage.now);
        waiting = parts.waiting();
        if (parts.atOnce() != null) {
            stage.tell(new FollowerCommand.Signalled(parts.atOnce()));
        }
    }

    /** What is due at one moment is told in order. */
    private void pass(int seconds) {
        stage.now = stage.now.plusSeconds(seconds);
        Instant now = stage.now;
        List<Waiting> due =
                waiting.stream().filter(each -> !each.due().isAfter(now)).toList();
        waiting = waiting.stream().filter(each -> each.due().isAfter(now)).toList();
        due.forEach(each -> stage.tell(new FollowerCommand.Signalled(each.signal())));
    }
}
