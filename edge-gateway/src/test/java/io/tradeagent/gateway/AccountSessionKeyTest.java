package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSessionKeyTest {

    private static final AuthenticationMethod METHOD =
            new AccountSessionKey(new Fingerprints(SecretKey.ofText("0123456789abcdef0123456789abcdef")));

    private static String fingerprint(String tenant, String account, String key) {
        Verdict verdict = METHOD.judge(new Account(new TenantId(tenant), account), new AuthKey(key));
        return ((Verdict.Vouched) verdict).identity().fingerprint().hex();
    }

    /** Made with Python's hmac over the fields with four bytes of length each: a change here makes every identity another. */
    @ParameterizedTest
    @CsvSource({
        "default,5012345,s3cret-key,d86734fc4a77379e004473aca2d608bf986603eae486b586ba7551a3d4935f38",
        "acme,5012345,schlüssel,a6dee41d8a2191da1d41787f82574ceb4cfa8de204875befe622ef6000eb588d"
    })
    void fingerprintsNeverChange(String tenant, String account, String key, String expected) {
        assertThat(fingerprint(tenant, account, key)).isEqualTo(expected);
    }

    @Test
    void fieldsAreKeptApart() {
        assertThat(fingerprint("ab", "c", "k")).isNotEqualTo(fingerprint("a", "bc", "k"));
        assertThat(fingerprint("a", "b", "ck")).isNotEqualTo(fingerprint("a", "bc", "k"));
        assertThat(fingerprint("a", "b", "k")).isNotEqualTo(fingerprint("a", "c", "k"));
    }

    @Test
    void anotherPepperMakesAnotherIdentity() {
        AuthenticationMethod other =
                new AccountSessionKey(new Fingerprints(SecretKey.ofText("another-pepper-another-pepper-another")));
        Account account = new Account(TenantId.DEFAULT, "1");

        assertThat(other.judge(account, new AuthKey("k"))).isNotEqualTo(METHOD.judge(account, new AuthKey("k")));
    }
}
