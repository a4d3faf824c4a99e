package io.tradeagent.gateway.app;

import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The gateway's TLS: its certificate, which can be changed while it runs, and the protocols and ciphers that it speaks. */
final class TlsEndpoint {

    /** With forward secrecy and authenticated encryption, all of them; Windows has had them for TLS 1.2 since 2014. */
    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    private final PemFiles files;
    private final InstantSource clock;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private PemPair loaded;
    private volatile TlsIdentity identity;

    /** @throws TlsException if the files are of no use */
    TlsEndpoint(PemFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
        this.loaded = files.read();
        this.identity = loaded.identity(clock.instant());
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setExcludeCipherSuites();
        context.setIncludeCipherSuites(CIPHERS);
        context.setUseCipherSuitesOrder(true);
        context.setRenegotiationAllowed(false);
        context.setKeyStore(identity.store());
        context.setKeyStorePassword("");
    }

    /** Puts TLS in front of a connector's HTTP. */
    void secure(ServerConnector connector) {
        HttpConfiguration http =
                connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
        // One certificate serves every name; which one a client used is between it and its own check of the
        // certificate.
        SecureRequestCustomizer secure = new SecureRequestCustomizer(false);
        http.addCustomizer(secure);
        SslConnectionFactory tls = new SslConnectionFactory(context, HttpVersion.HTTP_1_1.asString());
        connector.addFirstConnectionFactory(tls);
        connector.setDefaultProtocol(tls.getProtocol());
    }

    /**
     * Uses what the files hold now, for connections that are made from now on, if that has changed.
     *
     * @return whether there was a change
     * @throws TlsException if the files are of no use, for example because only one has been replaced so far; what was there stays in use
     */
    synchronized boolean refresh() {
        PemPair present = files.read();
        if (present.equals(loaded)) {
            return false;
        }
        TlsIdentity fresh = present.identity(clock.instant());
        try {
            context.reload(factory -> factory.setKeyStore(fresh.store()));
        } catch (Exception e) {
            throw new TlsException("the certificate of tradeagent.gateway.tls cannot be used: " + e.getMessage());
        }
        loaded = present;
        identity = fresh;
        return true;
    }

    /** Whom clients see. */
    TlsIdentity identity() {
        return identity;
    }

    /** When the certificate in use expires. */
    Instant expiresAt() {
        return identity.expiresAt();
    }
}
