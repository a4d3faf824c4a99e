package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Groups.group;
import static io.tradeagent.session.stream.Groups.version;
import static io.tradeagent.session.stream.Terminals.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What terminals are told of copy groups. */
class CopyGroupsTest {

    private static final String ACCOUNT = IDENTITY.account().id();

    @TempDir
    Path directory;

    private Driver driver;
    private int connections;

    @BeforeEach
    void start() {
        driver = new Driver(directory, Parameters.USUAL);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void givenReady() {
        driver.send(request("a"))
                .send(connect("a", 1, "c0"))
                .send(event("a", 1, "c0", 1, introduction()))
                .send(approve(1));
    }

    /** What the account is told at its next connection. */
    private Tuple told() {
        driver.mail();
        driver.send(connect("a", 1, "c" + ++connections));
        return initAcks().getLast();
    }

    private List<Tuple> initAcks() {
        return driver.mail().stream()
                .filter(InitAck.class::isInstance)
                .map(InitAck.class::cast)
                .map(ack -> Tuple.tuple(ack.getRole(), ack.getCopyGroups()))
                .toList();
    }

    private static Tuple part(String role, String... groups) {
        return Tuple.tuple(role, List.of(groups));
    }

    @Test
    void whoeverIsInNoGroupIsToldSo() {
        driver.send(version(1, group("alpha", List.of("1"), "2")));
        givenReady();

        assertThat(initAcks()).containsExactly(part("none"));
    }

    @Test
    void roleAndGroupsAreThoseOfTheAccount() {
        driver.send(version(1, group("alpha", List.of("1", ACCOUNT), "2"), group("beta", List.of("1"), "2")));
        givenReady();
        assertThat(initAcks()).containsExactly(part("leader", "alpha"));

        driver.send(version(2, group("alpha", List.of("1"), ACCOUNT), group("beta", List.of("3"), "2", ACCOUNT)));
        assertThat(told()).isEqualTo(part("follower", "alpha", "beta"));

        driver.send(version(3, group("beta", List.of("3"), ACCOUNT), group("alpha", List.of(ACCOUNT), "2")));
        assertThat(told()).isEqualTo(part("both", "beta", "alpha"));
    }

    @Test
    void aVersionReplacesAllThatTheFormerOneSaid() {
        driver.send(version(1, group("alpha", List.of(ACCOUNT), "2")));
        givenReady();

        driver.send(version(2));

        assertThat(told()).isEqualTo(part("none"));
    }

    @Test
    void aReadySessionIsNotToldBeforeItsNextInitAck() {
        givenReady();
        driver.mail();

        driver.send(version(1, group("alpha", List.of(ACCOUNT), "2")));

        assertThat(driver.mail()).isEmpty();
        assertThat(told()).isEqualTo(part("leader", "alpha"));
    }

    @Test
    void aVersionThatIsNotHigherChangesNothing() {
        driver.send(version(2, group("alpha", List.of(ACCOUNT), "2")));
        driver.send(version(2, group("beta", List.of(ACCOUNT), "2"))).send(version(1));
        givenReady();

        assertThat(initAcks()).containsExactly(part("leader", "alpha"));
    }

    @Test
    void theGroupsOfOtherTenantsAreTheirs() {
        CopyGroupsVersion others = version(7, group("alpha", List.of(ACCOUNT), "2"));
        others.put("tenant_id", "default-2");
        driver.send(version(1, group("own", List.of("1"), ACCOUNT)));
        driver.send(others);
        others.put("version", 8L);
        others.put("groups", List.of());
        driver.send(others);
        givenReady();

        assertThat(initAcks()).containsExactly(part("follower", "own"));
    }

    @Test
    void whatCannotBeReadBecomesADeadLetterAndTheFormerVersionStays() {
        driver.send(version(1, group("alpha", List.of(ACCOUNT), "2")));
        driver.sendGroups(new TestRecord<>("default", "junk".getBytes(UTF_8), driver.now));
        driver.send(version(2, group("alpha", List.of("no account"), "2")));
        givenReady();

        assertThat(initAcks()).containsExactly(part("leader", "alpha"));
        assertThat(driver.raw(Topic.COPY_GROUPS.deadLetterName())).hasSize(2);
        assertThat(driver.counters.deadLettered.get()).isEqualTo(2);
    }
}
