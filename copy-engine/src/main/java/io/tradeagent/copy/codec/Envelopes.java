package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.ea.EventEnvelope;

/** Who a record is about, and whose money it is. */
final class Envelopes {

    private Envelopes() {}

    static Account account(EventEnvelope envelope) {
        return account(envelope.getTenantId(), envelope.getAccountId());
    }

    static Account account(String tenant, String account) {
        return new Account(new TenantId(tenant), account);
    }

    static Market market(boolean sandbox) {
        return sandbox ? Market.SANDBOX : Market.LIVE;
    }

    static boolean sandbox(Market market) {
        return market == Market.SANDBOX;
    }
}
