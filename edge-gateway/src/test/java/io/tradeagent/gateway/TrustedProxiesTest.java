package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = trusting("10.0.0.0/8", "2001:db8:ffff::/48");

    private static TrustedProxies trusting(String... blocks) {
        return new TrustedProxies(Arrays.stream(blocks)
                .map(AddressBlock::parse)
                .map(Optional::orElseThrow)
                .toList());
    }

    private static String client(TrustedProxies proxies, String peer, String... forwardedFor) {
        return proxies.client(InetAddress.ofLiteral(peer), List.of(forwardedFor))
                .getHostAddress();
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(client(PROXIES, "198.51.100.9", "192.0.2.1")).isEqualTo("198.51.100.9");
        assertThat(client(trusting(), "127.0.0.1", "192.0.2.1")).isEqualTo("127.0.0.1");
        assertThat(client(PROXIES, "198.51.100.9", "192.0.2.1, 10.0.0.1")).isEqualTo("198.51.100.9");
    }

    @Test
    void aTrustedProxyNamesItsClient() {
        assertThat(client(PROXIES, "10.1.2.3", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client(PROXIES, "2001:db8:ffff::1", "2001:db8::7")).isEqualTo("2001:db8:0:0:0:0:0:7");
    }

    @Test
    void whatTheClientWroteItselfStandsLeftOfItsAddressAndIsNotReached() {
        assertThat(client(PROXIES, "10.1.2.3", "203.0.113.66, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client(PROXIES, "10.1.2.3", "203.0.113.66", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client(PROXIES, "10.1.2.3", "10.9.9.9, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(client(PROXIES, "10.1.2.3", "garbage, 192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void proxiesBehindProxiesAreSkipped() {
        assertThat(client(PROXIES, "10.1.2.3", "192.0.2.1, 10.0.0.2,10.0.0.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void aClientInsideIsTheFarthestHop() {
        assertThat(client(PROXIES, "10.1.2.3", "10.7.7.7, 10.0.0.1")).isEqualTo("10.7.7.7");
        assertThat(client(PROXIES, "10.1.2.3")).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "localhost",
                "192.0.2",
                "3221225985",
                "0300.0.2.1",
                "192.0.2.256",
                "1.2.3.4.5",
                "fe80::1%eth0",
                "[2001:db8::1",
                "[192.0.2.1]:80",
                "192.0.2.1:port",
                "192.0.2.1 192.0.2.2",
                ":",
                "2001:db8::1::2",
                "192.0.2.1\u0000"
            })
    void whatIsNoAddressEndsTheReadingAtTheLastKnownHop(String garbage) {
        assertThat(client(PROXIES, "10.1.2.3", "192.0.2.9, " + garbage)).isEqualTo("10.1.2.3");
        assertThat(client(PROXIES, "10.1.2.3", garbage + ", 10.0.0.1")).isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::7]:443, 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7], 2001:db8:0:0:0:0:0:7",
        "::ffff:192.0.2.1, 192.0.2.1",
        "'  192.0.2.1 ,, ', 192.0.2.1"
    })
    void addressesAreReadAsProxiesWriteThem(String written, String meant) {
        assertThat(client(PROXIES, "10.1.2.3", written)).isEqualTo(meant);
    }

    @Test
    void aMappedPeerIsItsIpv4Address() {
        assertThat(client(PROXIES, "::ffff:10.1.2.3", "192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.6, false",
        "0.0.0.0/0, 198.51.100.1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true"
    })
    void blocksShareTheirFirstBits(String block, String address, boolean inside) {
        assertThat(AddressBlock.parse(block).orElseThrow().contains(InetAddress.ofLiteral(address)))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0/8",
                "proxy.example",
                "::1/129",
                "10.0.0.0/8/8",
                "*"
            })
    void whatIsNoBlockIsNotRead(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }
}
