package io.tradeagent.session.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.TenantId;

/**
 * Keys of the one store: a letter for what is kept, the identity, and what names it there.
 *
 * <p>One store and not four, because every change-log partition that a transaction touches is another marker to be written
 * before the terminal has its Ack.
 */
final class StoreKeys {

    static final String STATES = "s/";
    static final String EVENTS = "e/";
    static final String REQUESTS = "r/";
    private static final String DECISIONS = "d/";
    private static final String PENDING = "p/";
    private static final String HELD = "h/";
    private static final String COPY_PARTS = "c/";
    private static final String COPY_VERSIONS = "v/";
    private static final int SEGMENTS_OF_IDENTITY = 3;

    private StoreKeys() {}

    static String state(Identity identity) {
        return STATES + identity.key();
    }

    static String event(Identity identity, EventId id) {
        return EVENTS + identity.key() + "/" + id.value();
    }

    static String request(Identity identity, String idempotencyKey) {
        return REQUESTS + identity.key() + "/" + idempotencyKey;
    }

    static String decision(Identity identity, String decisionId) {
        return DECISIONS + identity.key() + "/" + decisionId;
    }

    static String held(Identity identity, Sequence sequence) {
        return HELD + identity.key() + "/" + sequence.number();
    }

    static String pending(Identity identity) {
        return PENDING + identity.key();
    }

    /** Before all pending identities of an account. */
    static String pending(Account account) {
        return PENDING + account.key() + "/";
    }

    static String copyPart(Account account) {
        return COPY_PARTS + account.key();
    }

    /** Before the parts of all accounts of a tenant. */
    static String copyParts(TenantId tenant) {
        return COPY_PARTS + tenant.value() + "/";
    }

    static String copyVersion(TenantId tenant) {
        return COPY_VERSIONS + tenant.value();
    }

    /** Whose a key is. */
    static Identity identityOf(String key) {
        int start = key.indexOf('/') + 1;
        int end = start;
        for (int i = 0; i < SEGMENTS_OF_IDENTITY; i++) {
            int slash = key.indexOf('/', end + (i == 0 ? 0 : 1));
            end = slash < 0 ? key.length() : slash;
        }
        return Identity.parse(key.substring(start, end));
    }

    /** The first key behind all that start with a prefix, which ends in a slash. */
    static String behind(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }
}
