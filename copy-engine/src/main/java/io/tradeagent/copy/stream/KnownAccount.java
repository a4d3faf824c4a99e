package io.tradeagent.copy.stream;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.engine.AppliedGroups;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.engine.ToldFunds;
import io.tradeagent.copy.follower.Closing;
import io.tradeagent.copy.follower.FollowerView;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.risk.Exposure;
import io.tradeagent.copy.risk.Holding;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account as its task knows it: read from the store once, and written through. Its exposure is kept as a sum, so that a
 * decision costs the same for two open positions and for two thousand.
 */
final class KnownAccount implements FollowerView {

    private final Account account;
    private final EngineStore store;
    private final AppliedGroups groups;
    private final Map<LinkKey, Link> open = new LinkedHashMap<>();
    private Exposure exposure = Exposure.NONE;
    private RiskRecord risk;
    private AccountView figures = AccountView.UNKNOWN;

    KnownAccount(Account account, EngineStore store, AppliedGroups groups) {
        this.account = account;
        this.store = store;
        this.groups = groups;
        this.risk = store.risk(account);
        store.forEachLink(account, this::keep);
        introduced(store.introduction(account));
        told(store.funds(account));
    }

    /** Takes an introduction over, or a part of one; nothing changes before the last part is there. */
    void introduce(Introduction introduction) {
        Introduction whole = introduction.joined(store.joining(account));
        if (whole.isComplete()) {
            store.put(account, whole);
            store.putJoining(account, null);
            introduced(whole);
        } else {
            store.putJoining(account, whole);
        }
    }

    void tell(AccountFunds funds, List<Quote> quotes) {
        ToldFunds told = ToldFunds.after(store.funds(account), funds, quotes);
        store.put(account, told);
        told(told);
    }

    /** A leg that comes from another link brings its orders along. */
    void put(Link link, Instant now) {
        Optional<Link> known = link(link.key());
        known.ifPresent(before -> forgetOrders(before, link));
        link.legs().stream()
                .filter(leg -> known.isEmpty() || !known.get().isOf(leg.opening()))
                .flatMap(leg -> link.ordersOf(leg).stream())
                .filter(order -> !link.key().equals(store.linkOf(account, order)))
                .forEach(order -> put(order, link.key()));
        store.put(account, link, now);
        keep(link);
    }

    void put(CommandId order, LinkKey link) {
        store.put(account, order, link);
    }

    void put(RiskRecord after) {
        store.put(account, after);
        risk = after;
    }

    /** Of what was asked of a leg, its last can be heard of, and of its closes that failed the last ones; what went to another
     * link with its leg is remembered there. */
    private void forgetOrders(Link before, Link after) {
        Stream.concat(before.requests().stream(), before.closings().stream().map(Closing::id))
                .filter(order -> !after.isOf(order) && after.key().equals(store.linkOf(account, order)))
                .forEach(order -> store.forget(account, order));
    }

    private void keep(Link link) {
        Link before = link.isOver() ? open.remove(link.key()) : open.put(link.key(), link);
        if (before != null) {
            before.holdings().forEach(this::release);
        }
        if (!link.isOver()) {
            link.holdings().forEach(this::hold);
        }
    }

    private void hold(Holding holding) {
        exposure = exposure.plus(holding);
    }

    private void release(Holding holding) {
        exposure = exposure.minus(holding);
    }

    private void introduced(@Nullable Introduction introduction) {
        if (introduction != null) {
            Map<String, SymbolSpec> symbols = introduction.symbols().stream()
                    .collect(Collectors.toMap(SymbolSpec::name, Function.identity(), (first, last) -> last));
            figures = new AccountView(introduction.terms(), figures.funds(), symbols, figures.quotes());
        }
    }

    private void told(@Nullable ToldFunds told) {
        if (told != null) {
            figures = new AccountView(figures.terms(), told.funds(), figures.symbols(), told.quotes());
        }
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
        return Optional.ofNullable(groups.memberships(account).get(group));
    }

    @Override
    public List<FollowerSettings> memberships() {
        return List.copyOf(groups.memberships(account).values());
    }

    @Override
    public Optional<Link> link(LinkKey key) {
        Link known = open.get(key);
        return known != null ? Optional.of(known) : Optional.ofNullable(store.link(account, key));
    }

    @Override
    public Optional<Link> linkOf(CommandId order) {
        return Optional.ofNullable(store.linkOf(account, order)).flatMap(this::link);
    }

    @Override
    public List<Link> linksOf(String positionId) {
        return open.values().stream()
                .filter(link -> link.legs().stream().anyMatch(leg -> positionId.equals(leg.positionId())))
                .toList();
    }

    @Override
    public List<Link> openLinks() {
        return List.copyOf(open.values());
    }

    @Override
    public Exposure exposure() {
        return exposure;
    }

    @Override
    public boolean holds(String symbol, Side side) {
        return open.values().stream()
                .filter(link -> link.instrument() != null
                        && link.instrument().symbol().name().equals(symbol)
                        && link.instrument().side() == side)
                .map(link -> link.open().plus(link.reserved()))
                .anyMatch(lots -> lots.compareTo(Lots.ZERO) > 0);
    }

    @Override
    public RiskRecord risk() {
        return risk;
    }
}
