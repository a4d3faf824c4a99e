package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.SecretKey;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import java.security.SecureRandom;

/** What tests of methods share. */
final class Keys {

    static final Account ACCOUNT = new Account(new TenantId("acme"), "5012345");
    static final Fingerprints FINGERPRINTS = new Fingerprints(SecretKey.ofText("0123456789abcdef0123456789abcdef"));

    private Keys() {}

    /** An entry of a file of registered keys. */
    static String entry(String account, String key, String further) {
        return """
                {"tenant":"acme","account":"%s","key_id":"%s","hash":"%s"%s}""".formatted(
                        account,
                        key.substring(0, key.indexOf('.')),
                        Argon2idHash.of(key, new SecureRandom()).phc(),
                        further);
    }

    static String file(String... entries) {
        return "{\"keys\":[" + String.join(",", entries) + "]}";
    }

    static Verdict judge(AuthenticationMethod method, Account account, String key) {
        return method.judge(account, new AuthKey(key));
    }

    static Verdict judge(AuthenticationMethod method, String key) {
        return judge(method, ACCOUNT, key);
    }

    static Identity vouched(AuthenticationMethod method, String key) {
        return ((Verdict.Vouched) judge(method, key)).identity();
    }

    static Verdict refused(AuthenticationFault fault) {
        return new Verdict.Refused(fault);
    }
}
