package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.Side;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Action;
import io.tradeagent.outbox.Clearance;
import io.tradeagent.outbox.Halt;
import io.tradeagent.outbox.Hindrance;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.Market;
import io.tradeagent.outbox.Order;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.PartialSnapshot;
import io.tradeagent.outbox.Payload;
import io.tradeagent.outbox.Recipient;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.SessionView;
import io.tradeagent.outbox.Slot;
import io.tradeagent.outbox.Snapshot;
import io.tradeagent.outbox.Stage;
import io.tradeagent.outbox.Turn;
import io.tradeagent.outbox.WaitingOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whatever the store may have to keep, from a seed. Every optional is absent half of the time. */
final class RandomRecords {

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    AccountOutbox account(Account account) {
        SortedMap<String, Hold> holds = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            holds.put("scope-" + i, hold("scope-" + i));
        }
        SortedMap<String, Recipient> recipients = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Recipient recipient = recipient();
            recipients.put(recipient.fingerprint().hex(), recipient);
        }
        var backlog = new AccountOutbox.Backlog(random.nextInt(5_000), number());
        return new AccountOutbox(account, instant(), backlog, holds, recipients, maybe(this::halt));
    }

    WaitingOrder waiting() {
        return new WaitingOrder(order(), turn(), one(Hindrance.values()));
    }

    SentOrder sent() {
        var sending = new SentOrder.Sending(random.nextInt(100), random.nextInt(100), sequence());
        return new SentOrder(order(), slot(), epoch(), one(Stage.values()), sending, maybe(this::instant));
    }

    PointerCodec.Pointer pointer() {
        return switch (random.nextInt(3)) {
            case 0 -> new PointerCodec.Kept(turn());
            case 1 -> new PointerCodec.Kept(slot());
            default -> new PointerCodec.Over(maybe(this::slot), one(Outcome.values()), instant());
        };
    }

    private Order order() {
        return new Order(
                command(),
                new Order.Addressee(maybe(this::fingerprint), one(Market.values())),
                content(),
                new Order.Validity(instant(), maybe(this::instant)),
                maybe(() -> text(55)));
    }

    private Order.Content content() {
        CommandId target = command();
        return switch (random.nextInt(8)) {
            case 0 -> new Order.Content(Action.CANCEL, new Payload.HoldCancel(target), target);
            case 1 -> new Order.Content(Action.CANCEL, new Payload.HoldOrderCancel(text(8)), null);
            case 2 -> new Order.Content(Action.DEMAND_SNAPSHOT, new Payload.HoldDemand(), null);
            case 3 ->
                new Order.Content(
                        Action.CLOSE,
                        new Payload.HoldClose(
                                text(8),
                                text(6),
                                one(Side.values()),
                                new Lots(BigDecimal.valueOf(random.nextInt(999), 2))),
                        null);
            default -> new Order.Content(one(Action.values()), payload(), maybe(this::command));
        };
    }

    private Payload payload() {
        byte[] bytes = new byte[random.nextInt(3) * 300];
        random.nextBytes(bytes);
        return new Payload.Encoded(bytes);
    }

    private Recipient recipient() {
        Fingerprint fingerprint = fingerprint();
        return new Recipient(
                fingerprint,
                maybe(() -> session(fingerprint)),
                epoch(),
                sequence(),
                sequence(),
                random.nextInt(5_000),
                maybe(this::partial));
    }

    private SessionView session(Fingerprint fingerprint) {
        var standing = new SessionView.Standing(
                one(SessionView.Status.values()),
                one(SessionView.Readiness.values()),
                one(SessionView.Submission.values()),
                maybe(this::instant),
                maybe(this::instant));
        return new SessionView(
                fingerprint,
                new SessionId(new UUID(random.nextLong(), random.nextLong())),
                epoch(),
                standing,
                one(Market.values()),
                maybe(() -> new SessionView.Connection(text(20), random.nextInt(64), text(10), sequence())));
    }

    private PartialSnapshot partial() {
        SortedSet<Integer> seen = new TreeSet<>();
        int parts = 1 + random.nextInt(1_000);
        for (int i = random.nextInt(parts); i > 0; i--) {
            seen.add(1 + random.nextInt(parts));
        }
        return new PartialSnapshot(text(30), epoch(), parts, seen, one(Snapshot.Memory.values()), left());
    }

    private Hold hold(String scope) {
        return new Hold(scope, one(Hold.Level.values()), number(), new Hold.Origin(text(5), text(20)));
    }

    private Halt halt() {
        SortedMap<String, Clearance> clearances = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Clearance clearance = clearance();
            clearances.put(clearance.recipient().hex(), clearance);
        }
        return new Halt(hold("scope"), random.nextInt(100), clearances);
    }

    private Clearance clearance() {
        return new Clearance(
                fingerprint(),
                new Clearance.Round(
                        random.nextInt(9),
                        one(Clearance.Answer.values()),
                        random.nextInt(9),
                        random.nextInt(9),
                        maybe(this::instant)),
                new Clearance.Evidence(number(), number()),
                new Clearance.Tally(random.nextInt(9), random.nextInt(9), maybe(this::left)),
                maybe(this::instant));
    }

    private Clearance.Left left() {
        return new Clearance.Left(random.nextInt(3_000), random.nextInt(3_000));
    }

    private Slot slot() {
        return new Slot(fingerprint(), sequence());
    }

    private Turn turn() {
        return new Turn(one(Turn.Rank.values()), number());
    }

    private CommandId command() {
        return new CommandId("c" + random.nextInt(Integer.MAX_VALUE));
    }

    private Fingerprint fingerprint() {
        return new Fingerprint(String.format("%016x", random.nextLong()).repeat(4));
    }

    private Sequence sequence() {
        return new Sequence(number());
    }

    private Epoch epoch() {
        return new Epoch(number());
    }

    /** Of any length, so that every width of the encoding is met. */
    private long number() {
        return random.nextLong() >>> (1 + random.nextInt(63));
    }

    private Instant instant() {
        return Instant.EPOCH.plus(number() >>> 12, ChronoUnit.MICROS);
    }

    private String text(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
