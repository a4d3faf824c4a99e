package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Clearance;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.PartialSnapshot;
import io.tradeagent.outbox.Recipient;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.outbox.Snapshot;
import io.tradeagent.outbox.store.StoredAccount;
import io.tradeagent.outbox.store.StoredHold;
import io.tradeagent.outbox.store.StoredPartial;
import io.tradeagent.outbox.store.StoredRecipient;
import io.tradeagent.outbox.store.StoredSession;
import io.tradeagent.streams.StoredRecord;
import java.util.ArrayList;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The index of an account as the store keeps it. */
public final class AccountCodec {

    private final StoredRecord<StoredAccount> accounts = StoredRecord.of(StoredAccount.class);

    /** As bytes. */
    public byte[] write(AccountOutbox state) {
        return accounts.write(new StoredAccount(
                state.lastNow(),
                state.backlog().size(),
                state.backlog().arrivals(),
                state.holds().values().stream().map(HaltCodec::stored).toList(),
                state.recipients().values().stream().map(AccountCodec::stored).toList(),
                HaltCodec.stored(state.halt())));
    }

    /** What was written under the account's key. */
    public AccountOutbox read(Account account, byte[] bytes) {
        StoredAccount stored = accounts.read(bytes);
        SortedMap<String, Hold> holds = new TreeMap<>();
        for (StoredHold hold : stored.getHolds()) {
            holds.put(hold.getScope(), HaltCodec.hold(hold));
        }
        SortedMap<String, Recipient> recipients = new TreeMap<>();
        for (StoredRecipient recipient : stored.getRecipients()) {
            recipients.put(recipient.getFingerprint(), recipient(recipient));
        }
        var backlog = new AccountOutbox.Backlog(stored.getBacklog(), stored.getArrivals());
        return new AccountOutbox(
                account, stored.getLastNow(), backlog, holds, recipients, HaltCodec.halt(stored.getHalt()));
    }

    private static StoredRecipient stored(Recipient recipient) {
        return new StoredRecipient(
                recipient.fingerprint().hex(),
                SessionViewCodec.stored(recipient.session()),
                recipient.epoch().number(),
                recipient.last().number(),
                recipient.cursor().number(),
                recipient.unsettled(),
                stored(recipient.partial()));
    }

    private static Recipient recipient(StoredRecipient stored) {
        Fingerprint fingerprint = new Fingerprint(stored.getFingerprint());
        StoredSession session = stored.getSession();
        SessionView view = session == null ? null : SessionViewCodec.view(fingerprint, session);
        return new Recipient(
                fingerprint,
                view,
                new Epoch(stored.getEpoch()),
                new Sequence(stored.getLast()),
                new Sequence(stored.getCursor()),
                stored.getUnsettled(),
                partial(stored.getPartial()));
    }

    private static @Nullable StoredPartial stored(@Nullable PartialSnapshot partial) {
        return partial == null
                ? null
                : new StoredPartial(
                        partial.id(),
                        partial.epoch().number(),
                        partial.parts(),
                        new ArrayList<>(partial.seen()),
                        partial.memory().name(),
                        HaltCodec.stored(partial.left()));
    }

    private static @Nullable PartialSnapshot partial(@Nullable StoredPartial stored) {
        return stored == null
                ? null
                : new PartialSnapshot(
                        stored.getSnapshotId(),
                        new Epoch(stored.getEpoch()),
                        stored.getParts(),
                        new TreeSet<>(stored.getSeen()),
                        Snapshot.Memory.valueOf(stored.getMemory()),
                        Objects.requireNonNullElse(HaltCodec.left(stored.getLeft()), new Clearance.Left(0, 0)));
    }
}
