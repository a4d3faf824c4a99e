package io.tradeagent.system;

import java.util.Map;

/** A market order on EURUSD, issued as an operator does: with {@code ./tradeagent order}. */
record OrderTicket(String side, String volume) {

    static OrderTicket buy(String volume) {
        return new OrderTicket("buy", volume);
    }

    static OrderTicket sell(String volume) {
        return new OrderTicket("sell", volume);
    }

    /** Writes the order and returns the id of its command. */
    String issue(Platform platform, Ea ea) {
        String output = Launcher.run(
                Map.of(),
                "order",
                "--data",
                platform.data().toString(),
                "--account",
                ea.account(),
                "--action",
                "open",
                "--symbol",
                "EURUSD",
                "--side",
                side,
                "--volume",
                volume);
        return Ea.JSON.readTree(output).path("command_id").asString();
    }
}
