package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import java.util.HexFormat;

/**
 * The method {@code account_session_key}: any key makes an identity, and an operator decides what that identity may do.
 *
 * <p>The fingerprint is HMAC-SHA-256 under the pepper over method, tenant, account and key, each with its length in front. So it
 * tells nothing of the key to whoever lacks the pepper, and the same key on two accounts makes two fingerprints.
 */
public final class AccountSessionKey implements AuthenticationMethod {

    private static final String NAME = "account_session_key";

    private final SecretKey pepper;

    public AccountSessionKey(SecretKey pepper) {
        this.pepper = pepper;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Identity identify(Account account, AuthKey key) {
        byte[] message = LengthPrefixed.join(NAME, account.tenant().value(), account.id(), key.secret());
        return new Identity(account, new Fingerprint(HexFormat.of().formatHex(pepper.hmac(message))));
    }
}
