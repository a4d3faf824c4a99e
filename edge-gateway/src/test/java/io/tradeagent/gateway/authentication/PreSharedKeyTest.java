package io.tradeagent.gateway.authentication;

import static io.tradeagent.gateway.authentication.Keys.judge;
import static io.tradeagent.gateway.authentication.Keys.refused;
import static io.tradeagent.gateway.authentication.Keys.vouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.ManualTicker;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreSharedKeyTest {

    private static final String OLD = "2025.the-old-key-of-the-account";
    private static final String NEW = "2026.the-new-key-of-the-account";

    private final Path directory;
    private final ManualTicker ticker = new ManualTicker();
    private final HashingThreads threads = new HashingThreads(1);
    private final List<BadKeyFileException> unreadable = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final PreSharedKey method;

    PreSharedKeyTest(@TempDir Path directory) {
        this.directory = directory;
        Path file = write(Keys.file(
                Keys.entry("5012345", OLD, ",\"not_after\":\"2026-12-01T00:00:00Z\""),
                Keys.entry("5012345", NEW, ",\"not_before\":\"2026-11-01T00:00:00Z\",\"comment\":\"by alice\""),
                Keys.entry("777", "2026.of-another-account", "")));
        this.method =
                new PreSharedKey(new KeyFile(file, ticker, unreadable::add), threads, Keys.FINGERPRINTS, () -> now);
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private Path write(String content) {
        try {
            Path replacement = Files.writeString(directory.resolve("keys.json.new"), content);
            return Files.move(
                    replacement,
                    directory.resolve("keys.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whileKeysOverlapBothOpenAndEachIsAnIdentityOfItsOwn() {
        assertThat(vouched(method, OLD)).isNotEqualTo(vouched(method, NEW));
        assertThat(vouched(method, NEW)).isEqualTo(vouched(method, NEW));
        assertThat(vouched(method, NEW).account()).isEqualTo(Keys.ACCOUNT);
    }

    @Test
    void aKeyHasItsTime() {
        now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(judge(method, OLD)).isEqualTo(refused(AuthenticationFault.KEY_OUTSIDE_VALIDITY));
        assertThat(judge(method, NEW)).isInstanceOf(Verdict.Vouched.class);

        now = Instant.parse("2026-10-31T23:59:59Z");
        assertThat(judge(method, NEW)).isEqualTo(refused(AuthenticationFault.KEY_OUTSIDE_VALIDITY));
        assertThat(judge(method, OLD)).isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void aKeyOpensItsOwnAccountAlone() {
        Verdict unknown = refused(AuthenticationFault.KEY_UNKNOWN);

        assertThat(judge(method, "2026.of-another-account")).isEqualTo(unknown);
        assertThat(judge(method, NEW + "x")).isEqualTo(unknown);
        assertThat(judge(method, "2027.the-new-key-of-the-account")).isEqualTo(unknown);
        assertThat(judge(method, "no id")).isEqualTo(unknown);
        assertThat(judge(method, new Account(new TenantId("other"), "5012345"), NEW))
                .isEqualTo(unknown);
        assertThat(judge(method, new Account(Keys.ACCOUNT.tenant(), "1"), NEW)).isEqualTo(unknown);
    }

    @Test
    void aChangedFileCountsWithinASecond() {
        write(Keys.file(Keys.entry("5012345", "2027.the-next-key", "")));
        assertThat(judge(method, NEW)).isInstanceOf(Verdict.Vouched.class);

        ticker.advance(Duration.ofSeconds(1));
        assertThat(judge(method, NEW)).isEqualTo(refused(AuthenticationFault.KEY_UNKNOWN));
        assertThat(judge(method, "2027.the-next-key")).isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void aFileThatIsBrokenIsReportedAndChangesNothing() {
        write("{\"keys\":[{\"tenant\":\"acme\"}]}");
        ticker.advance(Duration.ofSeconds(1));
        assertThat(judge(method, NEW)).isInstanceOf(Verdict.Vouched.class);
        ticker.advance(Duration.ofSeconds(1));
        assertThat(judge(method, NEW)).isInstanceOf(Verdict.Vouched.class);
        assertThat(unreadable).hasSize(1);

        write(Keys.file());
        ticker.advance(Duration.ofSeconds(1));
        assertThat(judge(method, NEW)).isEqualTo(refused(AuthenticationFault.KEY_UNKNOWN));
    }

    @Test
    void whereTooManyWaitNobodyIsRefusedForIt() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> others = new ArrayList<>();
        others.add(Thread.ofVirtual()
                .start(() -> threads.compute(() -> {
                    busy.countDown();
                    release.await();
                    return true;
                })));
        busy.await();
        for (int i = 0; i < 64; i++) {
            others.add(Thread.ofVirtual().start(() -> threads.compute(() -> true)));
        }
        await().until(() -> threads.waiting() == 64);

        assertThat(judge(method, NEW)).isEqualTo(new Verdict.Unavailable(Duration.ofSeconds(1)));

        release.countDown();
        for (Thread other : others) {
            other.join();
        }
        assertThat(judge(method, NEW)).isInstanceOf(Verdict.Vouched.class);
    }
}
