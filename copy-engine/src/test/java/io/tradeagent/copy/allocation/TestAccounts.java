package io.tradeagent.copy.allocation;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.SymbolSpec;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accounts as the documentation writes them, such as {@code 5,000 EUR 1:50} or {@code 5,000 USD, equity 4,000}. */
final class TestAccounts {

    private static final Pattern FORM =
            Pattern.compile("(unknown|-?[\\d,]+) ([A-Z]{3})(?: 1:(\\d+))?(?:, equity ([\\d,]+))?");

    private TestAccounts() {}

    static Terminal account(String cell) {
        Matcher matcher = FORM.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no account: " + cell);
        }
        Terminal terminal = Terminal.in(matcher.group(2));
        if (matcher.group(3) != null) {
            terminal.leverage(Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(1).equals("unknown")) {
            return terminal;
        }
        String balance = number(matcher.group(1));
        String equity = matcher.group(4) == null ? balance : number(matcher.group(4));
        return terminal.owns(balance, equity, Terminal.NOON);
    }

    /** Gives a symbol another contract size; what its quote says a tick is worth goes with it. */
    static void resize(Terminal terminal, String name, String size) {
        SymbolSpec was = terminal.symbol(name);
        BigDecimal units = new BigDecimal(number(size));
        if (was.contract().size().compareTo(units) == 0) {
            return;
        }
        Contract contract = new Contract(units, was.contract().tickSize(), BigDecimal.ZERO);
        terminal.trades(new SymbolSpec(
                        name, was.digits(), contract, was.volumes(), was.profitCurrency(), was.baseCurrency()))
                .quotes(name, "1.24990", "1.25010");
    }

    private static String number(String text) {
        return text.replace(",", "");
    }
}
