package io.tradeagent.copy.execution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why brokers and terminals refuse orders, as far as it makes a difference for what is done next. Terminals say it by words, by
 * names of MetaTrader's constants or by their numbers: above 10000 those of MetaTrader 5, below those of MetaTrader 4.
 */
public enum RejectionClass {
    /** The price has moved: the dealer offers another one, or it is further away than the order accepts. */
    REQUOTE("requote", "price_changed", "price_off", "10004", "10020", "135", "138"),
    /** There is no price at the moment. */
    OFF_QUOTES("off_quotes", "10021", "136"),
    /** Out of trading hours. */
    MARKET_CLOSED("market_closed", "10018", "132"),
    /** The free margin does not carry it. */
    NO_MONEY("no_money", "not_enough_money", "10019", "134"),
    /** Somebody has to allow it first: at the broker, in the terminal, or for the account. */
    TRADE_DISABLED(
            "trade_disabled",
            "trade_not_allowed",
            "server_disables_at",
            "client_disables_at",
            "close_only",
            "10017",
            "10026",
            "10027",
            "10044",
            "133",
            "4109"),
    /** A stop is on the wrong side of the market, or nearer than the broker takes it. */
    INVALID_STOPS("invalid_stops", "10016", "130"),
    /** Nothing was said, or what this version does not know. */
    OTHER;

    private static final Map<String, RejectionClass> BY_CODE = Arrays.stream(values())
            .flatMap(each -> each.codes.stream().map(code -> Map.entry(code, each)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern PREFIX = Pattern.compile("^(trade_retcode_|err_)");

    private final Set<String> codes;

    RejectionClass(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The class of what a terminal or broker said, in capitals or not. */
    public static RejectionClass of(String said) {
        String word = said.strip().toLowerCase(Locale.ROOT);
        return BY_CODE.getOrDefault(PREFIX.matcher(word).replaceFirst(""), OTHER);
    }

    /** What terminals say for it. */
    public Set<String> codes() {
        return codes;
    }

    /** Stable name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
