package io.tradeagent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.session.SessionCommand.*;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status against every command: the reply and what happened. The page on sessions shows the same table. */
class SessionTableTest {

    private static final String OVER = "Refused[refusal=SESSION_TERMINATED]";

    static Stream<Arguments> cells() {
        return Stream.of(
                        row(
                                "NONE",
                                Scenario::givenUnseen,
                                List.of(
                                        "Granted[]: Created",
                                        OVER,
                                        OVER,
                                        OVER,
                                        "Noted[]",
                                        "Dropped[reason=FENCED]: FrameFenced",
                                        "Noted[]: ApprovalRecorded",
                                        "Noted[]: RejectionRecorded",
                                        "Dropped[reason=STALE_DEADLINE]")),
                        row(
                                "PENDING",
                                Scenario::givenPending,
                                List.of(
                                        "Granted[]: Superseded Created",
                                        "Granted[]",
                                        "Granted[]: Ended",
                                        "Granted[]: ConnectionReplaced Connected",
                                        "Noted[]: Disconnected",
                                        "Accepted[sequence=1]: EventAccepted",
                                        "Noted[]: ApprovalRecorded Authenticated",
                                        "Noted[]: RejectionRecorded Ended",
                                        "Noted[]: Ended")),
                        row(
                                "AUTHENTICATED",
                                Scenario::givenAuthenticated,
                                List.of(
                                        "Granted[]: Superseded Created Authenticated",
                                        "Granted[]",
                                        "Granted[]: Ended",
                                        "Granted[]: ConnectionReplaced Connected",
                                        "Noted[]: Disconnected",
                                        "Accepted[sequence=1]: EventAccepted",
                                        "Noted[]: ApprovalRecorded",
                                        "Noted[]: RejectionRecorded Ended",
                                        "Noted[]: Ended")),
                        row(
                                "TERMINATED",
                                Scenario::givenTerminated,
                                List.of(
                                        "Granted[]: Created",
                                        "Granted[]",
                                        OVER,
                                        OVER,
                                        "Noted[]",
                                        "Dropped[reason=FENCED]: FrameFenced",
                                        "Noted[]: ApprovalRecorded",
                                        "Noted[]: RejectionRecorded",
                                        "Dropped[reason=STALE_DEADLINE]")))
                .flatMap(row -> row);
    }

    @ParameterizedTest(name = "{0} x {1}: {4}")
    @MethodSource("cells")
    void everyCell(
            String status,
            String command,
            Supplier<Scenario> given,
            Function<Scenario, SessionCommand> asked,
            String expected) {
        Scenario scenario = given.get();
        assertThat(scenario.state.status()).hasToString(status);
        SessionCommand c = asked.apply(scenario);
        if (c instanceof DeadlineReached) {
            scenario.pass(new Scenario.TestParameters().heartbeatTimeout());
        }

        var decision = scenario.when(c);

        StringBuilder told = new StringBuilder(decision.reply().toString());
        String separator = ": ";
        for (SessionEvent event : decision.events()) {
            told.append(separator).append(event.getClass().getSimpleName());
            separator = " ";
        }
        assertThat(told).hasToString(expected);
    }

    private static Stream<Arguments> row(String status, Supplier<Scenario> given, List<String> expected) {
        List<Function<Scenario, SessionCommand>> columns = List.of(
                s -> s.requestCommand(Environment.LIVE, null, "digest"),
                s -> new SessionQueried("query-1", s.ref(), Scenario.GATEWAY),
                s -> new LogoutRequested("logout-1", s.ref(), Scenario.GATEWAY),
                s -> new ConnectionOpened(s.ref(), Connection.opened("connection-x", Scenario.GATEWAY, 0)),
                s -> new ConnectionClosed(s.ref(), connectionOf(s), 1000),
                s -> s.saying(EventContent.of(EventType.STATUS_SUMMARY)),
                s -> new Approved(s.ruling(9), null),
                s -> new Rejected(s.ruling(9), null),
                Scenario::heartbeatDeadline);
        List<Class<?>> names = List.of(SessionCommand.class.getPermittedSubclasses());
        assertThat(names).hasSameSizeAs(columns);
        return Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
                .map(i -> Arguments.of(status, names.get(i).getSimpleName(), given, columns.get(i), expected.get(i)));
    }

    private static String connectionOf(Scenario s) {
        Connection connection = s.state.connection();
        return connection == null ? "none" : connection.id();
    }
}
