package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.SessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a step has to tell the world, in the order in which it is written: state, history, audit, the analysts'
 * topics, mail. All of it is committed together with the state, or not at all.
 */
public final class Outputs {

    private final Notices notices;

    /**
     * Outputs.
     *
     * @param heartbeatInterval that terminals are told
     */
    public Outputs(Duration heartbeatInterval) {
        this.notices = new Notices(heartbeatInterval);
    }

    /**
     * The records of a step.
     *
     * @param held where released intents are found
     */
    public List<Outgoing> of(Step step, HeldIntents held) {
        List<Outgoing> out = new ArrayList<>(4);
        if (SessionViews.differ(step.before(), step.after())) {
            SessionState view = SessionViews.view(step.after());
            add(out, view == null ? null : Outgoing.to(Topic.SESSION_STATE, key(step), view));
        }
        for (int i = 0; i < step.changes().size(); i++) {
            history(out, step, i);
            analysts(out, step, step.changes().get(i).event(), held);
        }
        mail(out, step);
        return out;
    }

    /**
     * The one answer to a batch.
     *
     * @param steps one an event, in order
     */
    public Outgoing answer(Arrival.Batch batch, List<Step> steps) {
        return Replies.mail(batch, steps);
    }

    /** The intent that a step queues, as it will be written when it is released. */
    public static io.tradeagent.schema.ea.OrderIntentEvent queued(Step step, Sequence sequence) {
        return EaEventRecords.held(step, sequence);
    }

    private static void history(List<Outgoing> out, Step step, int index) {
        var event = SessionEventRecords.record(step.changes().get(index));
        add(out, event == null ? null : Outgoing.to(Topic.SESSION_EVENTS, key(step), event));
        AuditEntry entry = AuditRecords.record(step, index);
        Identity identity = step.received().identity();
        add(
                out,
                entry == null
                        ? null
                        : Outgoing.to(Topic.AUDIT, identity.account().key(), entry));
    }

    private static void analysts(List<Outgoing> out, Step step, SessionEvent event, HeldIntents held) {
        switch (event) {
            case SessionEvent.EventAccepted e ->
                out.add(EaEventRecords.record(step, e.place().sequence()));
            case SessionEvent.HeartbeatReceived e -> out.add(EaEventRecords.record(step, null));
            case SessionEvent.IntentsReleased e -> {
                for (Sequence sequence : e.sequences()) {
                    var intent = held.get(step.received().identity(), sequence);
                    out.add(Outgoing.to(Topic.EA_ORDER_INTENTS, key(step), intent));
                }
            }
            default -> {}
        }
    }

    private void mail(List<Outgoing> out, Step step) {
        for (Step.Change change : step.changes()) {
            add(out, notices.farewell(change));
        }
        add(out, Replies.mail(step));
        add(out, notices.changed(step));
        for (Step.Change change : step.changes()) {
            add(out, notices.initAck(change));
        }
    }

    private static String key(Step step) {
        return step.received().identity().key();
    }

    private static void add(List<Outgoing> out, @Nullable Outgoing outgoing) {
        if (outgoing != null) {
            out.add(outgoing);
        }
    }
}
