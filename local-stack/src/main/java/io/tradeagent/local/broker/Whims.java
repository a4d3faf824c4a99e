package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * A broker's temper towards one account, request by request. Safe for several threads.
 *
 * <p>Each kind of chance has dice of its own, so that none of them disturbs another.
 */
public final class Whims {

    private static final int HUNDRED = 100;

    private final BrokerTemper temper;
    private final Map<Mishap, Random> dice = new EnumMap<>(Mishap.class);
    private final Map<Mishap, Integer> due = new EnumMap<>(Mishap.class);
    private final Random pace;
    private final Random slippage;
    private final Random parts;

    Whims(BrokerTemper temper, String login) {
        this.temper = temper;
        Random seeds = new Random(temper.seed() * 31 + login.hashCode());
        for (Mishap mishap : Mishap.values()) {
            dice.put(mishap, new Random(seeds.nextLong()));
        }
        this.pace = new Random(seeds.nextLong());
        this.slippage = new Random(seeds.nextLong());
        this.parts = new Random(seeds.nextLong());
    }

    /** The next request that can meet this mishap does, whatever the dice say. */
    public synchronized void bring(Mishap mishap) {
        due.merge(mishap, 1, Integer::sum);
    }

    /** Whether the mishap strikes this time. */
    public synchronized boolean strikes(Mishap mishap) {
        if (due.getOrDefault(mishap, 0) > 0) {
            due.merge(mishap, -1, Integer::sum);
            return true;
        }
        Random die = dice.get(mishap);
        int percent = temper.percents().getOrDefault(mishap, 0);
        return die != null && percent > 0 && die.nextInt(HUNDRED) < percent;
    }

    /** How long a request takes from the terminal to the broker and back. */
    public synchronized Duration latency() {
        long spread = temper.slowest().minus(temper.fastest()).toNanos();
        return spread == 0 ? temper.slowest() : temper.fastest().plusNanos(pace.nextLong(spread + 1));
    }

    /** Points by which a fill is worse than the quote; negative: better. */
    synchronized int slippagePoints() {
        int most = temper.slippagePoints();
        return most == 0 ? 0 : slippage.nextInt(2 * most + 1) - most;
    }

    /** A part of the volume that leaves something over, both on the grid; all of it where there is none. */
    synchronized BigDecimal partOf(BigDecimal volume, VolumeGrid grid) {
        BigInteger steps =
                volume.subtract(grid.min()).divideToIntegralValue(grid.step()).toBigInteger();
        if (steps.signum() <= 0) {
            return volume;
        }
        BigDecimal part =
                grid.min().add(grid.step().multiply(BigDecimal.valueOf(parts.nextInt(steps.intValueExact()))));
        return grid.holds(volume.subtract(part)) ? part : volume;
    }

    String rewrite(String comment) {
        return temper.comments().rewrite(comment);
    }
}
