package io.tradeagent.system.pure;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Decision;
import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.Halt;
import io.tradeagent.outbox.OutboxCommand;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.OutboxFold;
import io.tradeagent.outbox.OutboxMachine;
import io.tradeagent.outbox.OutboxParameters;
import io.tradeagent.outbox.Recheck;
import io.tradeagent.outbox.Reminder;
import io.tradeagent.outbox.codec.AccountCodec;
import io.tradeagent.outbox.codec.InstructionCodec;
import io.tradeagent.outbox.codec.Outgoing;
import io.tradeagent.outbox.codec.Outputs;
import io.tradeagent.outbox.codec.Received;
import io.tradeagent.outbox.codec.SessionCodec;
import io.tradeagent.outbox.codec.TerminalCodec;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.serde.AvroSerde;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The outbox machine with its codecs and all accounts' orders, as its processor joins them. */
final class OutboxService {

    private record Timer(Account account, Reminder order, Instant at) {}

    private final OutboxMachine machine;
    /** The registry behind it outlives a crash. */
    private final InstructionCodec instructions;

    private final Outputs outputs;
    private final SessionCodec sessions;
    private final AccountCodec indexes = new AccountCodec();
    private final Map<Account, byte[]> stored = new LinkedHashMap<>();
    private final Map<Account, AccountBook> books = new LinkedHashMap<>();

    OutboxService(OutboxParameters parameters, int mailboxPartitions) {
        this(
                new OutboxMachine(parameters),
                new InstructionCodec(AvroSerde.of(OrderInstruction.class, new MemoryRegistry())),
                new SessionCodec(mailboxPartitions));
    }

    private OutboxService(OutboxMachine machine, InstructionCodec instructions, SessionCodec sessions) {
        this.machine = machine;
        this.instructions = instructions;
        this.outputs = new Outputs(instructions);
        this.sessions = sessions;
    }

    /** What a record of one of the four topics leads to. */
    List<Outgoing> process(SpecificRecord record, Instant now) {
        Received received = switch (record) {
            case OrderInstruction instruction -> instructions.read(instruction);
            case SessionState state -> sessions.read(state);
            case CommandAckEvent ack -> TerminalCodec.read(ack);
            case SyncSnapshotEvent snapshot -> TerminalCodec.read(snapshot);
            default -> throw new IllegalArgumentException("the outbox does not read " + record.getSchema());
        };
        if (!(received instanceof Received.About about)) {
            throw new IllegalArgumentException("holds of more than one account are for the processor");
        }
        return decide(about.account(), about.command(), now);
    }

    /** What the timers that have gone off lead to. */
    List<Outgoing> tick(Instant now) {
        List<Outgoing> written = new ArrayList<>();
        for (Timer timer : all()) {
            if (!timer.at().isAfter(now)) {
                written.addAll(decide(timer.account(), new OutboxCommand.Due(timer.order()), now));
            }
        }
        return written;
    }

    /** The times at which timers go off. */
    List<Instant> timers() {
        return all().stream().map(Timer::at).toList();
    }

    /** Another process that has read the stores' logs of changes. */
    OutboxService rebuilt() {
        OutboxService successor = new OutboxService(machine, instructions, sessions);
        successor.stored.putAll(stored);
        books.forEach((account, book) -> successor.books.put(account, book.rebuilt()));
        return successor;
    }

    /** Everything that it knows. */
    List<?> knowledge() {
        List<Object> all = new ArrayList<>();
        stored.keySet().forEach(account -> all.add(index(account)));
        books.values().forEach(book -> all.add(book.knowledge()));
        return all;
    }

    private List<Outgoing> decide(Account account, OutboxCommand command, Instant now) {
        AccountOutbox index = index(account);
        AccountBook book = books.computeIfAbsent(account, a -> new AccountBook());
        Decision<Answer, OutboxEvent> decision = machine.decide(index, book, command, now);
        List<Outgoing> written = new ArrayList<>();
        for (OutboxEvent event : decision.events()) {
            index = OutboxFold.evolve(index, event);
            OutboxFold.apply(event, book);
            written.addAll(outputs.of(account, event));
        }
        stored.put(account, indexes.write(index));
        return written;
    }

    private AccountOutbox index(Account account) {
        byte[] bytes = stored.get(account);
        return bytes == null ? AccountOutbox.empty(account) : indexes.read(account, bytes);
    }

    private List<Timer> all() {
        List<Timer> timers = new ArrayList<>();
        books.forEach((account, book) -> {
            book.waiting().forEach(order -> add(timers, account, order.turn(), order.timer()));
            book.sent().forEach(order -> add(timers, account, order.slot(), order.timer()));
        });
        stored.keySet().forEach(account -> {
            Halt halt = index(account).halt();
            if (halt != null) {
                halt.clearances().values().forEach(c -> add(timers, account, new Recheck(c.recipient()), c.timer()));
            }
        });
        return timers;
    }

    private static void add(List<Timer> timers, Account account, Reminder order, @Nullable Instant at) {
        if (at != null) {
            timers.add(new Timer(account, order, Objects.requireNonNull(at)));
        }
    }
}
