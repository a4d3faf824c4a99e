package io.tradeagent.gateway.live;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import tools.jackson.databind.json.JsonMapper;

/** An authorization server that really signs, and clients of it. */
final class Issuers implements AutoCloseable {

    static final String AUDIENCE = "tradeagent";
    static final String SCOPE = "tradeagent.session";

    private static final long LIFETIME_SECONDS = 300;

    private final MockOAuth2Server server = new MockOAuth2Server();

    Issuers() {
        server.start();
    }

    String issuer(String name) {
        return server.issuerUrl(name).toString();
    }

    String jwks(String name) {
        return server.jwksUrl(name).toString();
    }

    /** A token such as a broker hands out. */
    String brokerToken(String issuer, String account, String audience, long lifetimeSeconds) {
        return server.issueToken(issuer, "login-" + account, audience, Map.of("account_id", account), lifetimeSeconds)
                .serialize();
    }

    String brokerToken(String issuer, String account) {
        return brokerToken(issuer, account, AUDIENCE, LIFETIME_SECONDS);
    }

    /** Fetches an access token as an OAuth client does: over HTTP, with the grant of client credentials. */
    String accessToken(String issuer, String account, String scope) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(
                issuer,
                "terminal-of-" + account,
                "at+jwt",
                List.of(AUDIENCE),
                Map.of("account_id", account, "scope", scope),
                LIFETIME_SECONDS));
        String form = "grant_type=client_credentials&client_id=terminal&client_secret=secret&scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.tokenEndpointUrl(issuer).toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .stringValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
