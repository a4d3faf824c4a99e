package io.tradeagent.session;

import org.jspecify.annotations.Nullable;

/** What a tenant's policy says of an identity. */
final class Policy {

    private static final String NAME = "policy";

    private final SessionParameters parameters;

    Policy(SessionParameters parameters) {
        this.parameters = parameters;
    }

    /** The approval that it gives now; null where it gives none, or an operator has decided. */
    @Nullable
    Approval approval(Unfolding u) {
        SessionState state = u.state();
        AutoApproval policy = parameters.autoApproval(state.identity().account().tenant());
        boolean admitted = state.standing().verdict() == Verdict.NONE
                && policy.admits(state.identity(), state.profile().environment());
        return admitted ? new Approval(NAME, u.now().plus(parameters.approvalValidity())) : null;
    }
}
