package io.tradeagent.kernel;

/**
 * A trading account of a tenant: the unit by which everything is partitioned.
 *
 * @param tenant the tenant that the account belongs to
 * @param id the broker's account number, 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record Account(TenantId tenant, String id) {

    public Account {
        Names.requireName("account_id", id);
    }

    /** Parses {@code tenant/account}; anything behind a further slash is left out of account. */
    public static Account parse(String key) {
        String[] parts = key.split("/", 3);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a key starts with tenant/account");
        }
        return new Account(new TenantId(parts[0]), parts[1]);
    }

    /** The record key {@code tenant/account}. */
    public String key() {
        return tenant.value() + "/" + id;
    }

    @Override
    public String toString() {
        return key();
    }
}
