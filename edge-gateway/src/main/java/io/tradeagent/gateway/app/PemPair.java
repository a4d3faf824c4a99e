package io.tradeagent.gateway.app;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The text of a certificate chain and of a private key. It never prints.
 *
 * @param certificates in PEM
 * @param privateKey in PEM
 */
record PemPair(String certificates, String privateKey) {

    private static final String PROBE = "tradeagent";

    /**
     * The server's identity.
     *
     * @throws TlsException if a text is not what it should be, the two do not belong together, or the certificate is not valid now
     */
    TlsIdentity identity(Instant now) {
        List<X509Certificate> chain = chain();
        X509Certificate own = chain.getFirst();
        requireValid(own, now);
        PrivateKey key = key();
        requireMatch(own.getPublicKey(), key);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("gateway", key, new char[0], chain.toArray(X509Certificate[]::new));
            return new TlsIdentity(store, own);
        } catch (GeneralSecurityException | IOException e) {
            throw new TlsException("the certificate of tradeagent.gateway.tls cannot be used: " + e.getMessage());
        }
    }

    private List<X509Certificate> chain() {
        List<X509Certificate> chain;
        try {
            chain = PemContent.of(certificates).getCertificates();
        } catch (RuntimeException e) {
            chain = List.of();
        }
        if (chain.isEmpty()) {
            throw new TlsException("tradeagent.gateway.tls.certificate-file holds no certificate in PEM");
        }
        return chain;
    }

    private PrivateKey key() {
        @Nullable PrivateKey key;
        try {
            key = PemContent.of(privateKey).getPrivateKey();
        } catch (RuntimeException e) {
            key = null;
        }
        if (key == null) {
            throw new TlsException("tradeagent.gateway.tls.private-key-file holds no unencrypted private key in PEM");
        }
        return key;
    }

    private static void requireValid(X509Certificate own, Instant now) {
        if (now.isBefore(own.getNotBefore().toInstant())) {
            throw new TlsException("the certificate of tradeagent.gateway.tls is valid from "
                    + own.getNotBefore().toInstant() + " only");
        }
        if (now.isAfter(own.getNotAfter().toInstant())) {
            throw new TlsException("the certificate of tradeagent.gateway.tls has expired: "
                    + own.getNotAfter().toInstant());
        }
    }

    /** Signs with the one and verifies with the other: works for every kind of key. */
    private static void requireMatch(PublicKey certified, PrivateKey key) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        boolean match;
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(PROBE.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update(PROBE.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            match = signature.verify(signed);
        } catch (GeneralSecurityException e) {
            match = false;
        }
        if (!match) {
            throw new TlsException("the private key of tradeagent.gateway.tls is not that of the first certificate");
        }
    }

    @Override
    public String toString() {
        return "PemPair[redacted]";
    }
}
