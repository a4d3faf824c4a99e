package io.tradeagent.outbox;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of an account's outbox: small, and rewritten at every change. The orders themselves stand in {@link Messages}.
 *
 * @param account whose
 * @param lastNow the time of the last change; time never runs backwards behind it
 * @param backlog the queue of unsent orders
 * @param holds by scope
 * @param recipients the identities, by the digits of their fingerprints
 * @param halt how far the holds are carried out; null: there are none
 */
public record AccountOutbox(
        Account account,
        Instant lastNow,
        Backlog backlog,
        SortedMap<String, Hold> holds,
        SortedMap<String, Recipient> recipients,
        @Nullable Halt halt) {

    public AccountOutbox {
        holds = Collections.unmodifiableSortedMap(new TreeMap<>(holds));
        recipients = Collections.unmodifiableSortedMap(new TreeMap<>(recipients));
    }

    /**
     * The queue of unsent orders.
     *
     * @param size how many there are
     * @param arrivals how many there ever were
     */
    public record Backlog(int size, long arrivals) {}

    /** An account of which nothing was heard yet. */
    public static AccountOutbox empty(Account account) {
        return new AccountOutbox(account, Instant.EPOCH, new Backlog(0, 0), new TreeMap<>(), new TreeMap<>(), null);
    }

    /** The identity, as far as it is known. */
    public Recipient recipient(Fingerprint fingerprint) {
        Recipient known = recipients.get(fingerprint.hex());
        return known == null ? Recipient.unseen(fingerprint) : known;
    }

    boolean knows(Fingerprint fingerprint) {
        return recipients.containsKey(fingerprint.hex());
    }

    /** Whether a hold of any scope stops what adds risk. */
    public boolean opensAreStopped() {
        return holds.values().stream().anyMatch(Hold::stopsOpens);
    }

    /** How far the strictest hold goes. */
    public Hold.Level level() {
        return holds.values().stream()
                .map(Hold::level)
                .max(Hold.Level::compareTo)
                .orElse(Hold.Level.NONE);
    }

    /** What a watcher is told of the holds; only while there are some. */
    HaltReport report(Halt carried, Clearance clearance, Instant now) {
        return new HaltReport(
                carried.cause(),
                holds.values().stream().filter(Hold::stopsOpens).toList(),
                carried.opensCanceled(),
                clearance.isConfirmed()
                        ? null
                        : recipient(clearance.recipient()).hindrance(now));
    }

    Collection<Recipient> identities() {
        return recipients.values();
    }

    Instant notBefore(Instant now) {
        return now.isAfter(lastNow) ? now : lastNow;
    }

    AccountOutbox at(Instant now) {
        return new AccountOutbox(account, notBefore(now), backlog, holds, recipients, halt);
    }

    AccountOutbox with(Backlog next) {
        return new AccountOutbox(account, lastNow, next, holds, recipients, halt);
    }

    AccountOutbox with(Hold hold) {
        SortedMap<String, Hold> next = new TreeMap<>(holds);
        next.put(hold.scope(), hold);
        return new AccountOutbox(account, lastNow, backlog, next, recipients, halt);
    }

    AccountOutbox with(@Nullable Halt next) {
        return new AccountOutbox(account, lastNow, backlog, holds, recipients, next);
    }

    AccountOutbox with(Recipient recipient) {
        SortedMap<String, Recipient> next = new TreeMap<>(recipients);
        next.put(recipient.fingerprint().hex(), recipient);
        return new AccountOutbox(account, lastNow, backlog, holds, next, halt);
    }

    AccountOutbox without(Recipient recipient) {
        SortedMap<String, Recipient> next = new TreeMap<>(recipients);
        next.remove(recipient.fingerprint().hex());
        return new AccountOutbox(account, lastNow, backlog, holds, next, halt);
    }
}
