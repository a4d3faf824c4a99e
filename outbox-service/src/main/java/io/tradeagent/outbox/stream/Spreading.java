package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.Account;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through all accounts of a task once after a wide hold came, a slice at a time, so that orders do not wait for it. */
final class Spreading {

    private static final int SLICE = 200;

    private final OutboxStore store;
    private boolean underWay;
    private @Nullable String next;

    Spreading(OutboxStore store) {
        this.store = store;
    }

    /** From the first account. */
    void begin() {
        underWay = true;
        next = null;
    }

    /** The next slice; nothing where all were seen. */
    void goOn(Consumer<Account> each) {
        if (underWay) {
            OutboxStore.Page page = store.accounts(next, SLICE);
            page.accounts().forEach(each);
            next = page.next();
            underWay = next != null;
        }
    }
}
