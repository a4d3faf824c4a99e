package io.tradeagent.session.app;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.session.AutoApproval;
import java.util.Set;

/** Policies of automatic approval by the names that operators give them. */
enum AutoApprovalChoice {
    NEVER,
    SANDBOX,
    REGISTERED,
    ALWAYS;

    AutoApproval policy(Set<Fingerprint> registered) {
        return switch (this) {
            case NEVER -> new AutoApproval.Never();
            case SANDBOX -> new AutoApproval.Sandbox();
            case REGISTERED -> new AutoApproval.Registered(registered);
            case ALWAYS -> new AutoApproval.Always();
        };
    }
}
