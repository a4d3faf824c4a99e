package io.tradeagent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    @Test
    void anIdentityIsItsKey() {
        Identity identity = Identity.parse("acme/5012345/" + FINGERPRINT);

        assertThat(identity.account()).isEqualTo(new Account(new TenantId("acme"), "5012345"));
        assertThat(identity.fingerprint().abbreviated()).isEqualTo("01234567");
        assertThat(Identity.parse(identity.key())).isEqualTo(identity);
    }

    @Test
    void anAccountIsTheStartOfEveryLongerKey() {
        assertThat(Account.parse("acme/5012345/" + FINGERPRINT)).isEqualTo(Account.parse("acme/5012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a\nb", "a\u0000", "\u00e9", "a:b"})
    void namesAreSafeInKeysPathsAndLogs(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(TenantId.DEFAULT, value));
    }

    @Test
    void namesHaveAtMost64Characters() {
        assertThat(new TenantId("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantId("a".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"})
    void aFingerprintIs64LowerCaseHexDigits(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "acme/1", "acme/1/2/3"})
    void aKeyOfAnotherShapeIsNoIdentity(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Identity.parse(key));
    }
}
