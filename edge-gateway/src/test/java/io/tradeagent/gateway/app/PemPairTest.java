package io.tradeagent.gateway.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PemPairTest {

    private Certificates one;
    private Certificates rsa;

    @BeforeAll
    void make(@TempDir Path directory) {
        one = Certificates.make(directory, "one");
        rsa = Certificates.make(directory, "rsa", "-keyalg", "RSA", "-keysize", "2048", "-validity", "2");
    }

    private static void assertRefused(String certificates, String key, Instant now, String why) {
        assertThatExceptionOfType(TlsException.class)
                .isThrownBy(() -> new PemPair(certificates, key).identity(now))
                .withMessageContaining(why)
                .withMessageContaining("tradeagent.gateway.tls");
    }

    @Test
    void keysOfBothKindsAreTaken() {
        assertThat(new PemPair(one.certificatePem(), one.keyPem()).identity(Instant.now()))
                .hasToString(
                        "CN=one (serial " + one.certificate().getSerialNumber().toString(16) + ", until "
                                + one.certificate().getNotAfter().toInstant() + ")");
        assertThat(new PemPair(rsa.certificatePem(), rsa.keyPem())
                        .identity(Instant.now())
                        .certificate())
                .isEqualTo(rsa.certificate());
    }

    @Test
    void aKeyOfAnotherCertificateIsRefused() throws Exception {
        assertRefused(one.certificatePem(), rsa.keyPem(), Instant.now(), "is not that of the first certificate");
    }

    @Test
    void aChainThatDoesNotHangTogetherIsRefused() {
        assertRefused(one.certificatePem() + rsa.certificatePem(), one.keyPem(), Instant.now(), "chain is not valid");
    }

    @Test
    void aCertificateIsValidNow() {
        Instant late = Instant.now().plus(3, ChronoUnit.DAYS);
        Instant early = Instant.now().minus(3, ChronoUnit.DAYS);

        assertRefused(one.certificatePem(), one.keyPem(), late, "has expired");
        assertRefused(one.certificatePem(), one.keyPem(), early, "is valid from");
    }

    @Test
    void whatIsNotPemIsRefused() {
        String cut = one.certificatePem().substring(0, one.certificatePem().length() / 2);

        assertRefused("", one.keyPem(), Instant.now(), "holds no certificate");
        assertRefused(cut, one.keyPem(), Instant.now(), "holds no certificate");
        assertRefused(one.keyPem(), one.keyPem(), Instant.now(), "holds no certificate");
        assertRefused(one.certificatePem(), "", Instant.now(), "holds no unencrypted private key");
        assertRefused(one.certificatePem(), one.certificatePem(), Instant.now(), "holds no unencrypted private key");
    }

    @Test
    void aPairDoesNotPrint() {
        assertThat(new PemPair(one.certificatePem(), one.keyPem()).toString()).doesNotContain("BEGIN");
    }
}
