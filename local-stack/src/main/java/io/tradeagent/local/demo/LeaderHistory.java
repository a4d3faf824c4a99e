package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What a real signal provider traded in 2011; see sample-data/README.md. In order of time. */
final class LeaderHistory {

    private static final String RESOURCE = "/sample-data/leader-trades-2011.csv";

    private final List<LeaderTrade> trades;

    private LeaderHistory(List<LeaderTrade> trades) {
        this.trades = trades;
    }

    static LeaderHistory read() {
        try (InputStream in = LeaderHistory.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the sample data is missing: " + RESOURCE);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new LeaderHistory(
                    lines.lines().skip(1).map(LeaderHistory::parse).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LeaderTrade parse(String line) {
        String[] fields = line.split(",", -1);
        return new LeaderTrade(
                Instant.parse(fields[0]),
                LeaderTrade.Act.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                fields[2],
                fields[3],
                Side.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                new BigDecimal(fields[5]),
                new BigDecimal(fields[6]));
    }

    List<LeaderTrade> all() {
        return trades;
    }

    /** From the first trade of that day (UTC) on. */
    List<LeaderTrade> since(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return trades.stream().filter(trade -> !trade.at().isBefore(start)).toList();
    }
}
