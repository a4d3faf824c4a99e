package io.tradeagent.system.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.invariant.Invariant;
import io.tradeagent.system.pure.Defect;
import io.tradeagent.system.pure.Written;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants can fail: each is broken by a part that does not do its duty, within a few histories. */
class DefectsTest {

    private static final int STEPS = 3_000;
    private static final long HISTORIES = 20;

    static Stream<Arguments> defects() {
        return Stream.of(
                Arguments.of(
                        Named.of("an epoch is left out", changed(SessionState.class, DefectsTest::laterEpoch)),
                        Invariant.AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY),
                Arguments.of(
                        Named.of("a delivery skips a sequence", changed(Mail.class, DefectsTest::laterSequence)),
                        Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED),
                Arguments.of(
                        Named.of("a gateway overlooks what ends or suspends a session", deaf()),
                        Invariant.NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH),
                Arguments.of(
                        Named.of("no session is acknowledged", lost(DefectsTest::isInitAck)),
                        Invariant.NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH),
                Arguments.of(
                        Named.of("an event is not passed on", lost(w -> w.topic() == Topic.EA_STATUS_SUMMARIES)),
                        Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM),
                Arguments.of(
                        Named.of("an event is passed on twice", twice(Topic.EA_STATUS_SUMMARIES)),
                        Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM),
                Arguments.of(
                        Named.of(
                                "snapshots show an account where nothing happened",
                                changed(SyncSnapshotEvent.class, DefectsTest::empty)),
                        Invariant.COMMANDS_ARE_EXECUTED_AT_MOST_ONCE),
                Arguments.of(
                        Named.of("nobody hears of orders' ends", lost(w -> w.value() instanceof OrderDelivery)),
                        Invariant.EVERY_ORDER_COMES_TO_AN_END));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aDefectBreaksItsInvariant(Defect defect, Invariant broken) {
        Stream<String> failures = LongStream.rangeClosed(1, HISTORIES).mapToObj(seed -> failure(seed, defect));

        assertThat(failures.filter(failure -> failure.startsWith(broken + ": ")).findFirst())
                .as("a history that breaks " + broken)
                .isPresent();
    }

    private static String failure(long seed, Defect defect) {
        try {
            new Simulation(seed, defect).run(STEPS);
            return "none";
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static SessionState laterEpoch(SessionState view) {
        return view.getEpoch() < 3
                ? view
                : SessionState.newBuilder(view).setEpoch(view.getEpoch() + 1).build();
    }

    private static Mail laterSequence(Mail mail) {
        return mail.getBody() instanceof Delivery delivery && delivery.getSequence() > 3
                ? Mail.newBuilder(mail)
                        .setBody(Delivery.newBuilder(delivery)
                                .setSequence(delivery.getSequence() + 1)
                                .build())
                        .build()
                : mail;
    }

    private static SyncSnapshotEvent empty(SyncSnapshotEvent event) {
        SyncSnapshot payload = SyncSnapshot.newBuilder(event.getPayload())
                .setPositions(List.of())
                .setRecentCommands(List.of())
                .build();
        return SyncSnapshotEvent.newBuilder(event).setPayload(payload).build();
    }

    private static boolean isInitAck(Written record) {
        return record.value() instanceof Mail mail && mail.getBody() instanceof InitAck;
    }

    private static <T extends SpecificRecord> Defect changed(Class<T> type, Function<T, T> change) {
        return writing(record -> type.isInstance(record.value())
                ? List.of(new Written(record.topic(), record.key(), change.apply(type.cast(record.value()))))
                : List.of(record));
    }

    private static Defect lost(Predicate<Written> which) {
        return writing(record -> which.test(record) ? List.of() : List.of(record));
    }

    private static Defect twice(Topic topic) {
        return writing(record -> record.topic() == topic ? List.of(record, record) : List.of(record));
    }

    private static Defect writing(Function<Written, List<Written>> instead) {
        return new Defect() {
            @Override
            public List<Written> writing(Written record) {
                return instead.apply(record);
            }
        };
    }

    private static Defect deaf() {
        return new Defect() {
            @Override
            public boolean loses(Mail mail) {
                return mail.getBody() instanceof SessionEnded || mail.getBody() instanceof SessionChanged;
            }
        };
    }
}
