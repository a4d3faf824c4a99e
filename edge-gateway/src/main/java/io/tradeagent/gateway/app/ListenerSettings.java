package io.tradeagent.gateway.app;

import io.tradeagent.gateway.AddressBlock;
import io.tradeagent.gateway.TrustedProxies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients reach the gateway. The address and the port are the container's ({@code server.address}, {@code server.port}), which take them from
 * {@code tradeagent.gateway.bind-address} and {@code tradeagent.gateway.port}.
 *
 * @param tls files of the certificate; without them the gateway speaks plain HTTP
 * @param trustedProxies addresses, or blocks of them, of the proxies that are believed when they say whom they forward
 * @param http bounds of every connection
 */
@ConfigurationProperties("tradeagent.gateway")
public record ListenerSettings(
        @DefaultValue Tls tls,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue Http http) {

    public ListenerSettings {
        SettingViolations violations = new SettingViolations("tradeagent.gateway")
                .require(
                        (tls.certificateFile() == null) == (tls.privateKeyFile() == null),
                        "tls",
                        "needs both, certificate-file and private-key-file")
                .requirePositive(tls.reloadInterval(), "tls.reload-interval")
                .requirePositive(http.headTimeout(), "http.head-timeout")
                .requirePositive(http.exchangeTimeout(), "http.exchange-timeout")
                .requirePositive(http.mostConnections(), "http.most-connections");
        trustedProxies.forEach(text -> violations.require(
                AddressBlock.parse(text).isPresent(),
                "trusted-proxies",
                "has '" + text + "', which is neither an address nor a block such as 10.0.0.0/8"));
        violations.report();
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The proxies that are believed. */
    TrustedProxies proxies() {
        return new TrustedProxies(trustedProxies.stream()
                .map(AddressBlock::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * The certificate, in PEM.
     *
     * @param certificateFile the gateway's certificate, followed by those between it and the root
     * @param privateKeyFile its key
     * @param reloadInterval between two looks at the files
     */
    public record Tls(
            @Nullable Path certificateFile,
            @Nullable Path privateKeyFile,
            @DefaultValue("10s") Duration reloadInterval) {

        /** The pair of files, if the gateway is to speak TLS. */
        Optional<PemFiles> files() {
            return certificateFile == null || privateKeyFile == null
                    ? Optional.empty()
                    : Optional.of(new PemFiles(certificateFile, privateKeyFile));
        }
    }

    /**
     * What a connection may cost.
     *
     * @param headTimeout for all of a request's head, from the connection's opening or the end of the request before
     * @param exchangeTimeout for the rest: the body, the answer, and the client's reading of it
     * @param mostConnections at once; more wait to be accepted
     */
    public record Http(
            @DefaultValue("30s") Duration headTimeout,
            @DefaultValue("60s") Duration exchangeTimeout,
            @DefaultValue("25000") int mostConnections) {}
}
