package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.wire.EventResult.Status;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.Instruction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** What a pending session may not do, and how approval changes that. */
final class ApprovalAct implements Act {

    private static final Duration BREATH = Duration.ofSeconds(2);

    @Override
    public String title() {
        return "2. Until an operator approves, intents are queued and orders are held back.";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        Actor follower = scene.cast().firstFollower();
        intend(scene, follower);
        String first = heldBack(scene, follower, "0.10");
        String second = heldBack(scene, follower, "0.20");
        scene.pace().pause(BREATH);

        scene.timeline().chapter("   The operator approves three of them through Azure Service Bus.");
        approve(scene, scene.cast().leader());
        approve(scene, scene.cast().secondFollower());
        approve(scene, follower);
        scene.awaitDone(follower, first);
        scene.awaitDone(follower, second);
        requireInOrder(scene, follower, first, second);
        scene.pace().pause(BREATH);
    }

    private static void intend(Scene scene, Actor follower) throws InterruptedException {
        Instruction.Size size = new Instruction.Size(Scene.SYMBOL, Side.BUY, new BigDecimal("0.10"));
        follower.terminal().intend("intent-1", size, "the follower's own strategy");
        scene.happenings()
                .await(
                        "its OrderIntent is queued",
                        follower.name(),
                        TerminalEvent.EventAnswered.class,
                        Evidence.decided(EventType.ORDER_INTENT, Status.QUEUED));
        scene.pace().pause(BREATH);
    }

    private static String heldBack(Scene scene, Actor follower, String volume) throws InterruptedException {
        String command = scene.orderOpen(follower, Side.BUY, volume);
        HeldBack why = scene.happenings()
                .await(
                        "the order is held back",
                        scene.operator().name(),
                        HeldBack.class,
                        note -> note.commandId().equals(command))
                .what();
        scene.timeline().tell(new Line(Hue.WAITING, "platform", "order held back", why.why()));
        if (scene.happenings().has(follower.name(), TerminalEvent.InstructionReceived.class, received -> true)) {
            throw new StepMissedException(follower.name() + ": receives nothing while it is pending");
        }
        return command;
    }

    private static void approve(Scene scene, Actor actor) throws InterruptedException {
        scene.operatorActs("approves", actor.name() + ", account " + actor.accountId());
        scene.operator().approve(actor.accountId(), scene.fingerprintOf(actor));
        scene.happenings().await("is authenticated", actor.name(), TerminalEvent.Promoted.class, promoted -> true);
    }

    private static void requireInOrder(Scene scene, Actor follower, String first, String second)
            throws InterruptedException {
        long previous = 0;
        for (String command : List.of(first, second)) {
            long sequence = scene.happenings()
                    .await(
                            "receives the order",
                            follower.name(),
                            TerminalEvent.InstructionReceived.class,
                            Evidence.delivered(command))
                    .what()
                    .sequence();
            if (sequence != previous + 1) {
                throw new StepMissedException(follower.name() + ": receives the held orders in order");
            }
            previous = sequence;
        }
    }
}
