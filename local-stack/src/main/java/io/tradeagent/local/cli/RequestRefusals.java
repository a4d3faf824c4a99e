package io.tradeagent.local.cli;

import org.jspecify.annotations.Nullable;

/** Why the copy engine refuses what an operator asks for a group, for people. */
final class RequestRefusals {

    private RequestRefusals() {}

    static String text(@Nullable String code) {
        return switch (code) {
            case "not_its_leader" -> "the copy engine does not know the group yet, or not with this leader";
            case "filtered" -> "the group copies no such symbol or magic number of this leader";
            case "unknown_symbol" -> "the leader's broker has no such symbol; --symbol is the leader's name of it";
            case "no_price" ->
                "the leader's terminal has told no price of the symbol for a minute; is it connected, and does it send quotes?";
            case "unknown_trade" -> "the group has no trade of this --position-id";
            case "trade_closed" -> "nothing of the trade is open";
            case null, default -> "the copy engine says " + code;
        };
    }
}
