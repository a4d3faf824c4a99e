package io.tradeagent.copy.account;

/**
 * What an account's terminal introduced it with.
 *
 * @param currency of balance, equity and tick values
 * @param leverage as in 1:n, 1 or more
 * @param mode how trades of one symbol are kept
 */
public record AccountTerms(String currency, int leverage, AccountMode mode) {

    public AccountTerms {
        if (leverage < 1) {
            throw new IllegalArgumentException("leverage must be 1 or more");
        }
    }
}
