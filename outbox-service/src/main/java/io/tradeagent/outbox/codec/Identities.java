package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.ea.EventEnvelope;

/** Who a record is about. */
final class Identities {

    private Identities() {}

    static Identity of(String tenant, String account, String fingerprint) {
        return new Identity(new Account(new TenantId(tenant), account), new Fingerprint(fingerprint));
    }

    static Identity of(EventEnvelope envelope) {
        return of(envelope.getTenantId(), envelope.getAccountId(), envelope.getAuthKeyFingerprint());
    }
}
