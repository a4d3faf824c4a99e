package io.tradeagent.copy.codec;

import static io.tradeagent.copy.codec.Events.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.RecentCommand;
import io.tradeagent.schema.ea.SnapshotReason;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What terminals say, as the engine is told it. */
class TerminalCodecTest {

    private static final Account ACCOUNT = Account.parse("default/50001");
    private static final AccountFunds FUNDS =
            new AccountFunds(new BigDecimal("1000"), new BigDecimal("990.5"), "e-7", Events.RECEIVED);
    private static final Quote QUOTE =
            new Quote("EURUSD", Price.of("1.1"), Price.of("1.1001"), new BigDecimal("0.91"), Events.RECEIVED);

    @Test
    void introducesAnAccount() {
        assertThat(introduction(Events.init(Events.symbol("EURUSD").build())))
                .isEqualTo(new Introduction(
                        new AccountTerms("EUR", 30, AccountMode.NETTING),
                        List.of(new SymbolSpec(
                                "EURUSD",
                                5,
                                new Contract(
                                        new BigDecimal("100000"), new BigDecimal("0.00001"), new BigDecimal("0.91")),
                                new VolumeGrid(Lots.of("0.01"), Lots.of("0.01"), Lots.of("100")),
                                "USD",
                                "EUR")),
                        null));
    }

    /** One symbol that cannot be traded, of hundreds, is no reason to know nothing of the account. */
    @Test
    void leavesOutSymbolsThatCannotBeTraded() {
        assertThat(introduction(Events.init(
                                Events.symbol("NOSIZE")
                                        .setContractSize(decimal("0"))
                                        .build(),
                                Events.symbol("NOSTEP")
                                        .setVolumeStep(decimal("0"))
                                        .build(),
                                Events.symbol("FINE").setDigits(11).build(),
                                Events.symbol("EURUSD").build()))
                        .symbols())
                .extracting(SymbolSpec::name)
                .containsExactly("EURUSD");
    }

    @Test
    void doesNotKnowTheTermsOfAnAccountThatItCannotCountBy() {
        assertThat(introduction(Events.init().setAccountMode(io.tradeagent.schema.ea.AccountMode.unknown))
                        .terms())
                .isNull();
        assertThat(introduction(Events.init().setLeverage(0)).terms()).isNull();
    }

    @Test
    void tellsAPartFromTheWhole() {
        InitRequest.Builder part = Events.init().setSnapshotId("s-1").setPart(2).setParts(3);
        assertThat(introduction(part).part()).isEqualTo(new Introduction.Part("s-1", 2, 3));
        assertThat(introduction(Events.init().setSnapshotId("s-1")).part()).isNull();
    }

    static Stream<InitRequest.Builder> partsOfNothing() {
        return Stream.of(
                Events.init().setPart(1).setParts(2),
                Events.init().setSnapshotId("s-1").setPart(1),
                Events.init().setSnapshotId("s-1").setParts(1),
                Events.init().setSnapshotId("s-1").setPart(0).setParts(1),
                Events.init().setSnapshotId("s-1").setPart(3).setParts(2));
    }

    @ParameterizedTest
    @MethodSource("partsOfNothing")
    void refusesAPartThatHasNoPlace(InitRequest.Builder init) {
        assertThatThrownBy(() -> introduction(init)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFundsAndQuotesByThePlatformsClock() {
        assertThat(TerminalCodec.read(new StatusHeartbeatEvent(
                        Events.envelope().build(),
                        Events.heartbeat().setQuotes(List.of(Events.quote())).build())))
                .isEqualTo(new EngineInput.FundsTold(ACCOUNT, FUNDS, List.of(QUOTE)));
        assertThat(snapshot(Events.snapshot().setQuotes(List.of(Events.quote())))
                        .funds())
                .isEqualTo(new EngineInput.FundsTold(ACCOUNT, FUNDS, List.of(QUOTE)));
    }

    @Test
    void everyPartOfASnapshotTellsTheFunds() {
        EngineInput.SnapshotTold told =
                snapshot(Events.snapshot().setSnapshotId("s-1").setPart(2).setParts(3));
        assertThat(told.funds()).isEqualTo(new EngineInput.FundsTold(ACCOUNT, FUNDS, List.of()));
        assertThat(told.part().of()).isEqualTo("s-1");
        assertThat(told.part().number()).isEqualTo(2);
        assertThat(told.part().count()).isEqualTo(3);
    }

    /** The terminal's clock counts only where it is the earlier one. */
    @Test
    void tellsWhatIsHeld() {
        SyncSnapshot.Builder snapshot = Events.snapshot()
                .setReason(SnapshotReason.session_start)
                .setPositions(List.of(Events.position()))
                .setRecentCommands(List.of(RecentCommand.newBuilder()
                        .setCommandId("c-1")
                        .setOutcome(CommandOutcome.executed)
                        .build()));
        Snapshot held = new Snapshot(
                "e-7",
                io.tradeagent.copy.reconciliation.SnapshotReason.SESSION_START,
                Events.THEIR_TIME,
                List.of(new HeldPosition(
                        "p-1",
                        "EURUSD",
                        io.tradeagent.kernel.Side.SELL,
                        Lots.of("0.04"),
                        Price.of("1.09871"),
                        new StopPrices(Price.of("1.05"), null),
                        new CommandId("c-1"))),
                Map.of(new CommandId("c-1"), io.tradeagent.copy.reconciliation.CommandOutcome.EXECUTED));

        EngineInput.SnapshotTold told = snapshot(snapshot);
        assertThat(told.terminal()).isEqualTo("a".repeat(64));
        assertThat(told.part()).isEqualTo(new SnapshotPart(held, "e-7", 1, 1));
        assertThat(snapshot(snapshot.setAsOf(Events.RECEIVED.plusSeconds(7200)))
                        .part()
                        .content()
                        .takenAt())
                .isEqualTo(Events.RECEIVED);
    }

    @ParameterizedTest
    @MethodSource("snapshotsInPartsOfNothing")
    void refusesAPartOfASnapshotThatHasNoPlace(SyncSnapshot.Builder snapshot) {
        assertThatThrownBy(() -> snapshot(snapshot)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<SyncSnapshot.Builder> snapshotsInPartsOfNothing() {
        return Stream.of(
                Events.snapshot().setPart(1).setParts(1),
                Events.snapshot().setSnapshotId("s-1").setPart(1),
                Events.snapshot().setSnapshotId("s-1").setPart(0).setParts(1),
                Events.snapshot().setSnapshotId("s-1").setPart(3).setParts(2));
    }

    private static EngineInput.SnapshotTold snapshot(SyncSnapshot.Builder snapshot) {
        return (EngineInput.SnapshotTold)
                TerminalCodec.read(new SyncSnapshotEvent(Events.envelope().build(), snapshot.build()));
    }

    @Test
    void tellsTheBrokersWord() {
        ExecutionReportEvent event = new ExecutionReportEvent(
                Events.envelope().setSandbox(true).setTraceparent("00-1").build(),
                Events.report()
                        .setCommandId("c-1")
                        .setStopLoss(decimal("1.05"))
                        .setTakeProfit(decimal("0"))
                        .setMagic(77L)
                        .setComment("hand")
                        .build());
        assertThat(TerminalCodec.read(event))
                .isEqualTo(new EngineInput.Executed(
                        ACCOUNT,
                        new Execution(
                                "d-1",
                                ExecutionKind.FILL,
                                new Execution.OrderRef("o-1", "p-1", new CommandId("c-1")),
                                new Execution.Deal(
                                        "EURUSD",
                                        Side.SELL,
                                        Entry.OUT,
                                        Lots.of("0.04"),
                                        Price.of("1.09871"),
                                        Lots.ZERO),
                                new StopPrices(Price.of("1.05"), null),
                                new Execution.Mark(77, "hand"),
                                new Execution.Receipt(Events.RECEIVED, Market.SANDBOX, "00-1"))));
    }

    @Test
    void tellsATradeByHand() {
        Execution execution = execution(Events.report());
        assertThat(execution.order().command()).isNull();
        assertThat(execution.mark()).isEqualTo(new Execution.Mark(0, ""));
        assertThat(execution.stops()).isEqualTo(StopPrices.NONE);
        assertThat(execution.receipt().market()).isEqualTo(Market.LIVE);
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKind(ExecType type) {
        assertThat(execution(Events.report().setExecType(type)).kind().name())
                .isEqualToIgnoringCase(type.name().replace("$", ""));
    }

    @Test
    void knowsEveryEntry() {
        assertThat(Arrays.stream(io.tradeagent.schema.ea.Entry.values())
                        .map(entry -> execution(Events.report().setEntry(entry))
                                .deal()
                                .entry()))
                .containsExactly(Entry.UNKNOWN, Entry.IN, Entry.OUT, Entry.INOUT, Entry.OUT_BY);
    }

    @Test
    void refusesADealWithoutSideOrOfALotNobodyTrades() {
        assertThatThrownBy(() -> execution(Events.report().setSide(io.tradeagent.schema.ea.Side.unknown)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(execution(Events.report().setLastQty(decimal("1000000000")))
                        .deal()
                        .volume())
                .isEqualTo(Lots.of("1000000000"));
        assertThatThrownBy(() -> execution(Events.report().setLastQty(decimal("1000000000.01"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Introduction introduction(InitRequest.Builder payload) {
        EngineInput input =
                TerminalCodec.read(new InitRequestEvent(Events.envelope().build(), payload.build()));
        assertThat(input).extracting("account").isEqualTo(ACCOUNT);
        return ((EngineInput.Introduced) input).introduction();
    }

    private static Execution execution(ExecutionReport.Builder payload) {
        EngineInput input =
                TerminalCodec.read(new ExecutionReportEvent(Events.envelope().build(), payload.build()));
        return ((EngineInput.Executed) input).execution();
    }
}
