package io.tradeagent.kernel;

/**
 * A tenant of the platform.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ -}
 */
public record TenantId(String value) {

    /** The tenant of clients that name none. */
    public static final TenantId DEFAULT = new TenantId("default");

    public TenantId {
        Names.requireName("tenant_id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
