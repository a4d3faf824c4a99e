package io.tradeagent.system.copy;

import io.tradeagent.local.broker.Side;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A trade of the sample history.
 *
 * @param opens whether it opens its position; else it closes it
 * @param position names it in the history
 * @param side of the position
 * @param lots of the trade
 * @param price of the deal
 */
record RecordedTrade(boolean opens, String position, Side side, String lots, BigDecimal price) {

    static List<RecordedTrade> all() {
        try (InputStream in = Objects.requireNonNull(
                        RecordedTrade.class.getResourceAsStream("/sample-data/leader-trades-2011.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(RecordedTrade::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedTrade parse(String line) {
        String[] fields = line.split(",", -1);
        return new RecordedTrade(
                fields[1].equals("open"),
                fields[2],
                Side.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                fields[5],
                new BigDecimal(fields[6]));
    }
}
