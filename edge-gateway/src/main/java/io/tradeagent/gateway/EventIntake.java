package io.tradeagent.gateway;

/** Takes what a client sends and puts it into the log. An event is acknowledged by the platform's mail, never here. */
public final class EventIntake {

    private final FrameReader reader;
    private final Phrases phrases;
    private final InboundLog log;
    private final Surroundings shared;

    public EventIntake(FrameReader reader, Phrases phrases, InboundLog log, Surroundings shared) {
        this.reader = reader;
        this.phrases = phrases;
        this.log = log;
        this.shared = shared;
    }

    /** Takes one text frame. Frames of one connection come one after the other. */
    public void receive(SocketConnection connection, String text) {
        if (connection.closing().isPresent()) {
            return;
        }
        switch (reader.read(text)) {
            case FrameReader.Bad bad -> refuse(connection, bad);
            case FrameReader.Event event -> accept(connection, event.event());
        }
    }

    /** Takes one binary frame, which nothing is read from: the protocol is text. */
    public void receiveBinary(SocketConnection connection) {
        if (connection.closing().isEmpty()) {
            refuse(connection, new FrameReader.Bad(ErrorCode.MALFORMED_JSON, "a frame is text, not binary", null));
        }
    }

    /** A frame came that is larger than the protocol allows: whatever carries the connection has ended it. */
    public void receiveTooLarge() {
        shared.observer().badFrame(ErrorCode.PAYLOAD_TOO_LARGE);
    }

    private void refuse(SocketConnection connection, FrameReader.Bad bad) {
        shared.observer().badFrame(bad.code());
        String alert = phrases.errorAlert(bad);
        if (connection.intake().tolerates(shared.ticker().nanos())) {
            connection.send(new Outgoing.Notice(alert));
        } else {
            shared.observer().limited(Limit.BAD_FRAMES);
            connection.end(CloseReason.ABUSE, alert);
        }
    }

    /** A lost event leaves a gap in the ordinals, behind which nothing more is accepted: the client has to connect anew. */
    private void accept(SocketConnection connection, ToSession.EventFrame event) {
        long ordinal = connection.intake().accept(event, shared.ticker().nanos());
        ToSession.Received received = new ToSession.Received(
                connection.id(),
                connection.claims(),
                ordinal,
                event,
                shared.clock().instant());
        log.append(connection.claims().identity(), received).whenComplete((confirmed, failure) -> {
            if (failure != null) {
                connection.abort(CloseReason.NOT_DURABLE);
            }
        });
    }
}
