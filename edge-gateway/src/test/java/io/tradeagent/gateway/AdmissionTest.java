package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Source HERE = new Source("192.0.2.1");
    private static final Source THERE = new Source("192.0.2.2");

    private final ManualTicker ticker = new ManualTicker();
    private final Admission admission = new Admission(new Rate(3, 2), 2, ticker);

    @Test
    void aSourceHasABurstAndThenARate() {
        for (int i = 0; i < 3; i++) {
            admission.admitCreation(HERE);
        }
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> admission.admitCreation(HERE));
        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal.retryAfter()).contains(Duration.ofMillis(500));

        ticker.advance(Duration.ofMillis(499));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitCreation(HERE));
        ticker.advance(Duration.ofMillis(1));
        admission.admitCreation(HERE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitCreation(HERE));
    }

    @Test
    void sourcesDoNotDisturbEachOther() {
        for (int i = 0; i < 3; i++) {
            admission.admitCreation(HERE);
        }

        assertThatCode(() -> admission.admitCreation(THERE)).doesNotThrowAnyException();
    }

    @Test
    void forgettingASourceForgivesNothing() {
        for (int i = 0; i < 3; i++) {
            admission.admitCreation(HERE);
        }
        admission.forgetIdle();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitCreation(HERE));

        ticker.advance(Duration.ofHours(1));
        admission.forgetIdle();
        for (int i = 0; i < 3; i++) {
            admission.admitCreation(HERE);
        }
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitCreation(HERE));
    }

    @Test
    void connectionsAreCountedWhileTheyLast() {
        admission.admitConnection(HERE);
        admission.admitConnection(HERE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitConnection(HERE));
        assertThatCode(() -> admission.admitConnection(THERE)).doesNotThrowAnyException();

        admission.release(HERE);
        admission.admitConnection(HERE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> admission.admitConnection(HERE));
    }

    @Test
    void aNetworkOfIpv6IsOneSource() throws UnknownHostException {
        Source one = Source.of(InetAddress.getByName("2001:db8:1:2::1"));

        assertThat(Source.of(InetAddress.getByName("2001:db8:1:2:ffff::9"))).isEqualTo(one);
        assertThat(Source.of(InetAddress.getByName("2001:db8:1:3::1"))).isNotEqualTo(one);
        assertThat(Source.of(InetAddress.getByName("192.0.2.1"))).isEqualTo(HERE);
    }
}
