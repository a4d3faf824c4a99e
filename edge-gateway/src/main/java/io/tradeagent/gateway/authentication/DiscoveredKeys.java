package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.jwk.JWKSet;
import io.tradeagent.gateway.codec.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** The JWK set that an issuer names in its metadata, {@code <issuer>/.well-known/openid-configuration}. */
public final class DiscoveredKeys implements KeySource {

    private final JsonDownload download;
    private final String issuer;

    public DiscoveredKeys(JsonDownload download, String issuer) {
        this.download = download;
        this.issuer = issuer;
    }

    @Override
    public JWKSet fetch() throws IOException {
        return new PublishedKeys(download, location()).fetch();
    }

    private URI location() throws IOException {
        String root = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        String text = download.get(URI.create(root + "/.well-known/openid-configuration"));
        ObjectNode metadata = StrictJson.object(text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException("the issuer's metadata is not a JSON object"));
        // OpenID Connect Discovery, 4.3: else one tenant's path could answer for another's.
        if (!metadata.path("issuer").stringValue("").equals(issuer)) {
            throw new IOException("the issuer's metadata is of another issuer");
        }
        return IssuerAddress.parse(metadata.path("jwks_uri").stringValue(""))
                .orElseThrow(() -> new IOException("the issuer's jwks_uri is not an https address"));
    }
}
