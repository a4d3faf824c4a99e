package io.tradeagent.gateway;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Makes identities out of what clients prove.
 *
 * <p>The fingerprint is HMAC-SHA-256 under the pepper over method, tenant, account and proof, each with its length in front. So it
 * tells nothing of the proof to whoever lacks the pepper, and the same proof by two methods, or on two accounts, makes two fingerprints.
 */
public final class Fingerprints {

    private final SecretKey pepper;

    public Fingerprints(SecretKey pepper) {
        this.pepper = pepper;
    }

    /**
     * The identity that a proof stands for.
     *
     * @param method by which it was proved
     * @param proof that which makes this identity another than the next: the key itself, or the names that a token vouches for
     */
    public Identity identity(String method, Account account, String... proof) {
        String[] fields = Stream.concat(Stream.of(method, account.tenant().value(), account.id()), Stream.of(proof))
                .toArray(String[]::new);
        return new Identity(
                account, new Fingerprint(HexFormat.of().formatHex(pepper.hmac(LengthPrefixed.join(fields)))));
    }
}
