package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.authentication.IssuedToken;
import io.tradeagent.gateway.authentication.JsonDownload;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The methods that trust in tokens of others. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** Two of them, for metadata and keys, are less than a request may take. */
    private static final Duration DOWNLOAD_TIMEOUT = Duration.ofSeconds(2);

    @Bean
    JsonDownload issuerDownload() {
        return new JsonDownload(DOWNLOAD_TIMEOUT);
    }

    @Bean
    IssuerFactory issuerFactory(AuthSettings settings, JsonDownload issuerDownload, MeterRegistry registry) {
        return new IssuerFactory(settings, issuerDownload, registry);
    }

    @Bean
    AuthenticationMethod brokerToken(AuthSettings settings, IssuerFactory issuers, Fingerprints fingerprints) {
        return new IssuedToken(
                IssuedToken.BROKER_TOKEN,
                issuers.issuers(AuthSettings.Tenant::brokerToken, settings.brokerToken()),
                fingerprints,
                InstantSource.system());
    }

    @Bean
    AuthenticationMethod oauthClientCredentials(
            AuthSettings settings, IssuerFactory issuers, Fingerprints fingerprints) {
        return new IssuedToken(
                IssuedToken.OAUTH_CLIENT_CREDENTIALS,
                issuers.issuers(AuthSettings.Tenant::oauthClientCredentials, settings.oauthClientCredentials()),
                fingerprints,
                InstantSource.system());
    }
}
