package io.tradeagent.local.terminal;

import static io.tradeagent.local.terminal.TestTerminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.CancelRequest;
import io.tradeagent.local.broker.Mishap;
import io.tradeagent.local.broker.OrderType;
import io.tradeagent.local.broker.PlaceRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Orders that wait: by command and by hand. */
class PendingCommandsTest {

    private static final String LIMIT = ",'order_type':'limit','price':'1.09000','stop_loss':'1.08000'";

    private final TestTerminal it = new TestTerminal(Brokers.account());

    @Test
    void aPlacedOrderIsReportedTriggeredAndFilledUnderItsCommand() {
        it.ordered("c1", "place", "0.10", LIMIT);
        it.bidIs("1.08900");

        assertThat(it.answers("c1")).containsExactly("received", "executed");
        assertThat(it.reports())
                .extracting(report -> text(report, "exec_type") + " " + text(report, "order_type") + " "
                        + text(report, "last_qty") + " " + text(report, "command_id"))
                .containsExactly("new limit 0 c1", "triggered limit 0 c1", "fill limit 0.10 c1");
        assertThat(text(it.lastReport(), "stop_loss")).isEqualTo("1.08000");
        assertThat(it.gateway.ofType("ExecutionReport"))
                .allSatisfy(frame ->
                        assertThat(new EaProtocol().validateEvent(frame)).isEmpty());
    }

    @Test
    void aSnapshotShowsWhatWaits() {
        it.ordered("c1", "place", "0.10", LIMIT + ",'order_expires_at':'2026-01-06T00:00:00Z'");
        it.terminal.start();
        it.loop.settle();

        JsonNode order = it.lastSnapshot().at("/orders/0");
        assertThat(text(order, "command_id")).isEqualTo("c1");
        assertThat(text(order, "price")).isEqualTo("1.09000");
        assertThat(text(order, "expires_at")).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(it.gateway.ofType("SyncSnapshot"))
                .allSatisfy(frame ->
                        assertThat(new EaProtocol().validateEvent(frame)).isEmpty());
    }

    @Test
    void anOrderIsChangedAndCanceledByItsNumber() {
        it.ordered("c1", "place", "0.10", LIMIT);
        String order = ",'order_id':'" + it.account.orders().getFirst().orderId() + "'";

        it.ordered("c2", "modify_order", "0.10", order + ",'order_type':'limit','price':'1.08500'");
        it.canceled("c3", order);

        assertThat(it.answers("c2")).containsExactly("received", "executed");
        assertThat(it.answers("c3")).containsExactly("received", "executed");
        assertThat(it.reports())
                .extracting(report -> text(report, "exec_type") + " " + text(report, "price") + " "
                        + text(report, "leaves_qty") + " " + text(report, "command_id"))
                .containsExactly("new 1.09000 0.10 c1", "replaced 1.08500 0.10 c2", "canceled 1.08500 0.00 c1");
        assertThat(it.account.orders()).isEmpty();
    }

    @Test
    void aCancelOfACommandTakesBackItsOrderWhileItWaits() {
        it.ordered("c1", "place", "0.10", LIMIT);
        it.canceled("c2", ",'target_command_id':'c1'");
        it.canceled("c3", ",'target_command_id':'c1'");

        assertThat(it.answers("c2")).containsExactly("received", "executed");
        assertThat(it.answers("c3")).containsExactly("received", "rejected already_executed");
        assertThat(it.account.orders()).isEmpty();
    }

    @Test
    void aCancelWhoseReplyIsLostIsFoundInTheHistory() {
        it.ordered("c1", "place", "0.10", LIMIT);
        it.account.whims().bring(Mishap.LOST_REPLY);

        it.canceled("c2", ",'target_command_id':'c1'");
        it.passes(Duration.ofSeconds(5));

        assertThat(it.answers("c2")).containsExactly("received", "executed");
    }

    @Test
    void whatCannotWaitIsRejected() {
        it.ordered("c1", "place", "0.10", ",'order_type':'limit','price':'1.20000'");
        it.ordered("c2", "place", "0.10", ",'order_type':'limit'");
        it.ordered("c3", "place", "0.10", ",'order_type':'stop_limit','price':'1.20000'");
        it.ordered("c4", "modify_order", "0.10", ",'order_type':'limit','price':'1.20000'");
        it.ordered("c5", "modify_order", "0.10", ",'order_id':'99','order_type':'limit','price':'1.20000'");

        assertThat(List.of("c1", "c2", "c3", "c4", "c5"))
                .extracting(command -> it.answers(command).getLast())
                .containsExactly(
                        "rejected invalid_price",
                        "rejected price_missing",
                        "rejected unsupported_order_type",
                        "rejected order_id_missing",
                        "rejected order_not_found");
    }

    @Test
    void aLeadersHandPlacesAndTakesBack() {
        it.terminal.trade(PlaceRequest.byHand("EURUSD", Side.BUY, "0.10", OrderType.STOP, "1.11000"));
        it.loop.settle();
        it.terminal.trade(CancelRequest.byHand(it.account.orders().getFirst()));
        it.loop.settle();

        assertThat(it.reports()).extracting(report -> text(report, "exec_type")).containsExactly("new", "canceled");
        assertThat(it.reports()).noneMatch(report -> report.has("command_id"));
    }
}
