package io.tradeagent.system.pure;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.session.Due;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.SessionMachine;
import io.tradeagent.session.SessionParameters;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Status;
import io.tradeagent.session.codec.Arrival;
import io.tradeagent.session.codec.CommandCodec;
import io.tradeagent.session.codec.Outgoing;
import io.tradeagent.session.codec.Outputs;
import io.tradeagent.session.codec.Received;
import io.tradeagent.session.codec.StateCodec;
import io.tradeagent.session.codec.Step;
import io.tradeagent.session.codec.Ticks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The session machine with its codecs and all that it remembers, as its processor joins them: decode, load, decide, store, forward. */
public final class SessionService {

    private final SessionMachine machine;
    private final Outputs outputs;
    private final CommandCodec commands;
    private final StateCodec states = new StateCodec();
    private final Map<Identity, byte[]> stored = new LinkedHashMap<>();
    private final Map<Identity, IdentityMemory> memories = new LinkedHashMap<>();

    /** One that knows nothing yet. */
    public SessionService(SessionParameters parameters, int mailboxPartitions) {
        this.machine = new SessionMachine(parameters);
        this.outputs = new Outputs(parameters.heartbeatInterval());
        this.commands = new CommandCodec(mailboxPartitions);
    }

    /** What a record of the inbound log leads to, in the order in which it is written. */
    List<Outgoing> process(Inbound record, Instant time) {
        List<Outgoing> written = new ArrayList<>();
        switch (commands.read(record)) {
            case Arrival.Single one -> decide(one.received(), time, written);
            case Arrival.Batch batch -> {
                List<Step> steps = new ArrayList<>();
                for (Received event : batch.events()) {
                    steps.add(decide(event, time, written));
                }
                written.add(outputs.answer(batch, steps));
            }
        }
        return written;
    }

    private Step decide(Received received, Instant time, List<Outgoing> written) {
        Identity identity = received.identity();
        SessionState before = state(identity);
        IdentityMemory memory = memories.computeIfAbsent(identity, i -> new IdentityMemory(() -> pendingBeside(i)));
        Instant now = before.timeOf(time);
        Step step = Step.of(received, now, before, machine.decide(before, received.command(), now, memory));
        written.addAll(outputs.of(step, memory));
        memory.keep(step);
        if (step.after() != before) {
            stored.put(identity, states.write(step.after()));
        }
        return step;
    }

    private int pendingBeside(Identity identity) {
        long others = states().stream()
                .filter(state -> state.status() == Status.PENDING)
                .map(SessionState::identity)
                .filter(other -> other.account().equals(identity.account()) && !other.equals(identity))
                .count();
        return Math.toIntExact(others);
    }

    /** The state of an identity, as the store holds it. */
    public SessionState state(Identity identity) {
        byte[] bytes = stored.get(identity);
        return bytes == null ? SessionState.unknown(identity) : states.read(identity, bytes);
    }

    /** All states, as the store holds them. */
    public List<SessionState> states() {
        return stored.keySet().stream().map(this::state).toList();
    }

    /** The commands of the timers that have gone off. */
    List<Inbound> due(Instant now) {
        List<Inbound> due = new ArrayList<>();
        for (SessionState state : states()) {
            for (Due each : state.deadlines()) {
                if (each.deadline().reached(now)) {
                    due.add(Ticks.inbound(
                            state.identity(), new DeadlineReached(each.kind(), state.epoch(), each.deadline())));
                }
            }
        }
        return due;
    }

    /** The times at which timers go off. */
    List<Instant> timers() {
        return states().stream()
                .flatMap(state -> state.deadlines().stream())
                .map(due -> due.deadline().at())
                .toList();
    }
}
