package io.tradeagent.copy.codec;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.engine.ToldFunds;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.Attempt;
import io.tradeagent.copy.follower.Closing;
import io.tradeagent.copy.follower.Leg;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.follower.Mandate;
import io.tradeagent.copy.follower.Origin;
import io.tradeagent.copy.follower.PendingCopy;
import io.tradeagent.copy.follower.Volumes;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.leader.Recipient;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldOrder;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.copy.risk.FundsMarks;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.Marks;
import io.tradeagent.copy.risk.Measure;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.copy.signal.Occasion;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whatever topics and stores may have to keep of leaders and followers, from a seed. */
final class RandomRecords extends RandomValues {

    RandomRecords(long seed) {
        super(seed);
    }

    Signal signal() {
        Market market = word(Market.class);
        return new Signal(
                account(),
                group(),
                word(Change.class),
                position(market, List.of()),
                price(),
                view(),
                new Signal.Cause(
                        text(),
                        random.nextLong(),
                        instant(),
                        market,
                        maybe(this::text),
                        maybe(this::orderStanding),
                        word(Occasion.class)));
    }

    LeaderOrder leaderOrder() {
        return new LeaderOrder(
                account(), text(), random.nextLong(), orderStanding(), some(() -> new Recipient(group(), account())));
    }

    private OrderStanding orderStanding() {
        return new OrderStanding(
                text(),
                word(Side.class),
                terms(random.nextBoolean() ? OrderType.LIMIT : OrderType.STOP_LIMIT),
                new OrderStanding.Progress(random.nextInt(), lots(), lots(), lots()));
    }

    private PendingTerms terms(OrderType type) {
        return new PendingTerms(
                type, price(), type == OrderType.STOP_LIMIT ? price() : null, stops(), maybe(this::instant));
    }

    private PendingCopy pending() {
        return new PendingCopy(text(), maybe(this::text), terms(OrderType.STOP), requests(), requests());
    }

    private PendingCopy.Requests requests() {
        return new PendingCopy.Requests(
                random.nextInt(), maybe(() -> new PendingCopy.Request(command(), word(OrderState.class))));
    }

    List<Waiting> waiting() {
        return some(() -> new Waiting(signal(), instant()));
    }

    LeaderPosition position() {
        return position(word(Market.class), some(() -> new Recipient(group(), account())));
    }

    private LeaderPosition position(Market market, List<Recipient> recipients) {
        return new LeaderPosition(
                key(),
                new LeaderPosition.Trade(text(), word(Side.class), random.nextLong()),
                new LeaderPosition.Basis(maybe(this::price), market),
                lots(),
                lots(),
                stops(),
                recipients);
    }

    Link link() {
        return new Link(
                new LinkKey(group(), key()),
                word(Market.class),
                maybe(() -> new Link.Instrument(symbol(), word(Side.class))),
                new Link.LeaderStanding(lots(), lots(), lots(), stops(), some(this::orderStanding)),
                word(Mandate.class),
                some(this::leg),
                some(this::closing));
    }

    private Leg leg() {
        return new Leg(
                command(),
                word(OrderState.class),
                new Volumes(lots(), lots(), lots(), lots()),
                new Leg.Told(maybe(this::text), maybe(this::price), maybe(this::instant), maybe(this::refusal)),
                new Leg.GivenStops(
                        stops(),
                        random.nextInt(),
                        maybe(() -> new Leg.StopChange(command(), word(OrderState.class), attempt()))),
                origin(),
                maybe(this::pending));
    }

    private Closing closing() {
        return new Closing(
                command(), command(), word(OrderState.class), lots(), lots(), maybe(this::origin), attempt());
    }

    private Attempt attempt() {
        return new Attempt(random.nextInt(), maybe(this::refusal));
    }

    private Refusal refusal() {
        return new Refusal("r" + random.nextInt());
    }

    private Origin origin() {
        return new Origin(price(), instant(), maybe(this::price));
    }

    RiskRecord risk() {
        return new RiskRecord(
                maybe(() -> new FundsMarks(marks(), marks(), instant(), instant())),
                some(this::instant),
                some(this::stopOut));
    }

    StopOut stopOut() {
        return new StopOut(
                word(LimitKind.class),
                random.nextBoolean() ? OnBreach.PAUSE : OnBreach.FLATTEN,
                instant(),
                maybe(this::instant),
                new Measure(decimal(), decimal(), word(Measure.Unit.class)));
    }

    private Marks marks() {
        return new Marks(decimal(), decimal(), decimal().negate(), decimal());
    }

    SnapshotPart snapshotPart() {
        Map<CommandId, CommandOutcome> commands = new HashMap<>();
        some(this::command).forEach(command -> commands.put(command, word(CommandOutcome.class)));
        return new SnapshotPart(
                new Snapshot(
                        text(),
                        word(SnapshotReason.class),
                        instant(),
                        some(this::held),
                        some(() -> new HeldOrder(text(), maybe(this::command))),
                        commands),
                text(),
                2,
                3);
    }

    private HeldPosition held() {
        return new HeldPosition(text(), text(), word(Side.class), lots(), price(), stops(), maybe(this::command));
    }

    Introduction introduction() {
        return new Introduction(
                maybe(this::terms),
                some(this::symbol),
                maybe(() -> new Introduction.Part(text(), random.nextInt(), random.nextInt())));
    }

    ToldFunds funds() {
        return new ToldFunds(accountFunds(), named(this::quote, Quote::symbol));
    }

    private AccountView view() {
        return new AccountView(
                maybe(this::terms),
                maybe(this::accountFunds),
                named(this::symbol, SymbolSpec::name),
                named(this::quote, Quote::symbol));
    }

    private <V> Map<String, V> named(Supplier<V> values, Function<V, String> name) {
        return some(values).stream().collect(Collectors.toMap(name, Function.identity(), (first, second) -> first));
    }

    private AccountTerms terms() {
        return new AccountTerms(text(), 1 + random.nextInt(1000), word(AccountMode.class));
    }

    private AccountFunds accountFunds() {
        return new AccountFunds(decimal(), decimal().negate(), text(), instant());
    }

    private Quote quote() {
        return new Quote(text(), price(), price(), decimal(), instant());
    }

    private SymbolSpec symbol() {
        Lots min = new Lots(positive());
        return new SymbolSpec(
                text(),
                random.nextInt(11),
                new Contract(positive(), positive(), decimal()),
                new VolumeGrid(min, new Lots(positive()), min.plus(lots())),
                text(),
                maybe(this::text));
    }

    private PositionKey key() {
        return new PositionKey(account(), text(), random.nextInt(3));
    }

    private StopPrices stops() {
        return new StopPrices(maybe(this::price), maybe(this::price));
    }

    private GroupId group() {
        return new GroupId("g" + random.nextInt(1000));
    }

    private CommandId command() {
        return new CommandId("c" + random.nextInt());
    }
}
