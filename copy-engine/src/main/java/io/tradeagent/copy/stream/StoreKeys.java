package io.tradeagent.copy.stream;

import io.tradeagent.copy.follower.LinkKey;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.TenantId;
import java.util.Locale;

/**
 * Keys of the one store: a letter for what is kept, the account, and what names it there.
 *
 * <p>One store and not eight, because every change-log partition that a transaction touches is another marker to be written
 * before the order is on its way.
 */
final class StoreKeys {

    static final String GROUPS = "g/";
    static final String RISKS = "r/";
    static final String LINKS = "l/";
    static final String DEALS = "x/";
    static final String POSITIONS = "p/";
    static final String LEADER_ORDERS = "o/";
    static final String WAITING = "w/";
    private static final String INTRODUCTIONS = "i/";
    private static final String JOINING = "j/";
    private static final String FUNDS = "f/";
    private static final String COMMANDS = "c/";
    static final String SNAPSHOTS = "s/";
    private static final String DEMANDS = "d/";

    private StoreKeys() {}

    static String groups(TenantId tenant) {
        return GROUPS + tenant.value();
    }

    static String introduction(Account account) {
        return INTRODUCTIONS + account.key();
    }

    /** Of an introduction whose parts are not all there. */
    static String joining(Account account) {
        return JOINING + account.key();
    }

    static String funds(Account account) {
        return FUNDS + account.key();
    }

    static String risk(Account account) {
        return RISKS + account.key();
    }

    static String risks(TenantId tenant) {
        return RISKS + tenant.value() + "/";
    }

    static String position(Account leader, String positionId) {
        return POSITIONS + leader.key() + "/" + positionId;
    }

    static String leaderOrder(Account leader, String orderId) {
        return LEADER_ORDERS + leader.key() + "/" + orderId;
    }

    static String positions(TenantId tenant) {
        return POSITIONS + tenant.value() + "/";
    }

    static String deal(Account account, String execution) {
        return DEALS + account.key() + "/" + execution;
    }

    static String links(Account follower) {
        return LINKS + follower.key() + "/";
    }

    static String link(Account follower, LinkKey link) {
        return LINKS + name(follower, link);
    }

    /** Of what a delay holds back. */
    static String waiting(Account follower, LinkKey link) {
        return WAITING + name(follower, link);
    }

    /** As the key of a record: tenant/account/group/leader/position~turn. */
    static String name(Account follower, LinkKey link) {
        PositionKey position = link.position();
        return follower.key() + "/" + link.group() + "/" + position.leader().id() + "/" + position.positionId() + "~"
                + position.turn();
    }

    /** The link that a name is of. Only the position's id, which is the broker's, may hold slashes. */
    static LinkKey link(String name) {
        String[] parts = name.split("/", 5);
        int tilde = parts[4].lastIndexOf('~');
        return new LinkKey(
                new GroupId(parts[2]),
                new PositionKey(
                        new Account(new TenantId(parts[0]), parts[3]),
                        parts[4].substring(0, tilde),
                        Integer.parseInt(parts[4].substring(tilde + 1))));
    }

    static String demand(Account follower) {
        return DEMANDS + follower.key();
    }

    /** All parts of what a terminal told. */
    static String snapshot(Account account, String terminal) {
        return SNAPSHOTS + account.key() + "/" + terminal + "/";
    }

    /** Parts stand in their order. */
    static String snapshotPart(Account account, String terminal, int number) {
        return snapshot(account, terminal) + String.format(Locale.ROOT, "%010d", number);
    }

    /** Whose terminal a key of a part names. */
    static String terminalOf(String key) {
        return key.split("/", -1)[3];
    }

    static String command(Account follower, CommandId command) {
        return COMMANDS + follower.key() + "/" + command.value();
    }

    /** Whose a key of an account is. */
    static Account accountOf(String key) {
        return Account.parse(key.substring(RISKS.length()));
    }

    /** The first key behind all that start with a prefix, which ends in a slash. */
    static String behind(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }
}
