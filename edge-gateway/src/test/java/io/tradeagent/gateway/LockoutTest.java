package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Account ACCOUNT = new Account(TenantId.DEFAULT, "1");
    private static final Account OTHER = new Account(TenantId.DEFAULT, "2");
    private static final Source HERE = new Source("192.0.2.1");
    private static final Source THERE = new Source("192.0.2.2");

    private record Rules(int failures, Duration duration, int mostRemembered) implements LockoutRules {}

    private final ManualTicker ticker = new ManualTicker();
    private final Lockout lockout = new Lockout(new Rules(3, Duration.ofMinutes(5), 4), ticker);

    private static Attempt by(Account account, Source source) {
        return new Attempt(account, source, "method");
    }

    private void fail(Account account, Source source, int times) {
        for (int i = 0; i < times; i++) {
            lockout.failed(by(account, source));
        }
    }

    private boolean locked(Account account, Source source) {
        return lockout.remaining(by(account, source)).isPositive();
    }

    @Test
    void failuresInARowLockTheAccountForTheirSourceAlone() {
        fail(ACCOUNT, HERE, 2);
        assertThat(locked(ACCOUNT, HERE)).isFalse();

        fail(ACCOUNT, HERE, 1);
        assertThat(lockout.remaining(by(ACCOUNT, HERE))).isEqualTo(Duration.ofMinutes(5));
        assertThat(locked(ACCOUNT, THERE)).isFalse();
        assertThat(locked(OTHER, HERE)).isFalse();
    }

    @Test
    void aLockEndsAndIsNotProlonged() {
        fail(ACCOUNT, HERE, 3);
        ticker.advance(Duration.ofMinutes(4));
        fail(ACCOUNT, HERE, 5);
        assertThat(lockout.remaining(by(ACCOUNT, HERE))).isEqualTo(Duration.ofMinutes(1));

        ticker.advance(Duration.ofMinutes(1));
        assertThat(locked(ACCOUNT, HERE)).isFalse();
        fail(ACCOUNT, HERE, 2);
        assertThat(locked(ACCOUNT, HERE)).as("a new row of three is needed").isFalse();
        fail(ACCOUNT, HERE, 1);
        assertThat(locked(ACCOUNT, HERE)).isTrue();
    }

    @Test
    void aSuccessEndsTheRow() {
        fail(ACCOUNT, HERE, 2);
        lockout.succeeded(by(ACCOUNT, HERE));
        fail(ACCOUNT, HERE, 2);

        assertThat(locked(ACCOUNT, HERE)).isFalse();
    }

    @Test
    void aSuccessByAnotherMethodEndsNothing() {
        fail(ACCOUNT, HERE, 2);
        lockout.succeeded(new Attempt(ACCOUNT, HERE, "takes any key"));
        fail(ACCOUNT, HERE, 1);

        assertThat(locked(ACCOUNT, HERE)).isTrue();
        assertThat(lockout.remaining(new Attempt(ACCOUNT, HERE, "takes any key")))
                .isZero();
    }

    @Test
    void oldFailuresAreForgotten() {
        fail(ACCOUNT, HERE, 2);
        ticker.advance(Duration.ofMinutes(5));
        fail(ACCOUNT, HERE, 2);

        assertThat(locked(ACCOUNT, HERE)).isFalse();
    }

    @Test
    void memoryIsBounded() {
        fail(ACCOUNT, HERE, 3);
        for (int i = 0; i < 3; i++) {
            lockout.failed(by(new Account(TenantId.DEFAULT, "other-" + i), HERE));
        }
        assertThat(locked(ACCOUNT, HERE)).isTrue();

        fail(OTHER, HERE, 1);
        assertThat(lockout.size()).isEqualTo(4);
        assertThat(locked(ACCOUNT, HERE)).as("failed longest ago").isFalse();

        ticker.advance(Duration.ofMinutes(5));
        fail(OTHER, HERE, 1);
        assertThat(lockout.size()).isOne();
    }
}
