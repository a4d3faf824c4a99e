package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.codec.FundsCodec;
import io.tradeagent.copy.codec.IntroductionCodec;
import io.tradeagent.copy.codec.LeaderOrderCodec;
import io.tradeagent.copy.codec.LeaderPositionCodec;
import io.tradeagent.copy.codec.LinkCodec;
import io.tradeagent.copy.codec.RiskCodec;
import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.engine.ToldFunds;
import io.tradeagent.copy.follower.Link;
import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Provenance;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.copy.CopyLink;
import io.tradeagent.schema.copy.CopyRisk;
import io.tradeagent.streams.StoredRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What one task keeps of the accounts of its partition. */
final class EngineStore {

    private final KeyValueStore<String, byte[]> store;
    private final StoredRecord<CopyGroupsVersion> groups = StoredRecord.of(CopyGroupsVersion.class);
    private final StoredRecord<CopyLink> links = StoredRecord.of(CopyLink.class);
    private final StoredRecord<CopyRisk> risks = StoredRecord.of(CopyRisk.class);
    private final LeaderPositionCodec positions = new LeaderPositionCodec();
    private final LeaderOrderCodec orders = new LeaderOrderCodec();
    private final IntroductionCodec introductions = new IntroductionCodec();
    private final FundsCodec funds = new FundsCodec();

    EngineStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** Who applied them stands in their topic. */
    void put(CopyGroups applied) {
        CopyGroupsVersion version = CopyGroupsCodec.record(applied, new Provenance("", "", Instant.EPOCH));
        store.put(StoreKeys.groups(applied.tenant()), groups.write(version));
    }

    void forEachGroups(Consumer<CopyGroups> visitor) {
        scan(StoreKeys.GROUPS, (key, bytes) -> visitor.accept(CopyGroupsCodec.groups(groups.read(bytes))));
    }

    @Nullable
    Introduction introduction(Account account) {
        return find(StoreKeys.introduction(account), introductions::read);
    }

    void put(Account account, Introduction introduction) {
        store.put(StoreKeys.introduction(account), introductions.write(introduction));
    }

    /** The parts so far of an introduction that is not complete. */
    @Nullable
    Introduction joining(Account account) {
        return find(StoreKeys.joining(account), introductions::read);
    }

    void putJoining(Account account, @Nullable Introduction parts) {
        store.put(StoreKeys.joining(account), parts == null ? null : introductions.write(parts));
    }

    @Nullable
    ToldFunds funds(Account account) {
        return find(StoreKeys.funds(account), funds::read);
    }

    void put(Account account, ToldFunds told) {
        store.put(StoreKeys.funds(account), funds.write(told.funds(), told.quotes()));
    }

    RiskRecord risk(Account account) {
        RiskRecord known = find(StoreKeys.risk(account), bytes -> RiskCodec.risk(risks.read(bytes)));
        return known == null ? RiskRecord.EMPTY : known;
    }

    void put(Account account, RiskRecord risk) {
        store.put(StoreKeys.risk(account), risks.write(RiskCodec.record(account, risk)));
    }

    List<Account> accountsWithRisk(TenantId tenant) {
        List<Account> accounts = new ArrayList<>();
        scan(StoreKeys.risks(tenant), (key, bytes) -> accounts.add(StoreKeys.accountOf(key)));
        return accounts;
    }

    @Nullable
    LeaderPosition position(Account leader, String positionId) {
        return find(StoreKeys.position(leader, positionId), bytes -> positions.read(Stamped.content(bytes)));
    }

    List<LeaderPosition> openPositions(TenantId tenant) {
        List<LeaderPosition> open = new ArrayList<>();
        scan(StoreKeys.positions(tenant), (key, bytes) -> {
            LeaderPosition position = positions.read(Stamped.content(bytes));
            if (position.isOpen()) {
                open.add(position);
            }
        });
        return open;
    }

    void put(LeaderPosition position, Instant now) {
        store.put(
                StoreKeys.position(position.key().leader(), position.key().positionId()),
                Stamped.write(now, positions.write(position)));
    }

    /** A pending order of a leader; null: none is known. */
    @Nullable
    LeaderOrder leaderOrder(Account leader, String orderId) {
        return find(StoreKeys.leaderOrder(leader, orderId), bytes -> orders.read(Stamped.content(bytes)));
    }

    void put(LeaderOrder order, Instant now) {
        store.put(
                StoreKeys.leaderOrder(order.leader(), order.standing().id()), Stamped.write(now, orders.write(order)));
    }

    /** Remembers a deal; false: it was remembered before. */
    boolean isNew(Account account, String execution, Instant now) {
        return store.putIfAbsent(StoreKeys.deal(account, execution), Stamped.write(now, new byte[0])) == null;
    }

    @Nullable
    Link link(Account follower, LinkKey key) {
        return find(StoreKeys.link(follower, key), this::readLink);
    }

    void put(Account follower, Link link, Instant now) {
        store.put(StoreKeys.link(follower, link.key()), links.write(LinkCodec.record(follower, link, now)));
    }

    void forEachLink(Account follower, Consumer<Link> visitor) {
        scan(StoreKeys.links(follower), (key, bytes) -> visitor.accept(readLink(bytes)));
    }

    void forEachLink(BiConsumer<Account, Link> visitor) {
        scan(StoreKeys.LINKS, (key, bytes) -> visitor.accept(StoreKeys.accountOf(key), readLink(bytes)));
    }

    @Nullable
    LinkKey linkOf(Account follower, CommandId command) {
        return find(
                StoreKeys.command(follower, command),
                bytes -> StoreKeys.link(new String(bytes, StandardCharsets.UTF_8)));
    }

    void put(Account follower, CommandId command, LinkKey link) {
        store.put(
                StoreKeys.command(follower, command),
                StoreKeys.name(follower, link).getBytes(StandardCharsets.UTF_8));
    }

    void forget(Account follower, CommandId command) {
        store.delete(StoreKeys.command(follower, command));
    }

    /** A snapshot was asked for because of a difference. */
    void demanded(Account follower, Instant at) {
        store.put(StoreKeys.demand(follower), Stamped.write(at, new byte[0]));
    }

    /** When that was last; null: never. */
    @Nullable
    Instant demandedAt(Account follower) {
        return find(StoreKeys.demand(follower), Stamped::at);
    }

    /**
     * Visits a slice of what stands under a prefix.
     *
     * @param from where to begin; null: at its start
     * @return where to go on next time; null: the end is reached
     */
    @Nullable
    String slice(String prefix, @Nullable String from, int most, BiConsumer<String, byte[]> visitor) {
        String start = from == null ? prefix : from;
        try (KeyValueIterator<String, byte[]> entries = store.range(start, StoreKeys.behind(prefix))) {
            for (int i = 0; i < most && entries.hasNext(); i++) {
                KeyValue<String, byte[]> entry = entries.next();
                visitor.accept(entry.key, entry.value);
            }
            return entries.hasNext() ? entries.peekNextKey() : null;
        }
    }

    void forgetIfBefore(String key, byte[] stamped, Instant limit) {
        if (Stamped.at(stamped).isBefore(limit)) {
            store.delete(key);
        }
    }

    void forgetIfClosedBefore(String key, byte[] stamped, Instant limit) {
        if (!positions.read(Stamped.content(stamped)).isOpen()) {
            forgetIfBefore(key, stamped, limit);
        }
    }

    /** Forgets a leader's order of which nothing waits any more. */
    void forgetIfOrderOverBefore(String key, byte[] stamped, Instant limit) {
        if (!orders.read(Stamped.content(stamped)).standing().isWorking()) {
            forgetIfBefore(key, stamped, limit);
        }
    }

    /** Forgets a link that is over, and its orders; false: it is not over for so long. */
    boolean forgetIfOverBefore(String key, byte[] bytes, Instant limit) {
        CopyLink stored = links.read(bytes);
        Link link = LinkCodec.link(stored);
        if (!link.isOver() || !stored.getAt().isBefore(limit)) {
            return false;
        }
        Account follower = StoreKeys.accountOf(key);
        link.legs().forEach(leg -> store.delete(StoreKeys.command(follower, leg.opening())));
        link.closings().forEach(closing -> store.delete(StoreKeys.command(follower, closing.id())));
        link.requests().forEach(request -> forget(follower, request));
        store.delete(key);
        return true;
    }

    private Link readLink(byte[] bytes) {
        return LinkCodec.link(links.read(bytes));
    }

    private <T> @Nullable T find(String key, Function<byte[], T> read) {
        byte[] bytes = store.get(key);
        return bytes == null ? null : read.apply(bytes);
    }

    private void scan(String prefix, BiConsumer<String, byte[]> visitor) {
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, StoreKeys.behind(prefix))) {
            while (entries.hasNext()) {
                KeyValue<String, byte[]> entry = entries.next();
                visitor.accept(entry.key, entry.value);
            }
        }
    }

    /** Bytes with the time at which they were written, for whatever is forgotten by age. */
    private static final class Stamped {

        static byte[] write(Instant at, byte[] content) {
            return ByteBuffer.allocate(Long.BYTES + content.length)
                    .putLong(at.toEpochMilli())
                    .put(content)
                    .array();
        }

        static Instant at(byte[] stamped) {
            return Instant.ofEpochMilli(ByteBuffer.wrap(stamped).getLong());
        }

        static byte[] content(byte[] stamped) {
            byte[] content = new byte[stamped.length - Long.BYTES];
            System.arraycopy(stamped, Long.BYTES, content, 0, content.length);
            return content;
        }
    }
}
