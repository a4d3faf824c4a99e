package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.EventOutcome;
import io.tradeagent.gateway.Mail;
import io.tradeagent.gateway.Outgoing;
import io.tradeagent.gateway.Reply;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.schema.gateway.ConnectionReplaced;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.ErrorNotice;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;

/** Reads the records of the mailbox. */
public final class MailReader {

    private MailReader() {}

    /**
     * What a record says.
     *
     * @throws IllegalArgumentException if it says nothing: a connection's word without a connection, or a body that this version
     *     does not know
     */
    public static Mail read(io.tradeagent.schema.gateway.Mail record) {
        if (record.getBody() instanceof RequestReply reply) {
            return new Mail.Answer(reply.getRequestId(), reply(reply));
        }
        String connection = record.getConnectionId();
        if (connection == null) {
            throw new IllegalArgumentException("mail for a connection names none");
        }
        return new Mail.ForConnection(
                connection,
                SessionViews.identity(record.getTenantId(), record.getAccountId(), record.getAuthKeyFingerprint()),
                new Epoch(record.getEpoch()),
                word(record.getBody()));
    }

    private static Reply reply(RequestReply reply) {
        if (reply.getCode() != null) {
            return new Reply.Refused(reply.getCode());
        }
        var session = reply.getSession();
        return new Reply.Granted(
                session == null ? null : SessionViews.view(session),
                reply.getResults().stream().map(MailReader::outcome).toList());
    }

    private static EventOutcome outcome(EventResult result) {
        return new EventOutcome(
                result.getEventId(), result.getStatus().name(), result.getSequence(), result.getCode(), null);
    }

    private static Mail.Word word(Object body) {
        return switch (body) {
            case EventResults results -> answered(results);
            case SessionChanged changed ->
                new Mail.Word.Changed(SessionViews.standing(changed.getStatus(), changed.getApprovedUntil()));
            case InitAck initAck -> notice(Frames.initAck(initAck));
            case ErrorNotice error -> notice(Frames.errorAlert(error));
            case SessionEnded ended ->
                new Mail.Word.Ended(
                        new CloseReason(ended.getCloseCode(), ended.getReason().name()), Frames.shutdownNotice(ended));
            case ConnectionReplaced replaced -> new Mail.Word.Ended(CloseReason.REPLACED, null);
            case Delivery delivery -> new Mail.Word.Message(Frames.sequenced(delivery));
            default -> throw new IllegalArgumentException("mail of a kind that this version does not know");
        };
    }

    private static Mail.Word answered(EventResults results) {
        return new Mail.Word.Answered(
                results.getResults().stream().map(EventResult::getEventId).toList(), Frames.ack(results));
    }

    private static Mail.Word notice(String frame) {
        return new Mail.Word.Message(new Outgoing.Notice(frame));
    }
}
