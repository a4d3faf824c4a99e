package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.kernel.Decimals;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;

/**
 * All that a follower holds of one symbol.
 *
 * @param symbol the follower's
 * @param count of positions and openings on their way, above zero
 * @param lots of all of them
 * @param value of all of them in the symbol's profit currency: lots × contract size × the price of each
 */
public record HeldSymbol(SymbolSpec symbol, int count, Lots lots, BigDecimal value) {

    public HeldSymbol {
        value = Decimals.plain(value);
    }

    static HeldSymbol of(Holding holding) {
        return new HeldSymbol(holding.symbol(), 1, holding.lots(), holding.value());
    }

    HeldSymbol plus(HeldSymbol other) {
        return new HeldSymbol(symbol, count + other.count, lots.plus(other.lots), value.add(other.value));
    }

    HeldSymbol minus(Holding holding) {
        BigDecimal rest = value.subtract(holding.value());
        boolean isLast = count == 1;
        if (rest.signum() < 0 || isLast != (rest.signum() == 0 && lots.equals(holding.lots()))) {
            throw new IllegalArgumentException("not held: " + holding);
        }
        return new HeldSymbol(symbol, count - 1, lots.minus(holding.lots()), rest);
    }
}
