package io.tradeagent.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idHashTest {

    /** The reference implementation's own test: the key is {@code password}. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(Argon2idHash.parse(REFERENCE).matches("password")).isTrue();
        assertThat(Argon2idHash.parse(REFERENCE).matches("Password")).isFalse();
    }

    @Test
    void aHashThatWasMadeHereCanBeReadAgain() {
        String phc = Argon2idHash.of("2026.schlüssel", RANDOM).phc();

        assertThat(phc).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2idHash.parse(phc).matches("2026.schlüssel")).isTrue();
        assertThat(Argon2idHash.of("2026.schlüssel", RANDOM).phc())
                .as("each has a salt of its own")
                .isNotEqualTo(phc);
    }

    @Test
    void aDecoyIsOfTheSameCostAndOfNoKey() {
        Argon2idHash decoy = Argon2idHash.decoy(Argon2idHash.parse(REFERENCE), RANDOM);

        assertThat(decoy.phc())
                .startsWith("$argon2id$v=19$m=65536,t=2,p=1$")
                .hasSameSizeAs(REFERENCE)
                .isNotEqualTo(REFERENCE);
        assertThat(decoy.matches("password")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=16$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=1024,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=8192,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65537,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=11,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=5$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$short",
                "$argon2id$v=19$m=65536,t=2,p=1$$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            })
    void whatIsNoHashOrTooCheapOrTooDearIsRefusedAndNotQuoted(String phc) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Argon2idHash.parse(phc))
                .withMessageNotContaining("CTFhFdXPJO1a");
    }
}
