package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.link.GatewayStream;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.wire.AccountPayloads;
import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.GatewayMessage;
import io.tradeagent.local.terminal.wire.GatewayMessages;
import io.tradeagent.local.terminal.wire.Instruction;
import io.tradeagent.local.terminal.wire.SnapshotReason;
import io.tradeagent.local.terminal.wire.TradePayloads;
import io.tradeagent.local.terminal.wire.UnreadableFrameException;
import java.util.List;
import java.util.UUID;

/** What goes through a terminal's stream: introduces the account, and passes each frame to whom it is for. */
final class TerminalTraffic implements TerminalSession.Traffic {

    private static final int RECENT_COMMANDS = 100;

    private final Loop loop;
    private final AccountPayloads account;
    private final EventSender sender;
    private final Heartbeat heartbeat;
    private final OrderDesk desk;
    private final TerminalListener listener;
    private final Runnable gapSeen;
    private final SequenceTracker tracker = new SequenceTracker();
    private final GatewayMessages messages = new GatewayMessages();

    /**
     * Puts the parts together.
     *
     * @param gapSeen a sequenced message was lost on the way: the connection has to be made anew
     */
    TerminalTraffic(
            Loop loop,
            AccountPayloads account,
            EventSender sender,
            Heartbeat heartbeat,
            OrderDesk desk,
            TerminalListener listener,
            Runnable gapSeen) {
        this.loop = loop;
        this.account = account;
        this.sender = sender;
        this.heartbeat = heartbeat;
        this.desk = desk;
        this.listener = listener;
        this.gapSeen = gapSeen;
    }

    /** A snapshot of an earlier session would mislead the platform about commands in doubt, so a new one replaces it. */
    @Override
    public void opened(SessionGrant grant) {
        sender.addInstead(EventType.INIT_REQUEST, List.of(account.initRequest()));
        snapshot(SnapshotReason.SESSION_START);
    }

    @Override
    public void connected(GatewayStream stream, SessionGrant grant) {
        tracker.connected();
        sender.connected(stream);
        heartbeat.start(stream, grant.heartbeatInterval());
    }

    @Override
    public void disconnected() {
        heartbeat.stop();
        sender.disconnected();
    }

    @Override
    public long lastSeen() {
        return tracker.lastSeen();
    }

    @Override
    public void frame(String text) {
        try {
            received(messages.read(text));
        } catch (UnreadableFrameException unreadable) {
            listener.happened(new TerminalEvent.Alerted("unreadable_frame", String.valueOf(unreadable.getMessage())));
        }
    }

    private void received(GatewayMessage message) {
        switch (message) {
            case GatewayMessage.Ack ack -> {
                sender.answered(ack.results());
                desk.tellNew();
            }
            case GatewayMessage.InitAck ack -> {
                listener.happened(new TerminalEvent.Promoted(ack.role()));
                sender.promoted();
            }
            case GatewayMessage.ErrorAlert alert ->
                listener.happened(new TerminalEvent.Alerted(alert.code(), alert.message()));
            case GatewayMessage.ShutdownNotice notice ->
                listener.happened(new TerminalEvent.ShutdownAnnounced(notice.reason()));
            case GatewayMessage.Sequenced sequenced -> sequenced(sequenced);
            case GatewayMessage.Unknown unknown ->
                listener.happened(new TerminalEvent.Alerted("unknown_type", "a frame of type " + unknown.type()));
        }
    }

    private void sequenced(GatewayMessage.Sequenced message) {
        switch (tracker.arrived(message.sequence(), message.previous())) {
            case AFTER_A_GAP -> gapSeen.run();
            case NEW -> instructed(message, TerminalEvent.Delivery.FIRST);
            case AGAIN -> instructed(message, TerminalEvent.Delivery.AGAIN);
        }
    }

    private void instructed(GatewayMessage.Sequenced message, TerminalEvent.Delivery delivery) {
        listener.happened(new TerminalEvent.InstructionReceived(message.sequence(), message.instruction(), delivery));
        switch (message.instruction()) {
            case Instruction.Order order -> desk.carryOut(message, order);
            case Instruction.Cancel cancel -> desk.carryOut(message, cancel);
            case Instruction.SnapshotRequest request -> {
                snapshot(SnapshotReason.ON_DEMAND);
                sender.add(
                        EventType.COMMAND_ACK,
                        TradePayloads.commandAck(message.sequence(), null, CommandOutcome.executed()));
            }
        }
    }

    /** Tells all that the account holds, in place of what was told before and is not answered. */
    void snapshot(SnapshotReason reason) {
        desk.tellNew();
        String snapshotId = UUID.randomUUID().toString();
        sender.addInstead(
                EventType.SYNC_SNAPSHOT,
                account.snapshot(reason, desk.recentCommands(RECENT_COMMANDS), snapshotId, loop.instant()));
    }
}
