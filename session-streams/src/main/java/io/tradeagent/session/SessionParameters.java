package io.tradeagent.session;

import io.tradeagent.kernel.TenantId;
import java.time.Duration;

/** What an operator of the platform can choose. A decision depends on these, so a replay needs the same ones. */
public interface SessionParameters {

    /** How often terminals are asked to show that they live. */
    Duration heartbeatInterval();

    /** How long a terminal may be silent. */
    Duration heartbeatTimeout();

    /** How long an approval without an end holds. */
    Duration approvalValidity();

    /** How many intents a pending identity may have waiting. */
    int heldIntents();

    /** How many identities of an account may wait for an approval at once: more are somebody who tries keys. */
    int pendingIdentities();

    /** The tenant's policy; operators decide unless it says otherwise. */
    default AutoApproval autoApproval(TenantId tenant) {
        return new AutoApproval.Never();
    }
}
