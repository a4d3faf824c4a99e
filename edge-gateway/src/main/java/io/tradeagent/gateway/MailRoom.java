package io.tradeagent.gateway;

/** Hands each piece of mail to whom it is meant for. Called by one thread, in the order of the mailbox; nothing here blocks. */
public final class MailRoom {

    private final PendingReplies replies;
    private final Connections connections;
    private final ConnectionObserver observer;

    public MailRoom(PendingReplies replies, Connections connections, ConnectionObserver observer) {
        this.replies = replies;
        this.connections = connections;
        this.observer = observer;
    }

    /** Delivers one piece. Mail for a connection that is gone, or that has another epoch than the mail, is dropped. */
    public void deliver(Mail mail) {
        switch (mail) {
            case Mail.Answer answer -> answer(answer);
            case Mail.ForConnection word ->
                connections
                        .find(word.connectionId())
                        .filter(connection -> meant(word, connection))
                        .ifPresentOrElse(
                                connection -> say(word.word(), connection),
                                () -> observer.undeliverable(word.connectionId()));
        }
    }

    /** The standing is set here, on this thread, and not by whoever waits: the mail that follows is judged by it. */
    private void answer(Mail.Answer answer) {
        if (answer.reply() instanceof Reply.Granted granted && granted.session() != null) {
            Standing standing = granted.session().standing();
            connections.find(answer.requestId()).ifPresent(connection -> connection.stand(standing));
        }
        replies.answer(answer.requestId(), answer.reply());
    }

    private static boolean meant(Mail.ForConnection mail, Connection connection) {
        TokenClaims claims = connection.claims();
        return claims.epoch().equals(mail.epoch()) && claims.identity().equals(mail.identity());
    }

    private static void say(Mail.Word word, Connection connection) {
        switch (word) {
            case Mail.Word.Answered answered -> connection.answer(answered.eventIds(), answered.ack());
            case Mail.Word.Changed changed -> connection.stand(changed.standing());
            case Mail.Word.Message message -> connection.send(message.message());
            case Mail.Word.Ended ended -> connection.end(ended.reason(), ended.farewell());
        }
    }
}
