package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/** A JWK set at an address of its own. */
public final class PublishedKeys implements KeySource {

    private final JsonDownload download;
    private final URI location;

    public PublishedKeys(JsonDownload download, URI location) {
        this.download = download;
        this.location = location;
    }

    @Override
    public JWKSet fetch() throws IOException {
        try {
            return JWKSet.parse(download.get(location));
        } catch (ParseException e) {
            throw new IOException("no JWK set", e);
        }
    }
}
