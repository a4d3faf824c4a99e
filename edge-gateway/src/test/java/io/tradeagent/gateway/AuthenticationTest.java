package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final Account ACCOUNT = new Account(new TenantId("acme"), "1");
    private static final Source HERE = new Source("192.0.2.1");
    private static final Verdict REFUSED = new Verdict.Refused(AuthenticationFault.KEY_UNKNOWN);
    private static final Identity IDENTITY =
            new Fingerprints(SecretKey.ofText("0123456789abcdef0123456789abcdef")).identity("scripted", ACCOUNT, "key");
    private static final Verdict VOUCHED = new Verdict.Vouched(IDENTITY);

    private record Rules(int failures, Duration duration, int mostRemembered) implements LockoutRules {}

    /** Says what a test wants said. */
    private static final class Scripted implements AuthenticationMethod {

        Supplier<Verdict> verdict = () -> VOUCHED;
        int asked;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Verdict judge(Account account, AuthKey key) {
            asked++;
            return verdict.get();
        }
    }

    private static final class Heard implements AuthenticationObserver {

        final List<String> heard = new ArrayList<>();

        @Override
        public void refused(Attempt attempt, AuthenticationFault fault) {
            heard.add(attempt.account() + " " + attempt.source() + " " + attempt.method() + " " + fault.text());
        }

        @Override
        public void lockedOut(Attempt attempt, Limit limit) {
            heard.add("locked out by " + limit.text());
        }

        @Override
        public void unavailable(Attempt attempt) {
            heard.add("unavailable");
        }
    }

    private final Scripted method = new Scripted();
    private final Heard observer = new Heard();
    private final Authentication authentication = new Authentication(
            new EnabledMethods(List.of(method), Map.of(ACCOUNT.tenant(), Set.of("scripted")), Set.of()),
            new Lockout(new Rules(2, Duration.ofMinutes(5), 10), new ManualTicker()),
            new SourceFailures(new Rate(4, 1), new ManualTicker()),
            observer);

    private static SessionRequest request(Account account, String method) {
        return new SessionRequest(account, method, new AuthKey("the secret"), Platform.MT5, null, false);
    }

    private Identity identify() {
        return identify(ACCOUNT, HERE);
    }

    private Identity identify(Account account, Source source) {
        SessionRequest request = request(account, "scripted");
        return authentication.identify(authentication.method(request), request, source);
    }

    private Refusal refusal() {
        return refusal(ACCOUNT, HERE);
    }

    private Refusal refusal(Account account, Source source) {
        return catchThrowableOfType(Refusal.class, () -> identify(account, source));
    }

    @Test
    void whomTheMethodVouchesForIsLetIn() {
        assertThat(identify()).isEqualTo(IDENTITY);
        assertThat(observer.heard).isEmpty();
    }

    @Test
    void aMethodIsChosenByTheNamesThatTheTenantHasEnabled() {
        Account ofOther = new Account(TenantId.DEFAULT, "1");
        for (SessionRequest request : List.of(request(ACCOUNT, "unheard_of"), request(ofOther, "scripted"))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> authentication.method(request));
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
            assertThat(refusal.violations())
                    .containsExactly(new Violation("/auth_method", "is not a method that this tenant has enabled"));
        }
        assertThat(method.asked).isZero();
    }

    @Test
    void clientsLearnThatTheyAreRefusedAndOperatorsWhy() {
        method.verdict = () -> REFUSED;
        Refusal first = refusal();
        method.verdict = () -> new Verdict.Refused(AuthenticationFault.ACCOUNT_MISMATCH);
        Refusal second = refusal();

        assertThat(first.code()).isEqualTo(ErrorCode.TOKEN_INVALID);
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.getMessage()).isEqualTo(first.getMessage()).doesNotContain("secret");
        assertThat(observer.heard)
                .containsExactly("acme/1 192.0.2.1 scripted key_unknown", "acme/1 192.0.2.1 scripted account_mismatch");
    }

    @Test
    void whoIsLockedOutIsNotJudged() {
        method.verdict = () -> REFUSED;
        refusal();
        refusal();
        method.verdict = () -> VOUCHED;

        Refusal locked = refusal();
        assertThat(locked.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(locked.retryAfter()).contains(Duration.ofMinutes(5));
        assertThat(method.asked).isEqualTo(2);
        assertThat(observer.heard).last().isEqualTo("locked out by account_failures");
    }

    @Test
    void whoTriesManyAccountsIsNotJudgedWithAnyOfThem() {
        method.verdict = () -> REFUSED;
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(new Account(ACCOUNT.tenant(), "sprayed-" + i), HERE)
                            .code())
                    .isEqualTo(ErrorCode.TOKEN_INVALID);
        }
        method.verdict = () -> VOUCHED;

        Refusal locked = refusal();
        assertThat(locked.limit()).contains(Limit.SOURCE_FAILURES);
        assertThat(locked.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(method.asked).isEqualTo(4);
        assertThat(observer.heard).last().isEqualTo("locked out by source_failures");
        assertThat(identify(ACCOUNT, new Source("192.0.2.2")))
                .as("from elsewhere")
                .isEqualTo(IDENTITY);
    }

    @Test
    void aGuessThatRanBesideTheLastFailureTellsNothing() {
        method.verdict = () -> {
            method.verdict = () -> REFUSED;
            refusal();
            refusal();
            return VOUCHED;
        };

        assertThat(refusal().code()).isEqualTo(ErrorCode.RATE_LIMITED);
    }

    @Test
    void whatCannotBeJudgedNowIsNoFailure() {
        method.verdict = () -> new Verdict.Unavailable(Duration.ofSeconds(3));
        for (int i = 0; i < 5; i++) {
            Refusal refusal = refusal();
            assertThat(refusal.code()).isEqualTo(ErrorCode.AUTHENTICATION_UNAVAILABLE);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(3));
        }
        assertThat(observer.heard).containsOnly("unavailable");
    }
}
