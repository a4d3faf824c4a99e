package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.engine.Introduction;
import io.tradeagent.copy.engine.ToldFunds;
import io.tradeagent.copy.follower.Waiting;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.reconciliation.SnapshotPart;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into the stores comes out as it was, or not at all. */
class StoreCodecsTest {

    private static final int SEEDS = 500;

    /** One of the forms that the stores know. */
    private record Form(
            String name,
            Function<RandomRecords, Object> sample,
            Function<Object, byte[]> write,
            Function<byte[], Object> read) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Form> forms() {
        LeaderPositionCodec positions = new LeaderPositionCodec();
        LeaderOrderCodec orders = new LeaderOrderCodec();
        IntroductionCodec introductions = new IntroductionCodec();
        FundsCodec funds = new FundsCodec();
        WaitingCodec waiting = new WaitingCodec();
        SnapshotPartCodec snapshots = new SnapshotPartCodec();
        return Stream.of(
                new Form(
                        "leader position",
                        RandomRecords::position,
                        value -> positions.write((LeaderPosition) value),
                        positions::read),
                new Form(
                        "leader order",
                        RandomRecords::leaderOrder,
                        value -> orders.write((LeaderOrder) value),
                        orders::read),
                new Form(
                        "introduction",
                        RandomRecords::introduction,
                        value -> introductions.write((Introduction) value),
                        introductions::read),
                new Form(
                        "snapshot part",
                        RandomRecords::snapshotPart,
                        value -> snapshots.write((SnapshotPart) value),
                        snapshots::read),
                new Form(
                        "waiting signals",
                        RandomRecords::waiting,
                        value -> waiting.write(((List<?>) value)
                                .stream().map(Waiting.class::cast).toList()),
                        waiting::read),
                new Form(
                        "funds",
                        RandomRecords::funds,
                        value -> funds.write(((ToldFunds) value).funds(), ((ToldFunds) value).quotes()),
                        funds::read));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyValueComesBackAsItWas(Form form) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Object value = form.sample().apply(new RandomRecords(seed));
            byte[] bytes = form.write().apply(value);
            assertThat(form.read().apply(bytes)).as("seed %d", seed).isEqualTo(value);
            assertThat(form.write().apply(form.read().apply(bytes)))
                    .as("the same bytes, seed %d", seed)
                    .isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noPartOfARecordIsTakenForTheWholeNorOneForAnother(Form form) {
        byte[] bytes = form.write().apply(form.sample().apply(new RandomRecords(1)));
        IntStream.range(0, bytes.length).forEach(length -> assertUnreadable(form, Arrays.copyOf(bytes, length)));
        forms().filter(another -> !another.name().equals(form.name()))
                .forEach(another -> assertUnreadable(another, bytes));
    }

    private static void assertUnreadable(Form form, byte[] bytes) {
        assertThatThrownBy(() -> form.read().apply(bytes))
                .isInstanceOfAny(UncheckedIOException.class, AvroRuntimeException.class);
    }
}
