package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;

/** A way to tell who asks for a session. One for the whole deployment, shared by all threads; tenants enable it by its name. */
public interface AuthenticationMethod {

    /** What clients and settings call it, such as {@code account_session_key}: lower case, digits, underscores. */
    String name();

    /**
     * Whether it is configured for a tenant. A gateway that enables a method for a tenant that it does not serve does not start.
     */
    default boolean serves(TenantId tenant) {
        return true;
    }

    /**
     * Judges what a client presents. May block, with a deadline of its own; callers are virtual threads, so what needs a processor
     * for long belongs on threads of the platform.
     *
     * @param account that the client claims
     * @param key that it presents; must reach no log, message or record
     */
    Verdict judge(Account account, AuthKey key);
}
