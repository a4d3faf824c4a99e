package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFailuresTest {

    private static final Source HERE = new Source("192.0.2.1");
    private static final Source THERE = new Source("192.0.2.2");

    private final ManualTicker ticker = new ManualTicker();
    /** Five at once, and then one in 64 s: a rate that binary numbers are equal to. */
    private final SourceFailures failures = new SourceFailures(new Rate(5, 1.0 / 64), ticker);

    private static Attempt by(Source source, int account, String method) {
        return new Attempt(new Account(TenantId.DEFAULT, "account-" + account), source, method);
    }

    private void fail(Source source, int times) {
        for (int i = 0; i < times; i++) {
            failures.failed(by(source, i, "method"));
        }
    }

    private Duration remaining(Source source) {
        return failures.remaining(by(source, 999, "method"));
    }

    @ParameterizedTest(name = "{0} failures, {1} s, {2} more: {3} s to wait")
    @CsvSource({
        // failures, then seconds of rest, then more failures, then seconds until the next attempt is judged
        "  0,    0, 0,   0",
        "  4,    0, 0,   0",
        "  5,    0, 0,  64",
        "  5,   63, 0,   1",
        "  5,   64, 0,   0",
        "  5,   64, 1,  64",
        "  5,  128, 1,   0",
        "  5,  320, 4,   0",
        "  5,  320, 5,  64",
        // Attempts that ran beside the last one that was judged owe nothing.
        " 50,    0, 0,  64",
        " 50, 6400, 5,  64"
    })
    void aSourceHasABurstOfFailuresAndThenARate(int first, int rest, int more, int wait) {
        fail(HERE, first);
        ticker.advance(Duration.ofSeconds(rest));
        fail(HERE, more);

        assertThat(remaining(HERE)).isEqualTo(Duration.ofSeconds(wait));
        assertThat(remaining(THERE)).isZero();
        assertThat(failures.remaining(by(HERE, 0, "takes any key"))).isZero();
    }

    @Test
    void sourcesAreForgottenWhenTheirFailuresMakeNoDifference() {
        fail(HERE, 5);
        fail(THERE, 1);
        failures.forgetIdle();
        assertThat(failures.size()).isEqualTo(2);

        ticker.advance(Duration.ofSeconds(64));
        failures.forgetIdle();
        assertThat(failures.size()).isOne();
        assertThat(remaining(HERE)).isZero();
    }
}
