package io.tradeagent.gateway.app;

import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What the gateway shows to clients, and can prove.
 *
 * @param store with the key and the chain, without a password
 * @param certificate the gateway's own
 */
record TlsIdentity(KeyStore store, X509Certificate certificate) {

    /** When clients stop to accept it. */
    Instant expiresAt() {
        return certificate.getNotAfter().toInstant();
    }

    /** For logs: who it names, which one it is, and how long it is good. */
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName() + " (serial "
                + certificate.getSerialNumber().toString(16) + ", until " + expiresAt() + ")";
    }
}
