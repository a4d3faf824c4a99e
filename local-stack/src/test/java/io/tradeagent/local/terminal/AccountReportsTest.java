package io.tradeagent.local.terminal;

import static io.tradeagent.local.terminal.TestTerminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.AccountTerms;
import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.ReverseRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedBroker;
import io.tradeagent.local.broker.StopLevels;
import io.tradeagent.local.broker.StopsRequest;
import io.tradeagent.local.terminal.wire.PositionNaming;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a terminal tells of its account, whoever traded. */
class AccountReportsTest {

    private static final OpenRequest BUY = OpenRequest.byHand("EURUSD", Side.BUY, "0.30");

    private final TestTerminal it = new TestTerminal(Brokers.account());

    @Test
    void introducesEverySymbolInTheAccountsCurrencyAndTheServersClock() {
        SimulatedBroker all = Brokers.everything();
        SimulatedBroker east = new SimulatedBroker(all.company(), all.server(), all.markets(), ZoneOffset.ofHours(3));
        AccountTerms euros =
                new AccountTerms("5012345", "EUR", 30, new BigDecimal("10000.00")).booked(AccountTerms.Booking.NETTING);

        TestTerminal terminal = new TestTerminal(new SimulatedAccount(east, euros));

        JsonNode init = terminal.payloads("InitRequest").getFirst();
        assertThat(text(init, "account_mode")).isEqualTo("netting");
        assertThat(init.required("broker_utc_offset_seconds").intValue()).isEqualTo(10_800);
        assertThat(init.required("symbols").values().stream()
                        .map(symbol -> text(symbol, "name") + " " + text(symbol, "tick_value")))
                .containsExactly(
                        "EURUSD 0.90909091",
                        "GBPUSD 0.90909091",
                        "USDJPY 0.60606061",
                        "XAUUSD 0.90909091",
                        "US500 0.09090909");
        assertThat(terminal.lastSnapshot().required("quotes").size()).isEqualTo(5);
    }

    @Test
    void aLeadersHandOpensPartlyClosesStopsTurnsAndCloses() {
        it.opened(BUY);
        it.terminal.trade(CloseRequest.byHand(position(), new BigDecimal("0.10")));
        it.loop.settle();
        it.terminal.trade(StopsRequest.byHand(position(), StopLevels.of("1.09000", "1.12000")));
        it.loop.settle();
        it.terminal.trade(ReverseRequest.byHand(position()));
        it.loop.settle();
        it.terminal.trade(CloseRequest.byHand(position()));
        it.loop.settle();

        assertThat(it.reports())
                .extracting(report -> text(report, "exec_type") + " " + text(report, "entry") + " "
                        + text(report, "side") + " " + text(report, "last_qty"))
                .containsExactly(
                        "fill in buy 0.30",
                        "fill out sell 0.10",
                        "replaced in buy 0",
                        "fill out sell 0.20",
                        "fill in sell 0.20",
                        "fill out buy 0.20");
        assertThat(it.reports()).extracting(report -> text(report, "exec_id")).doesNotHaveDuplicates();
        assertThat(it.reports()).noneMatch(report -> report.has("command_id"));
        assertThat(text(it.reports().get(2), "stop_loss")).isEqualTo("1.09000");
    }

    @Test
    void aNettingAccountTurnsRoundInOneDeal() {
        TestTerminal netting = new TestTerminal(
                new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars().booked(AccountTerms.Booking.NETTING)));
        netting.opened(BUY);
        netting.opened(OpenRequest.byHand("EURUSD", Side.SELL, "0.50"));

        JsonNode first = netting.reports().getFirst();
        assertThat(text(netting.lastReport(), "entry")).isEqualTo("inout");
        assertThat(text(netting.lastReport(), "last_qty")).isEqualTo("0.50");
        assertThat(text(netting.lastReport(), "position_id")).isEqualTo(text(first, "position_id"));
    }

    @Test
    void aStopThatTheMarketHitsIsReportedWithoutACommand() {
        it.ordered("c1", "open", "0.10", ",'stop_loss':'1.09500','take_profit':'1.20000'");

        it.bidIs("1.09400");

        assertThat(text(it.lastReport(), "reason")).isEqualTo("stop_loss");
        assertThat(text(it.lastReport(), "profit")).isEqualTo("-61.00");
        assertThat(it.lastReport().required("magic").longValue()).isEqualTo(7);
        assertThat(it.lastReport().has("command_id")).isFalse();
    }

    @Test
    void aCommandChangesTheStopsOfAPosition() {
        it.ordered("c1", "open", "0.10", "");
        String position = ",'position_id':'" + position().positionId() + "'";

        it.ordered("c2", "modify", "0.10", position + ",'stop_loss':'1.09500'");
        it.ordered("c3", "modify", "0.10", position + ",'stop_loss':'1.09500'");
        it.ordered("c4", "modify", "0.10", position);
        it.ordered("c5", "modify", "0.10", "");

        assertThat(it.answers("c2")).containsExactly("received", "executed");
        assertThat(it.answers("c3")).containsExactly("received", "rejected no_changes");
        assertThat(it.answers("c4")).containsExactly("received", "executed");
        assertThat(it.answers("c5")).containsExactly("received", "rejected position_id_missing");
        assertThat(it.reports()).extracting(report -> text(report, "stop_loss")).containsExactly("", "1.09500", "");
    }

    @Test
    void aCommandClosesOppositePositionsAgainstEachOther() {
        it.opened(BUY);
        it.opened(OpenRequest.byHand("EURUSD", Side.SELL, "0.30"));
        String both = ",'position_id':'" + position().positionId() + "','close_by_position_id':'"
                + it.account.positions().getLast().positionId() + "'";

        it.ordered("c1", "close_by", "0.30", both);
        it.ordered("c2", "close_by", "0.30", "");

        assertThat(it.answers("c1")).containsExactly("received", "executed");
        assertThat(it.answers("c2")).containsExactly("received", "rejected position_id_missing");
        assertThat(it.reports())
                .extracting(report -> text(report, "entry"))
                .containsExactly("in", "in", "out_by", "out_by");
        assertThat(it.account.positions()).isEmpty();
    }

    @Test
    void tellsASnapshotInItsInterval() {
        TestTerminal regular = new TestTerminal(
                new SimulatedTerminal.Seat(Brokers.account(), PositionNaming.FIRST_TICKET, Duration.ofSeconds(4)));

        regular.passes(Duration.ofSeconds(9));
        regular.terminal.stop();
        regular.passes(Duration.ofSeconds(9));

        assertThat(regular.payloads("SyncSnapshot"))
                .extracting(snapshot -> text(snapshot, "reason"))
                .containsExactly("session_start", "periodic", "periodic");
    }

    @Test
    void whatHappenedWhileItWasStoppedIsToldAfterwardsAndWhatWasBeforeItIsNot() {
        SimulatedAccount account = Brokers.account();
        account.trade(BUY, Brokers.START);
        TestTerminal late = new TestTerminal(account);
        late.terminal.stop();
        late.loop.settle();
        account.trade(CloseRequest.byHand(account.positions().getFirst()), Brokers.START);
        late.loop.settle();
        assertThat(late.reports()).isEmpty();

        late.terminal.start();
        late.loop.settle();

        assertThat(late.reports()).extracting(report -> text(report, "entry")).containsExactly("out");
    }

    @Test
    void twoTerminalsOnOneAccountTellADealUnderTheSameExecId() {
        TestTerminal other = new TestTerminal(it.account);

        it.opened(BUY);
        other.loop.settle();

        assertThat(text(other.lastReport(), "exec_id")).isEqualTo(text(it.lastReport(), "exec_id"));
        assertThat(other.reports()).hasSize(1);
    }

    @Test
    void aProgramThatFollowsTicketsCallsAPositionByItsFirst() {
        TestTerminal four = metaTrader4(PositionNaming.FIRST_TICKET);

        assertThat(partlyClosedTwice(four)).containsExactly("1001", "1001", "1001");
        assertThat(four.reports())
                .extracting(report -> text(report, "comment"))
                .containsExactly("", "to #1003", "to #1005");
        four.ordered("c1", "close", "9.00", ",'position_id':'1001'");
        assertThat(four.account.positions()).isEmpty();
    }

    @Test
    void aSimpleProgramCallsItByItsPresentTicketAndStillFindsIt() {
        TestTerminal four = metaTrader4(PositionNaming.PRESENT_TICKET);

        assertThat(partlyClosedTwice(four)).containsExactly("1001", "1001", "1003");
        four.ordered("c1", "close", "0.01", ",'position_id':'1001'");
        assertThat(four.answers("c1")).containsExactly("received", "executed");
        four.terminal.start();
        four.loop.settle();
        JsonNode position = four.lastSnapshot().at("/positions/0");
        assertThat(text(position, "position_id"))
                .isEqualTo(four.account.positions().getFirst().ticket());
        assertThat(text(position, "comment")).isEqualTo("from #1005");
    }

    private static TestTerminal metaTrader4(PositionNaming naming) {
        return new TestTerminal(
                new SimulatedAccount(Brokers.eurUsd(), Brokers.dollars().booked(AccountTerms.Booking.MT4)), naming);
    }

    private static List<String> partlyClosedTwice(TestTerminal four) {
        four.opened(BUY);
        for (int i = 0; i < 2; i++) {
            Position open = four.account.positions().getFirst();
            four.terminal.trade(CloseRequest.byHand(open, new BigDecimal("0.10")));
            four.loop.settle();
        }
        return four.reports().stream()
                .map(report -> text(report, "position_id"))
                .toList();
    }

    private Position position() {
        return it.account.positions().getFirst();
    }
}
