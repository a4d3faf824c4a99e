package io.tradeagent.local.holds;

import io.tradeagent.kernel.TenantId;
import java.util.List;

/** Whose trading a hold stops. */
public sealed interface HoldScope {

    /** In the place of a name: all of them. */
    String ALL = "*";

    /** Everybody's. */
    record Platform() implements HoldScope {}

    /** All accounts of a tenant. */
    record Tenant(TenantId tenant) implements HoldScope {}

    /**
     * The followers of a copy group, as the group is now.
     *
     * @param tenant of the group
     * @param id of the group
     * @param followers account ids
     */
    record Group(TenantId tenant, String id, List<String> followers) implements HoldScope {

        public Group {
            followers = List.copyOf(followers);
        }
    }

    /** One account. */
    record OneAccount(TenantId tenant, String id) implements HoldScope {}

    /** How holds name it. A later hold of the same name replaces an earlier one. */
    default String scopeName() {
        return switch (this) {
            case Platform platform -> "platform";
            case Tenant tenant -> "tenant";
            case Group group -> "group:" + group.id();
            case OneAccount account -> "account";
        };
    }

    /** Whether accounts count that nobody names. */
    default boolean isWide() {
        return switch (this) {
            case Platform platform -> true;
            case Tenant tenant -> true;
            case Group group -> false;
            case OneAccount account -> false;
        };
    }

    /** The tenant's name, or {@link #ALL}. */
    default String tenantName() {
        return switch (this) {
            case Platform platform -> ALL;
            case Tenant tenant -> tenant.tenant().value();
            case Group group -> group.tenant().value();
            case OneAccount account -> account.tenant().value();
        };
    }

    /** The accounts that it names, or {@link #ALL} where it is wide. */
    default List<String> accountNames() {
        return switch (this) {
            case Platform platform -> List.of(ALL);
            case Tenant tenant -> List.of(ALL);
            case Group group -> group.followers();
            case OneAccount account -> List.of(account.id());
        };
    }

    /** Whether an account is held. */
    default boolean covers(String tenant, String account) {
        return switch (this) {
            case Platform platform -> true;
            case Tenant whole -> whole.tenant().value().equals(tenant);
            case Group group ->
                group.tenant().value().equals(tenant) && group.followers().contains(account);
            case OneAccount one ->
                one.tenant().value().equals(tenant) && one.id().equals(account);
        };
    }
}
