package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.authentication.IssuerKeys;
import io.tradeagent.gateway.authentication.JsonDownload;
import io.tradeagent.gateway.authentication.TokenIssuers;
import io.tradeagent.gateway.authentication.TrustedIssuer;
import io.tradeagent.kernel.TenantId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes issuers as the settings describe them, each with keys of its own. */
final class IssuerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerFactory.class);

    private final AuthSettings settings;
    private final JsonDownload download;
    private final MeterRegistry registry;

    IssuerFactory(AuthSettings settings, JsonDownload download, MeterRegistry registry) {
        this.settings = settings;
        this.download = download;
        this.registry = registry;
    }

    /**
     * The issuers of one method.
     *
     * @param ofTenant what a tenant with settings of its own has
     * @param ofOthers what all others have
     */
    TokenIssuers issuers(
            Function<AuthSettings.Tenant, @Nullable IssuerSettings> ofTenant, @Nullable IssuerSettings ofOthers) {
        Map<TenantId, TrustedIssuer> issuers = new HashMap<>();
        settings.tenants().forEach((name, tenant) -> {
            IssuerSettings own = ofTenant.apply(tenant);
            if (own != null) {
                issuers.put(new TenantId(name), issuer(own));
            }
        });
        return new TokenIssuers(
                issuers, settings.methodsOfTenants().keySet(), ofOthers == null ? null : issuer(ofOthers));
    }

    private TrustedIssuer issuer(IssuerSettings issuer) {
        IssuerKeys keys = new IssuerKeys(
                issuer.keySource(download), Ticker.SYSTEM, failure -> unreachable(issuer.issuer(), failure));
        return new TrustedIssuer(issuer.algorithms(), keys, issuer.claimRules());
    }

    private void unreachable(String issuer, IOException failure) {
        registry.counter("tradeagent.gateway.authentication.issuer.failures", "issuer", issuer)
                .increment();
        LOG.warn("The keys of the issuer {} cannot be fetched: {}", issuer, failure.toString());
    }
}
