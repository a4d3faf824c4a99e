package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose X-Forwarded-For counts: the limits of a source can neither be dodged nor be used up for somebody else. */
@ExtendWith(Live.class)
class ForwardedIT {

    private static final String BURST = "tradeagent.gateway.admission.creation-burst=1";
    private static final String RATE = "tradeagent.gateway.admission.creations-per-second=0.001";

    private static int create(Gateway gateway, String account, String... forwardedFor) {
        String[] headers = new String[forwardedFor.length * 2];
        for (int i = 0; i < forwardedFor.length; i++) {
            headers[2 * i] = "X-Forwarded-For";
            headers[2 * i + 1] = forwardedFor[i];
        }
        return gateway.post(Gateway.sessionRequest(account), headers).status();
    }

    @Test
    void aSpoofedHeaderBuysNothing(Live.Stage stage) {
        try (Gateway open = stage.gateway(BURST, RATE)) {
            assertThat(create(open, "spoof", "192.0.2.1")).isEqualTo(201);
            assertThat(create(open, "spoof", "192.0.2.2")).isEqualTo(429);
            assertThat(create(open, "spoof")).isEqualTo(429);
        }
    }

    @Test
    void aProxyThatIsNotDeclaredBuysNothingEither(Live.Stage stage) {
        try (Gateway guarded = stage.gateway(BURST, RATE, "tradeagent.gateway.trusted-proxies=192.0.2.0/24")) {
            assertThat(create(guarded, "undeclared", "198.51.100.1")).isEqualTo(201);
            assertThat(create(guarded, "undeclared", "198.51.100.2", "192.0.2.7"))
                    .isEqualTo(429);
        }
    }

    @Test
    void behindADeclaredProxyEveryClientHasItsOwnLimit(Live.Stage stage) {
        try (Gateway proxied = stage.gateway(BURST, RATE, "tradeagent.gateway.trusted-proxies=127.0.0.1,10.0.0.0/8")) {
            assertThat(create(proxied, "proxied", "198.51.100.1")).isEqualTo(201);
            assertThat(create(proxied, "proxied", "198.51.100.1")).isEqualTo(429);
            assertThat(create(proxied, "proxied", "198.51.100.2")).isEqualTo(201);
            // What a client writes itself stands before its address, which the proxy adds.
            assertThat(create(proxied, "proxied", "203.0.113.1, 198.51.100.1")).isEqualTo(429);
            assertThat(create(proxied, "proxied", "203.0.113.2", "198.51.100.1"))
                    .isEqualTo(429);
            assertThat(create(proxied, "proxied", "garbage, 198.51.100.1, 10.0.0.9"))
                    .isEqualTo(429);
            assertThat(create(proxied, "proxied", "2001:db8::1")).isEqualTo(201);
            // One host commands a network of 2^64 addresses.
            assertThat(create(proxied, "proxied", "[2001:db8::2]:443")).isEqualTo(429);
        }
    }

    @Test
    void garbageCountsForTheProxyItself(Live.Stage stage) {
        try (Gateway proxied = stage.gateway(BURST, RATE, "tradeagent.gateway.trusted-proxies=127.0.0.1")) {
            assertThat(create(proxied, "garbage", "unknown")).isEqualTo(201);
            assertThat(create(proxied, "garbage", "_hidden")).isEqualTo(429);
            assertThat(create(proxied, "garbage")).isEqualTo(429);
        }
    }

    @Test
    void connectionsAreCountedForTheClientToo(Live.Stage stage) {
        try (Gateway proxied = stage.gateway(
                "tradeagent.gateway.admission.connections=1", "tradeagent.gateway.trusted-proxies=127.0.0.1")) {
            String one = proxied.createSession("counted-1").text("session_token");
            String two = proxied.createSession("counted-2").text("session_token");
            try (Ea first = proxied.connect(one, "X-Forwarded-For", "198.51.100.1")) {
                var headers = Wire.upgrade(two);
                headers.put("X-Forwarded-For", "198.51.100.1");
                try (Wire wire = new Wire(proxied.port())) {
                    assertThat(wire.get("/ea-gateway/v1/stream", headers)).startsWith("HTTP/1.1 429");
                }
                try (Ea other = proxied.connect(two, "X-Forwarded-For", "198.51.100.2")) {
                    assertThat(first.isClosed()).isFalse();
                    assertThat(other.isClosed()).isFalse();
                }
            }
        }
    }
}
