package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** What prices and volumes are worth to an account, in its currency and rounded to its smallest coin. */
final class Valuation {

    private static final int CENTS = 2;
    private static final int TICK_VALUE_DIGITS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AccountTerms terms;
    private final Rates rates;
    private final int digits;

    Valuation(AccountTerms terms, Rates rates) {
        this.terms = terms;
        this.rates = rates;
        this.digits = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(terms.currency()))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(CENTS);
    }

    /** Whether everything about the symbol can be told in the account's currency. */
    boolean covers(SymbolContract contract) {
        return inOurs(contract.profitCurrency()).isPresent()
                && (!contract.isExchange() || inOurs(contract.baseCurrency()).isPresent());
    }

    private Optional<BigDecimal> inOurs(String currency) {
        return rates.rate(currency, terms.currency(), Side.SELL);
    }

    /** (exit − open) × contract size × lots for a bought volume, the opposite for a sold one. */
    BigDecimal profit(SymbolContract contract, Side side, BigDecimal volume, BigDecimal open, BigDecimal exit) {
        BigDecimal rise = exit.subtract(open);
        BigDecimal gain = side == Side.BUY ? rise : rise.negate();
        BigDecimal worth = gain.multiply(contract.contractSize()).multiply(volume);
        return round(worth.multiply(inOurs(contract.profitCurrency()).orElseThrow()));
    }

    /** What opening a volume binds, at the exchange rates of now. */
    BigDecimal margin(SymbolContract contract, Side side, BigDecimal volume, BigDecimal price) {
        BigDecimal units = contract.contractSize().multiply(volume);
        BigDecimal bound = switch (contract.margin()) {
            case MarginRule.ByLeverage byLeverage ->
                units.multiply(rate(contract.baseCurrency(), side))
                        .divide(BigDecimal.valueOf(terms.leverage()), digits + 2, RoundingMode.HALF_EVEN);
            case MarginRule.Share share ->
                units.multiply(price)
                        .multiply(rate(contract.profitCurrency(), side))
                        .multiply(share.percent())
                        .divide(HUNDRED, digits + 2, RoundingMode.HALF_EVEN);
        };
        return round(bound);
    }

    private BigDecimal rate(String currency, Side side) {
        return rates.rate(currency, terms.currency(), side).orElseThrow();
    }

    /** Value of one tick of one lot. */
    BigDecimal tickValue(SymbolContract contract) {
        BigDecimal value = contract.tickValue()
                .multiply(inOurs(contract.profitCurrency()).orElseThrow())
                .setScale(TICK_VALUE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return value.scale() < CENTS ? value.setScale(CENTS) : value;
    }

    /** What the broker takes for a deal, not negative. */
    BigDecimal commission(BigDecimal volume) {
        return round(terms.commissionPerLot().multiply(volume));
    }

    BigDecimal zero() {
        return BigDecimal.ZERO.setScale(digits);
    }

    BigDecimal round(BigDecimal amount) {
        return amount.setScale(digits, RoundingMode.HALF_EVEN);
    }
}
