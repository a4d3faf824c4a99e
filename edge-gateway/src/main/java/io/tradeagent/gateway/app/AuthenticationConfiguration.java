package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.AccountSessionKey;
import io.tradeagent.gateway.Authentication;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.AuthenticationObserver;
import io.tradeagent.gateway.EnabledMethods;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.Lockout;
import io.tradeagent.gateway.SourceFailures;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.kafka.AuditProducer;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may ask for a session. A method is a bean of type {@link AuthenticationMethod}; tenants enable it by its name. */
@Configuration(proxyBeanMethods = false)
class AuthenticationConfiguration {

    @Bean
    Fingerprints fingerprints(KeySettings.Keys keys) {
        return new Fingerprints(keys.pepper());
    }

    @Bean
    AuthenticationMethod accountSessionKey(Fingerprints fingerprints) {
        return new AccountSessionKey(fingerprints);
    }

    @Bean
    EnabledMethods enabledMethods(List<AuthenticationMethod> methods, AuthSettings settings) {
        EnabledMethods enabled = new EnabledMethods(methods, settings.methodsOfTenants(), settings.methods());
        new MethodCheck(enabled, settings).report();
        return enabled;
    }

    @Bean
    AuthenticationObserver authenticationObserver(MeterRegistry registry, AuditProducer audit) {
        return new AuthenticationMetrics(registry, Ticker.SYSTEM, InstantSource.system(), audit);
    }

    @Bean
    Lockout lockout(AuthSettings settings, MeterRegistry registry) {
        Lockout lockout = new Lockout(settings.lockout(), Ticker.SYSTEM);
        return registry.gauge("tradeagent.gateway.authentication.failures.remembered", lockout, Lockout::size);
    }

    @Bean
    SourceFailures sourceFailures(AuthSettings settings, MeterRegistry registry) {
        SourceFailures failures = new SourceFailures(settings.lockout().ofSource(), Ticker.SYSTEM);
        return registry.gauge("tradeagent.gateway.authentication.sources.remembered", failures, SourceFailures::size);
    }

    @Bean
    Authentication authentication(
            EnabledMethods methods, Lockout lockout, SourceFailures sources, AuthenticationObserver observer) {
        return new Authentication(methods, lockout, sources, observer);
    }
}
