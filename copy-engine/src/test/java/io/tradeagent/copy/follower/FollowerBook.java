package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.group.PendingOrders;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.SignalRules;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.risk.Exposure;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a follower, in memory. */
public final class FollowerBook implements FollowerView {

    private final Account account;
    private final Map<LinkKey, Link> links = new LinkedHashMap<>();
    private AccountView figures;
    private RiskRecord risk = RiskRecord.EMPTY;
    private Optional<FollowerSettings> settings = Optional.of(settings(Direction.SAME, List.of()));

    public FollowerBook(Account account, AccountView figures) {
        this.account = account;
        this.figures = figures;
    }

    public static FollowerSettings settings(Direction direction, List<RiskLimit> limits) {
        return settings(direction, limits, ReconcilePolicy.REPORT);
    }

    public static FollowerSettings settings(ReconcilePolicy reconcile) {
        return settings(Direction.SAME, List.of(), reconcile);
    }

    public static FollowerSettings settings(Direction direction, List<RiskLimit> limits, ReconcilePolicy reconcile) {
        return new FollowerSettings(
                new Allocation.MirroredLots(new BigDecimal("0.5")),
                new VolumeRules(BelowMinimum.SKIP, null, null),
                new SignalRules(direction, Set.of(Side.BUY, Side.SELL), Stops.BOTH, PendingOrders.COPY, Duration.ZERO),
                SymbolRules.SAME,
                LateFollower.NONE,
                reconcile,
                limits);
    }

    static FollowerSettings settings(PendingOrders pendingOrders) {
        FollowerSettings usual = settings(Direction.SAME, List.of());
        SignalRules signals = usual.signals();
        return new FollowerSettings(
                usual.allocation(),
                usual.volume(),
                new SignalRules(signals.direction(), signals.sides(), signals.stops(), pendingOrders, signals.delay()),
                usual.symbols(),
                usual.lateFollower(),
                usual.reconcile(),
                usual.limits());
    }

    /** The same, so long after the leader. */
    public static FollowerSettings delayed(FollowerSettings settings, Duration delay) {
        SignalRules rules = settings.signals();
        return new FollowerSettings(
                settings.allocation(),
                settings.volume(),
                new SignalRules(rules.direction(), rules.sides(), rules.stops(), rules.pendingOrders(), delay),
                settings.symbols(),
                settings.lateFollower(),
                settings.reconcile(),
                settings.limits());
    }

    /** The same, of a follower that may come late. */
    public static FollowerSettings late(FollowerSettings settings, LateFollower late) {
        return new FollowerSettings(
                settings.allocation(),
                settings.volume(),
                settings.signals(),
                settings.symbols(),
                late,
                settings.reconcile(),
                settings.limits());
    }

    public void use(FollowerSettings other) {
        settings = Optional.of(other);
    }

    public void leaveGroup() {
        settings = Optional.empty();
    }

    public void use(AccountView other) {
        figures = other;
    }

    public void apply(FollowerEvent event) {
        switch (event) {
            case FollowerEvent.LinkChanged changed -> links.put(changed.after().key(), changed.after());
            case FollowerEvent.RiskNoted noted -> risk = noted.after();
            case FollowerEvent.Answered answered -> {}
            case FollowerEvent.Ordered ordered -> {}
            case FollowerEvent.OrderMoved moved -> {}
            case FollowerEvent.AttemptDenied denied -> {}
            case FollowerEvent.StoppedOut stoppedOut -> {}
            case FollowerEvent.LimitReset reset -> {}
            case FollowerEvent.ResetRefused refused -> {}
            case FollowerEvent.DifferenceFound found -> {}
            case FollowerEvent.Reconciled reconciled -> {}
            case FollowerEvent.SnapshotWanted wanted -> {}
        }
    }

    /** All links that there ever were. */
    public Collection<Link> links() {
        return List.copyOf(links.values());
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public AccountView figures() {
        return figures;
    }

    @Override
    public Optional<FollowerSettings> settings(GroupId group) {
        return settings;
    }

    @Override
    public List<FollowerSettings> memberships() {
        return settings.stream().toList();
    }

    @Override
    public List<Link> openLinks() {
        return links.values().stream().filter(link -> !link.isOver()).toList();
    }

    @Override
    public Optional<Link> link(LinkKey key) {
        return Optional.ofNullable(links.get(key));
    }

    @Override
    public Optional<Link> linkOf(CommandId order) {
        return links.values().stream().filter(link -> link.isOf(order)).findFirst();
    }

    @Override
    public List<Link> linksOf(String positionId) {
        return links.values().stream()
                .filter(link -> link.legs().stream().anyMatch(leg -> positionId.equals(leg.positionId())))
                .toList();
    }

    @Override
    public Exposure exposure() {
        return Exposure.of(
                links.values().stream()
                        .flatMap(link -> link.holdings().stream())
                        .toList(),
                List.of());
    }

    @Override
    public boolean holds(String symbol, Side side) {
        return links.values().stream()
                .filter(link -> link.instrument() != null
                        && link.instrument().symbol().name().equals(symbol)
                        && link.instrument().side() == side)
                .anyMatch(link -> !link.open().plus(link.reserved()).isZero());
    }

    @Override
    public RiskRecord risk() {
        return risk;
    }
}
