package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;

/** Where an issuer publishes the keys that it signs with. */
@FunctionalInterface
public interface KeySource {

    /**
     * Fetches the keys. Blocks, with a deadline.
     *
     * @throws IOException if they cannot be had, or are no JWK set
     */
    JWKSet fetch() throws IOException;
}
