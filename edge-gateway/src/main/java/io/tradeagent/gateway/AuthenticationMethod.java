package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;

/** A way to tell who asks for a session. */
public interface AuthenticationMethod {

    /** What clients call it: {@code auth_method}. */
    String name();

    /**
     * The identity that a key stands for.
     *
     * @param account that the client claims
     * @param key that it presents
     * @throws Refusal if the method does not vouch for the key
     */
    Identity identify(Account account, AuthKey key);
}
