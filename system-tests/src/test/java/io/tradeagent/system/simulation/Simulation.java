package io.tradeagent.system.simulation;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.system.invariant.Invariant;
import io.tradeagent.system.pure.Defect;
import io.tradeagent.system.pure.GatewayInstance;
import io.tradeagent.system.pure.PurePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One history from a seed: terminals with bad networks, over sockets and over polls as it comes, two of which share an account and two a
 * key; gateways, a session service and an outbox that crash; operators who change their minds. At the end everybody is well again, and
 * nothing may be left undone.
 */
final class Simulation {

    /** The place of the terminal whose key another one has, too. */
    private static final int SHARED_KEY = 1;

    /** Of the time in which everybody is well, 400 ms each. */
    private static final int ROUNDS = 300;

    private static final int TALKS_A_ROUND = 6;

    private final Random random;
    private final Network network;
    private final PurePlatform platform = new PurePlatform();
    private final Invariants invariants = new Invariants(platform);
    private final List<GatewayInstance> gateways = new ArrayList<>();
    private final List<LossyEa> terminals = new ArrayList<>();
    private final List<Line> left = new ArrayList<>();
    private final Reckoning reckoning = new Reckoning();
    private LossyEa standby;
    private long decisions;
    private int made;

    /** @param defect what does not work in this history, for there has to be an invariant that notices */
    Simulation(long seed, Defect defect) {
        random = new Random(seed);
        network = new Network(random);
        platform.suffer(defect);
        gateways.add(platform.startGateway());
        gateways.add(platform.startGateway());
        platform.whenDelivering(invariants::delivered);
        platform.whileAsking(this::meanwhile);
        terminals.add(terminal("a", "key-a", "alone"));
        terminals.add(terminal("b", "key-b", "taken-over"));
        terminals.add(terminal("c", "key-c", "shared"));
        terminals.add(terminal("d", "key-d", "shared"));
        standby = terminal("b2", "key-b", "taken-over");
    }

    private LossyEa terminal(String name, String key, String account) {
        return new LossyEa(name, key, reckoning.account(account), platform, network, invariants::sent);
    }

    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            invariants.check();
        }
        heal();
        judge();
        replay();
    }

    private void step() {
        LossyEa terminal = terminals.get(random.nextInt(terminals.size()));
        switch (random.nextInt(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 -> terminal.act(anyGateway());
            case 12, 13, 14, 15, 16, 17, 18 -> moveFrames();
            case 19, 20, 21, 22, 23, 24, 25, 26, 27, 28 -> platform.step(random::nextInt);
            case 29, 30 -> pass(random.nextInt(1_500));
            case 31, 32 -> order(terminal.broker().account());
            case 33 -> cancel(terminal.broker().account());
            case 34 -> decide(terminal);
            case 35, 36 -> leave(terminal);
            default -> trouble(terminal);
        }
    }

    private void trouble(LossyEa terminal) {
        switch (random.nextInt(24)) {
            case 0, 1 -> restart(terminal, false);
            case 2 -> restart(terminal, true);
            case 3, 4 -> takeOver();
            case 5 -> killGateway();
            case 6 -> replay();
            case 7, 8 -> repeatInLog();
            case 9 -> pass(50_000);
            case 10, 11 -> rebuildOutbox();
            default -> {}
        }
    }

    /** While a gateway waits for an answer the world goes on, and sometimes the answer comes too late. */
    private void meanwhile() {
        int moves = random.nextInt(10) == 0 ? random.nextInt(5) : 200;
        for (int i = 0; i < moves && platform.step(random::nextInt); i++) {
            invariants.check();
        }
    }

    private GatewayInstance anyGateway() {
        return gateways.get(random.nextInt(gateways.size()));
    }

    private void moveFrames() {
        if (!left.isEmpty() && random.nextInt(3) == 0) {
            Line line = left.get(random.nextInt(left.size()));
            if (!line.move()) {
                left.remove(line);
            }
            return;
        }
        Line line = terminals.get(random.nextInt(terminals.size())).line();
        if (line != null) {
            line.move();
        }
    }

    private void pass(int millis) {
        platform.clock().moveTo(platform.clock().instant().plusMillis(millis));
        platform.tick();
    }

    private void order(String account) {
        String command = "o" + ++made;
        Instant now = platform.clock().instant();
        Instant expires = random.nextInt(4) == 0 ? now.plusMillis(random.nextInt(10_000)) : null;
        if (expires != null) {
            reckoning.mayEndOtherwise(command);
        }
        reckoning.ordered(command, account);
        platform.issue(Events.order(account, command, now, expires));
    }

    private void cancel(String account) {
        if (made > 0) {
            String target = "o" + (1 + random.nextInt(made + 1));
            reckoning.mayEndOtherwise(target);
            OrderCancel cancel = new OrderCancel("x" + ++made, null, target, "simulated");
            platform.issue(Events.instruction(account, cancel, platform.clock().instant(), null));
        }
    }

    private void decide(LossyEa terminal) {
        Instant until = random.nextInt(3) == 0 ? platform.clock().instant().plusMillis(random.nextInt(20_000)) : null;
        decide(terminal, random.nextInt(5) == 0 ? Verdict.reject : Verdict.approve, until);
        if (random.nextInt(4) == 0) {
            platform.append(platform.log().getLast().record());
        }
    }

    private void decide(LossyEa terminal, Verdict verdict, @Nullable Instant until) {
        String account = terminal.broker().account();
        decisions++;
        ApprovalDecided decided = ApprovalDecided.newBuilder()
                .setDecisionId("d" + decisions)
                .setDecisionSequence(decisions)
                .setVerdict(verdict)
                .setDecidedBy("olivia")
                .setExpiresAt(until)
                .build();
        String fingerprint = GatewayInstance.fingerprint(new Account(TenantId.DEFAULT, account), terminal.key());
        platform.append(new Inbound("default", account, fingerprint, decided));
    }

    private void leave(LossyEa terminal) {
        Line line = terminal.leave();
        if (line != null) {
            left.add(line);
        }
    }

    private void restart(LossyEa terminal, boolean losingTheStore) {
        leave(terminal);
        if (losingTheStore) {
            reckoning.storeLost();
        }
        terminal.restart(losingTheStore);
    }

    /** One of two terminals with one key goes to sleep, for good or not, and the other one starts. */
    private void takeOver() {
        LossyEa former = terminals.get(SHARED_KEY);
        leave(former);
        terminals.set(SHARED_KEY, standby);
        standby = former;
        terminals.get(SHARED_KEY).restart(false);
    }

    private void killGateway() {
        GatewayInstance killed = anyGateway();
        gateways.remove(killed);
        platform.killGateway(killed);
        gateways.add(platform.startGateway());
        left.stream().filter(line -> line.gateway() == killed).forEach(Line::lose);
        for (LossyEa terminal : terminals) {
            Line line = terminal.line();
            if (line != null && line.gateway() == killed) {
                line.lose();
            }
        }
    }

    /** The outbox has crashed, and knows what its log of changes tells it. */
    private void rebuildOutbox() {
        PurePlatform.Rebuilt rebuilt = platform.restartOutbox();
        Invariant.A_LOG_GIVES_THE_SAME_AGAIN.require(
                rebuilt.before().equals(rebuilt.after()), "the outbox knew " + rebuilt.before());
    }

    /** A producer that did not hear of its success writes again. */
    private void repeatInLog() {
        List<PurePlatform.Logged> log = platform.log();
        if (!log.isEmpty()) {
            platform.append(
                    log.get(Math.max(0, log.size() - 1 - random.nextInt(5))).record());
        }
    }

    private void replay() {
        PurePlatform.Replay replay = platform.restartSessions();
        Invariant.A_LOG_GIVES_THE_SAME_AGAIN.require(replay.first().equals(replay.again()), "they differ");
        Invariant.A_LOG_GIVES_THE_SAME_AGAIN.require(replay.statesBefore().equals(replay.statesAfter()), "they differ");
    }

    /** Networks hold, operators approve, nobody crashes: whatever waits has to come to its end. */
    private void heal() {
        platform.whileAsking(platform::settle);
        network.heal();
        terminals.forEach(LossyEa::hush);
        for (int round = 0; round < ROUNDS; round++) {
            if (round % (ROUNDS / 2) == 0) {
                // Only a new session's snapshot can tell what became of an order that ran out on its way.
                terminals.forEach(terminal -> restart(terminal, false));
                terminals.forEach(terminal -> decide(terminal, Verdict.approve, null));
            }
            for (int i = 0; i < TALKS_A_ROUND; i++) {
                terminals.forEach(this::talk);
            }
            left.removeIf(line -> !line.move());
            platform.passTo(platform.clock().instant().plus(Duration.ofMillis(400)));
            invariants.check();
        }
    }

    private void talk(LossyEa terminal) {
        terminal.act(gateways.getFirst());
        Line line = terminal.line();
        if (line != null) {
            line.move();
        }
        platform.settle();
    }

    private void judge() {
        reckoning.judge(platform.written());
        for (LossyEa terminal : terminals) {
            Invariant.EVERY_EVENT_IS_ACKED_IN_THE_END.require(terminal.unacked() == 0, terminal.unacked() + " are not");
        }
    }
}
