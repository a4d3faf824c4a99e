package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;

/** The method {@code account_session_key}: any key makes an identity, and an operator decides what that identity may do. */
public final class AccountSessionKey implements AuthenticationMethod {

    private static final String NAME = "account_session_key";

    private final Fingerprints fingerprints;

    public AccountSessionKey(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict judge(Account account, AuthKey key) {
        return new Verdict.Vouched(fingerprints.identity(NAME, account, key.secret()));
    }
}
