package io.tradeagent.gateway.live;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The example of docs/how-to/authentication-methods.md: a method that comes from outside. One password opens all accounts. */
final class HousePassword implements AuthenticationMethod {

    private final byte[] password;
    private final Fingerprints fingerprints;

    HousePassword(String password, Fingerprints fingerprints) {
        this.password = password.getBytes(StandardCharsets.UTF_8);
        this.fingerprints = fingerprints;
    }

    @Override
    public String name() {
        return "house_password";
    }

    @Override
    public Verdict judge(Account account, AuthKey key) {
        boolean right = MessageDigest.isEqual(password, key.secret().getBytes(StandardCharsets.UTF_8));
        return right
                ? new Verdict.Vouched(fingerprints.identity(name(), account, key.secret()))
                : new Verdict.Refused(AuthenticationFault.KEY_UNKNOWN);
    }
}
