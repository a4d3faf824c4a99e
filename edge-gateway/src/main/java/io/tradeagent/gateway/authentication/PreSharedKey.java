package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The method {@code pre_shared_key}: a key that was registered for the account in advance. It names itself by what stands before its first
 * dot, so that one try costs one hash however many keys an account has. It costs the same where there is no such key.
 *
 * <p>The identity is of the key: another key of the account is another identity, with an approval of its own.
 */
public final class PreSharedKey implements AuthenticationMethod {

    /** As clients and settings call it. */
    public static final String NAME = "pre_shared_key";

    private static final Duration SOON = Duration.ofSeconds(1);

    private final KeyFile file;
    private final HashingThreads threads;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    public PreSharedKey(KeyFile file, HashingThreads threads, Fingerprints fingerprints, InstantSource clock) {
        this.file = file;
        this.threads = threads;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Verdict judge(Account account, AuthKey key) {
        RegisteredKeys keys = file.current();
        Optional<RegisteredKey> registered = keys.find(account, id(key.secret()));
        Argon2idHash hash = registered.map(RegisteredKey::hash).orElse(keys.decoy());
        return threads.compute(() -> hash.matches(key.secret()))
                .map(matches -> matches && registered.isPresent()
                        ? judge(registered.get(), account, key)
                        : new Verdict.Refused(AuthenticationFault.KEY_UNKNOWN))
                .orElseGet(() -> new Verdict.Unavailable(SOON));
    }

    private Verdict judge(RegisteredKey registered, Account account, AuthKey key) {
        return registered.validAt(clock.instant())
                ? new Verdict.Vouched(fingerprints.identity(NAME, account, key.secret()))
                : new Verdict.Refused(AuthenticationFault.KEY_OUTSIDE_VALIDITY);
    }

    private static String id(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }
}
