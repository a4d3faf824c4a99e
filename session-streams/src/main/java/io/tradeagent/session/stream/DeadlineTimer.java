package io.tradeagent.session.stream;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.session.DeadlineKind;
import io.tradeagent.session.Due;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Turns time into commands. It changes nothing itself: it writes what is due to the inbound log, where the machine decides about
 * it as about everything else.
 */
final class DeadlineTimer {

    /** A command without an answer is written again after this. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** Matches no session, so that it changes nothing. */
    private static final DeadlineReached PROBE =
            new DeadlineReached(DeadlineKind.HEARTBEAT, Epoch.NONE, new Deadline(Instant.EPOCH));

    private final DeadlineIndex index = new DeadlineIndex();
    private final LogPulse pulse;
    private final Function<Identity, SessionState> states;
    private final BiConsumer<Identity, DeadlineReached> log;

    /**
     * A timer.
     *
     * @param pulse whether silence counts
     * @param states where the present deadlines stand
     * @param log the inbound log
     */
    DeadlineTimer(LogPulse pulse, Function<Identity, SessionState> states, BiConsumer<Identity, DeadlineReached> log) {
        this.pulse = pulse;
        this.states = states;
        this.log = log;
    }

    /** The state is new. */
    void watch(SessionState state) {
        for (Due due : state.deadlines()) {
            index.schedule(state.identity(), due.deadline().at());
        }
    }

    /** A deadline command has come back through the log. */
    void returned(DeadlineReached command, Instant now) {
        if (command.equals(PROBE)) {
            pulse.answered(now);
        }
    }

    /** Writes what is due. */
    void tick(Instant now) {
        pulse.tick(now);
        Identity any = index.any();
        if (any != null && pulse.probe(now)) {
            log.accept(any, PROBE);
        }
        boolean quiet = pulse.quiet(now);
        for (Identity identity : index.due(now)) {
            look(states.apply(identity), now, quiet);
        }
    }

    private void look(SessionState state, Instant now, boolean quiet) {
        for (Due due : state.deadlines()) {
            if (!due.deadline().reached(now)) {
                index.schedule(state.identity(), due.deadline().at());
            } else if (quiet && due.kind() == DeadlineKind.HEARTBEAT) {
                index.schedule(state.identity(), now.plus(Duration.ofSeconds(1)));
            } else {
                log.accept(state.identity(), new DeadlineReached(due.kind(), state.epoch(), due.deadline()));
                index.schedule(state.identity(), now.plus(RETRY));
            }
        }
    }
}
