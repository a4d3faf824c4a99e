package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.Ticker;
import io.tradeagent.gateway.authentication.BadKeyFileException;
import io.tradeagent.gateway.authentication.HashingThreads;
import io.tradeagent.gateway.authentication.KeyFile;
import io.tradeagent.gateway.authentication.PreSharedKey;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The method of registered keys, where there is a file of them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(AuthSettings.PREFIX + ".pre-shared-key.file")
class RegisteredKeyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredKeyConfiguration.class);

    @Bean
    HashingThreads hashingThreads(AuthSettings settings) {
        return new HashingThreads(settings.preSharedKey().concurrentHashes());
    }

    @Bean
    KeyFile keyFile(AuthSettings settings, MeterRegistry registry) {
        Path file = Objects.requireNonNull(settings.preSharedKey().file());
        try {
            return new KeyFile(file, Ticker.SYSTEM, failure -> unreadable(failure, registry));
        } catch (BadKeyFileException e) {
            throw new BadAuthenticationException(String.valueOf(e.getMessage()), e);
        }
    }

    @Bean
    AuthenticationMethod preSharedKey(KeyFile file, HashingThreads threads, Fingerprints fingerprints) {
        return new PreSharedKey(file, threads, fingerprints, InstantSource.system());
    }

    private static void unreadable(BadKeyFileException failure, MeterRegistry registry) {
        registry.counter("tradeagent.gateway.authentication.key.file.failures").increment();
        LOG.error("The registered keys were not read again, the former ones stay: {}", failure.getMessage());
    }
}
