package io.tradeagent.kernel;

/**
 * Who a session belongs to. An identity has at most one active session; approvals, sequences and held orders are its own.
 *
 * @param account the trading account
 * @param fingerprint of the authentication key
 */
public record Identity(Account account, Fingerprint fingerprint) {

    /** Parses {@code tenant/account/fingerprint}. */
    public static Identity parse(String key) {
        String[] parts = key.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("an identity's key is tenant/account/fingerprint");
        }
        return new Identity(new Account(new TenantId(parts[0]), parts[1]), new Fingerprint(parts[2]));
    }

    /** The record key {@code tenant/account/fingerprint}. */
    public String key() {
        return account.key() + "/" + fingerprint.hex();
    }

    @Override
    public String toString() {
        return key();
    }
}
