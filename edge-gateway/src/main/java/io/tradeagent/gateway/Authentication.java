package io.tradeagent.gateway;

import io.tradeagent.kernel.Identity;
import java.time.Duration;

/** Lets in whom a method vouches for. Tells everybody else the same, and operators the reason. */
public final class Authentication {

    private final EnabledMethods methods;
    private final Lockout lockout;
    private final SourceFailures sources;
    private final AuthenticationObserver observer;

    public Authentication(
            EnabledMethods methods, Lockout lockout, SourceFailures sources, AuthenticationObserver observer) {
        this.methods = methods;
        this.lockout = lockout;
        this.sources = sources;
        this.observer = observer;
    }

    /**
     * The method that a request names.
     *
     * @throws Refusal {@code validation_failed} if the tenant has not enabled it
     */
    public AuthenticationMethod method(SessionRequest request) {
        return methods.chosen(request.account().tenant(), request.authMethod());
    }

    /**
     * The identity that asks. Blocks as long as the method does.
     *
     * @throws Refusal {@code token_invalid} if the method does not vouch for it; {@code rate_limited} if the account is locked for the
     *     source, or the source altogether; {@code authentication_unavailable} if the method cannot tell
     */
    public Identity identify(AuthenticationMethod method, SessionRequest request, Source source) {
        Attempt attempt = new Attempt(request.account(), source, method.name());
        requireUnlocked(attempt);
        Verdict verdict = method.judge(request.account(), request.key());
        // Guesses that ran beside the one that locked shall tell nothing either.
        requireUnlocked(attempt);
        return switch (verdict) {
            case Verdict.Vouched vouched -> letIn(attempt, vouched.identity());
            case Verdict.Refused refused -> throw refuse(attempt, refused.fault());
            case Verdict.Unavailable unavailable -> throw unavailable(attempt, unavailable.retryAfter());
        };
    }

    private Identity letIn(Attempt attempt, Identity identity) {
        lockout.succeeded(attempt);
        return identity;
    }

    private void requireUnlocked(Attempt attempt) {
        requireOver(lockout.remaining(attempt), attempt, Limit.ACCOUNT_FAILURES);
        requireOver(sources.remaining(attempt), attempt, Limit.SOURCE_FAILURES);
    }

    private void requireOver(Duration remaining, Attempt attempt, Limit limit) {
        if (remaining.isPositive()) {
            observer.lockedOut(attempt, limit);
            throw Refusal.tooMuch(limit, remaining);
        }
    }

    private Refusal refuse(Attempt attempt, AuthenticationFault fault) {
        lockout.failed(attempt);
        sources.failed(attempt);
        observer.refused(attempt, fault);
        return Refusal.of(ErrorCode.TOKEN_INVALID, "auth_key is not accepted for this account");
    }

    private Refusal unavailable(Attempt attempt, Duration retryAfter) {
        observer.unavailable(attempt);
        return Refusal.unavailable("auth_key cannot be judged now", retryAfter);
    }
}
