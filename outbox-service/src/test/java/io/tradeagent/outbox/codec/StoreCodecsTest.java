package io.tradeagent.outbox.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.WaitingOrder;
import io.tradeagent.outbox.store.StoredOrder;
import io.tradeagent.outbox.store.StoredSent;
import io.tradeagent.outbox.store.StoredSlot;
import io.tradeagent.outbox.store.StoredTurn;
import io.tradeagent.outbox.store.StoredWaiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes into the store comes out as it was, or not at all. */
class StoreCodecsTest {

    private static final int SEEDS = 500;
    private static final Account ACCOUNT = Account.parse("default/5012345");
    private static final Fingerprint KEY = new Fingerprint("a".repeat(64));
    private static final AccountCodec ACCOUNTS = new AccountCodec();
    private static final OrderCodec ORDERS = new OrderCodec();
    private static final PointerCodec POINTERS = new PointerCodec();

    /** One of the four forms that the store knows. */
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
        return Stream.of(
                new Form(
                        "account",
                        random -> random.account(ACCOUNT),
                        value -> ACCOUNTS.write((AccountOutbox) value),
                        bytes -> ACCOUNTS.read(ACCOUNT, bytes)),
                new Form(
                        "waiting order",
                        RandomRecords::waiting,
                        value -> ORDERS.write((WaitingOrder) value),
                        ORDERS::readWaiting),
                new Form("sent order", RandomRecords::sent, value -> ORDERS.write((SentOrder) value), ORDERS::readSent),
                new Form(
                        "pointer",
                        RandomRecords::pointer,
                        value -> POINTERS.write((PointerCodec.Pointer) value),
                        POINTERS::read));
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

    @Test
    void accountOfWhichNothingIsKnown() {
        AccountOutbox empty = AccountOutbox.empty(ACCOUNT);
        assertThat(ACCOUNTS.read(ACCOUNT, ACCOUNTS.write(empty))).isEqualTo(empty);
    }

    @Test
    void everyPlaceAndEveryEndHasItsPointer() {
        Instant at = Instant.parse("2026-01-05T08:00:00.123456Z");
        Slot slot = new Slot(KEY, new Sequence(Long.MAX_VALUE));
        Stream<PointerCodec.Pointer> kept = Stream.concat(
                Arrays.stream(Turn.Rank.values()).map(rank -> new PointerCodec.Kept(new Turn(rank, 1))),
                Stream.of(new PointerCodec.Kept(slot)));
        Stream<PointerCodec.Pointer> over = Arrays.stream(Outcome.values())
                .flatMap(outcome ->
                        Stream.of(new PointerCodec.Over(slot, outcome, at), new PointerCodec.Over(null, outcome, at)));
        assertThat(Stream.concat(kept, over))
                .allSatisfy(pointer ->
                        assertThat(POINTERS.read(POINTERS.write(pointer))).isEqualTo(pointer));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noPartOfARecordIsTakenForTheWhole(Form form) {
        for (long seed = 0; seed < 20; seed++) {
            byte[] bytes = form.write().apply(form.sample().apply(new RandomRecords(seed)));
            IntStream.range(0, bytes.length).forEach(length -> assertUnreadable(form, Arrays.copyOf(bytes, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bytesOfAnotherFormatOrSchemaAreRefused(Form form) {
        byte[] bytes = form.write().apply(form.sample().apply(new RandomRecords(1)));
        byte[] otherFormat = bytes.clone();
        otherFormat[1] ^= 0x02;
        assertUnreadable(form, otherFormat);
        byte[] otherSchema = bytes.clone();
        otherSchema[5] ^= 0x01;
        assertUnreadable(form, otherSchema);
        forms().filter(another -> !another.name().equals(form.name())).forEach(another -> {
            byte[] foreign = another.write().apply(another.sample().apply(new RandomRecords(1)));
            assertUnreadable(form, foreign);
        });
    }

    @Test
    void namesThatThisVersionDoesNotKnowAreRefusedByName() {
        StoredOrder order = order("OPEN", new byte[] {1});
        assertThatThrownBy(() -> ORDERS.readWaiting(
                        encoded(new StoredWaiting(order, new StoredTurn("SIDEWAYS", 1L), "NO_SESSION"))))
                .hasMessageContaining("SIDEWAYS");
        assertThatThrownBy(() ->
                        ORDERS.readWaiting(encoded(new StoredWaiting(order, new StoredTurn("REGULAR", 1L), "MOOD"))))
                .hasMessageContaining("MOOD");
        assertThatThrownBy(() -> ORDERS.readSent(encoded(sent(order("GAMBLE", new byte[] {1}), "SENT"))))
                .hasMessageContaining("GAMBLE");
        assertThatThrownBy(() -> ORDERS.readSent(encoded(sent(order, "LOST")))).hasMessageContaining("LOST");
    }

    @Test
    void cancelOfAHoldThatNamesNoTargetIsRefused() {
        assertThatThrownBy(() -> ORDERS.readSent(encoded(sent(order("CANCEL", null), "SENT"))))
                .hasMessageContaining("names its target");
    }

    @Test
    void payloadIsKeptByteForByteAndCanBeReadTwice() {
        SentOrder order = ORDERS.readSent(encoded(sent(order("OPEN", new byte[] {0, -1, 7}), "SENT")));
        Payload.Encoded payload = (Payload.Encoded) order.order().content().payload();
        assertThat(List.of(payload.bytes(), payload.bytes())).containsOnly(new byte[] {0, -1, 7});
        assertThat(order.order().id()).isEqualTo(new CommandId("o1"));
    }

    private static void assertUnreadable(Form form, byte[] bytes) {
        assertThatThrownBy(() -> form.read().apply(bytes))
                .isInstanceOfAny(UncheckedIOException.class, AvroRuntimeException.class)
                .message()
                .isNotBlank();
    }

    private static StoredOrder order(String action, byte @Nullable [] encoded) {
        ByteBuffer bytes = encoded == null ? null : ByteBuffer.wrap(encoded);
        return new StoredOrder("o1", null, "LIVE", action, bytes, null, Instant.EPOCH, null, null, null);
    }

    private static StoredSent sent(StoredOrder order, String stage) {
        return new StoredSent(order, new StoredSlot(KEY.hex(), 1L), 1L, stage, 1, 0, 0L, null);
    }

    /** As a newer version, or a faulty one, might have written it. */
    private static <T extends SpecificRecord> byte[] encoded(T value) {
        try {
            ByteBuffer buffer = new BinaryMessageEncoder<T>(
                            SpecificData.getForClass(value.getClass()), value.getSchema())
                    .encode(value);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
