package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TenantQuotaTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");

    private final ManualTicker ticker = new ManualTicker();
    private final TenantQuota quota = new TenantQuota(new Rate(2, 1), new Rate(10, 10), ticker);

    @Test
    void aTenantHasABurstOfSessionsAndThenARate() {
        quota.admitCreation(ACME);
        quota.admitCreation(ACME);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> quota.admitCreation(ACME));
        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal.limit()).contains(Limit.TENANT_CREATIONS);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));

        ticker.advance(Duration.ofSeconds(1));
        assertThatCode(() -> quota.admitCreation(ACME)).doesNotThrowAnyException();
    }

    @Test
    void tenantsDoNotDisturbEachOther() {
        drain(ACME);

        assertThat(quota.takeEvent(OTHER)).isTrue();
        assertThat(quota.pace(OTHER)).isZero();
        assertThatCode(() -> quota.admitCreation(OTHER)).doesNotThrowAnyException();
    }

    @Test
    void framesAreSlowedOnceTheBurstIsUsedUp() {
        for (int i = 0; i < 10; i++) {
            assertThat(quota.pace(ACME)).isZero();
        }
        assertThat(quota.pace(ACME)).isEqualTo(Duration.ofMillis(100));
        assertThat(quota.pace(ACME)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void socketsThatAreSlowedDoNotShutOutRequests() {
        for (int i = 0; i < 15; i++) {
            quota.pace(ACME);
        }

        assertThat(quota.takeEvent(ACME)).isTrue();
        assertThat(quota.untilNextEvent(ACME)).isZero();
    }

    @Test
    void requestsAreLentNoMoreThanASecondBurst() {
        drain(ACME);

        assertThat(quota.takeEvent(ACME)).isFalse();
        assertThat(quota.untilNextEvent(ACME)).isEqualTo(Duration.ofMillis(100));
        ticker.advance(Duration.ofMillis(100));
        assertThat(quota.takeEvent(ACME)).isTrue();
        assertThat(quota.takeEvent(ACME)).isFalse();
    }

    /** Names of tenants come from clients. */
    @Test
    void tenantsThatNobodyHeardOfAreNotRememberedForLong() {
        for (int i = 0; i < 1_000; i++) {
            TenantId made = new TenantId("made-up-" + i);
            quota.admitCreation(made);
            quota.takeEvent(made);
        }
        drain(ACME);
        quota.forgetIdle();
        assertThat(quota.size()).isEqualTo(2_001);

        ticker.advance(Duration.ofSeconds(1));
        quota.forgetIdle();
        assertThat(quota.size()).as("whose history still counts").isEqualTo(1);
    }

    private void drain(TenantId tenant) {
        for (int i = 0; i < 20; i++) {
            assertThat(quota.takeEvent(tenant)).isTrue();
        }
    }
}
