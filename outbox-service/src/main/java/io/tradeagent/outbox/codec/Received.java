package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.OutboxCommand;
import org.jspecify.annotations.Nullable;

/** A record as the outbox understands it. */
public sealed interface Received {

    /** The key of the record, or what the key of a record about it starts with. */
    String key();

    /**
     * About an account.
     *
     * @param account that it is about
     * @param command what the outbox is told
     */
    record About(Account account, OutboxCommand command) implements Received {

        @Override
        public String key() {
            return account.key();
        }
    }

    /**
     * A hold of all accounts of a partition, those included that appear later.
     *
     * @param tenant whose accounts; null: everybody's
     * @param hold what stops their trading
     */
    record Everywhere(@Nullable TenantId tenant, Hold hold) implements Received {

        /** In the place of a name: no tenant and no account can be called so. */
        public static final String ALL = "*";

        @Override
        public String key() {
            return tenantName() + "/" + ALL;
        }

        /** The tenant's name, or the sign for all. */
        public String tenantName() {
            return tenant == null ? ALL : tenant.value();
        }
    }
}
