package io.tradeagent.local.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What became of one trade of the leader at one follower. */
sealed interface CopyOutcome {

    /**
     * The follower traded, all that it should.
     *
     * @param fill the average of its deals, with the longest latency
     */
    record Copied(CopyNews.Fill fill) implements CopyOutcome {}

    /** It did not trade.
     *
     * @param code why */
    record NotCopied(String code) implements CopyOutcome {}

    /** The leader closed what this follower never had. */
    record NothingHeld() implements CopyOutcome {}

    /** Nothing is known yet, or not all. */
    record Awaited() implements CopyOutcome {}

    /** As far as the deals go.
     *
     * @param wanted what they should add up to */
    static CopyOutcome of(List<CopyNews.Fill> fills, BigDecimal wanted) {
        BigDecimal volume = volume(fills);
        if (volume.signum() == 0 || volume.compareTo(wanted) < 0) {
            return new Awaited();
        }
        Duration slowest = fills.stream()
                .map(CopyNews.Fill::latency)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Copied(new CopyNews.Fill(
                volume,
                average(fills, CopyNews.Fill::price, volume),
                average(fills, CopyNews.Fill::slippagePoints, volume),
                slowest));
    }

    /** What the deals add up to, in lots. */
    static BigDecimal volume(List<CopyNews.Fill> fills) {
        return fills.stream().map(CopyNews.Fill::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal average(
            List<CopyNews.Fill> fills, Function<CopyNews.Fill, BigDecimal> figure, BigDecimal volume) {
        return fills.stream()
                .map(fill -> figure.apply(fill).multiply(fill.volume()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(volume, MathContext.DECIMAL64);
    }
}
