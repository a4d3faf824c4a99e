package io.tradeagent.gateway.live;

import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Adds the method of the example to gateways whose settings ask for it. */
@AutoConfiguration
@ConditionalOnProperty("house.password")
public class HousePasswordConfiguration {

    @Bean
    AuthenticationMethod housePassword(@Value("${house.password}") String password, Fingerprints fingerprints) {
        return new HousePassword(password, fingerprints);
    }
}
