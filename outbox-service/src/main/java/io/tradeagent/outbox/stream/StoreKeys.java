package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Turn;

/**
 * Keys of the one store: a letter for what is kept, the account, and what names it there. Numbers are written so that keys sort
 * as numbers do.
 *
 * <p>One store and not four, because every change-log partition that a transaction touches is another marker to be written
 * before the order is on its way.
 */
final class StoreKeys {

    static final String ACCOUNTS = "a/";
    static final String WAITING = "w/";
    static final String SENT = "m/";
    static final String COMMANDS = "c/";
    static final String HOLDS = "h/";

    private StoreKeys() {}

    static String account(Account account) {
        return ACCOUNTS + account.key();
    }

    static String waiting(Account account) {
        return WAITING + account.key() + "/";
    }

    static String waiting(Account account, Turn turn) {
        return waiting(account) + rank(turn.rank()) + "/" + sortable(turn.arrival());
    }

    static String sent(Account account, Fingerprint recipient) {
        return SENT + account.key() + "/" + recipient.hex() + "/";
    }

    static String sent(Account account, Slot slot) {
        return sent(account, slot.recipient()) + sortable(slot.sequence().number());
    }

    static String command(Account account, CommandId id) {
        return COMMANDS + account.key() + "/" + id.value();
    }

    /** Of a hold of all accounts of a tenant, or of everybody's. */
    static String hold(String tenantOrAll) {
        return HOLDS + tenantOrAll;
    }

    /** Whose a key is. */
    static Account accountOf(String key) {
        return Account.parse(key.substring(ACCOUNTS.length()));
    }

    /** The first key behind all that start with a prefix, which ends in a slash. */
    static String behind(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }

    private static char rank(Turn.Rank rank) {
        return switch (rank) {
            case AHEAD -> '0';
            case REGULAR -> '1';
        };
    }

    private static String sortable(long number) {
        String digits = Long.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
