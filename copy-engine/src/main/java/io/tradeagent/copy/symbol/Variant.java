package io.tradeagent.copy.symbol;

import java.util.regex.Pattern;

/**
 * Names that brokers make of an instrument's own: one of the two is the other with a decoration before it, behind it or
 * both.
 *
 * <p>A decoration is one to five lower-case letters ({@code EURUSDm}, {@code mEURUSD}, {@code EURUSDpro}), or letters and
 * digits, at most five or none, set apart by one other character ({@code EURUSD.m}, {@code EURUSD#}, {@code EURUSD-ECN},
 * {@code #AAPL}, {@code m.EURUSD}). Upper-case letters and digits that touch the name are part of it: {@code BTCUSDT} is
 * not {@code BTCUSD}, {@code US300} not {@code US30}.
 */
final class Variant {

    private static final Pattern BEFORE = Pattern.compile("(?:[a-z]{1,5}|[A-Za-z0-9]{0,5}[^A-Za-z0-9])?");
    private static final Pattern BEHIND = Pattern.compile("(?:[a-z]{1,5}|[^A-Za-z0-9][A-Za-z0-9]{0,5})?");

    private Variant() {}

    static boolean areVariants(String one, String other) {
        return isDecorated(one, other) || isDecorated(other, one);
    }

    private static boolean isDecorated(String name, String decorated) {
        int at = name.isEmpty() ? -1 : decorated.indexOf(name);
        return at >= 0
                && BEFORE.matcher(decorated.substring(0, at)).matches()
                && BEHIND.matcher(decorated.substring(at + name.length())).matches();
    }
}
