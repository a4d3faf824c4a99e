package io.tradeagent.local.demo;

import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.SimulatedTerminal;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A terminal of the demo.
 *
 * @param name as the timeline shows it
 * @param identity what it shares with another terminal of the same key
 */
record Actor(String name, String identity, SimulatedAccount account, SimulatedTerminal terminal) {

    private static final int PATIENCE_SECONDS = 5;

    String accountId() {
        return account.terms().login();
    }

    TradeResult trade(TradeRequest request) throws InterruptedException {
        try {
            return terminal.trade(request).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new StepMissedException(name + ": the terminal did not trade: " + failure);
        }
    }
}
