package io.tradeagent.system.simulation;

import java.util.Random;

/** Between terminals and gateways: bad by chance, until it is healed. */
final class Network {

    private final Random random;
    private boolean healed;

    Network(Random random) {
        this.random = random;
    }

    /** Whether something goes wrong now, once in so many times. */
    boolean fails(int oneIn) {
        return !healed && random.nextInt(oneIn) == 0;
    }

    /** One of so many, from 0. */
    int any(int of) {
        return random.nextInt(of);
    }

    /** From now on nothing fails. */
    void heal() {
        healed = true;
    }
}
