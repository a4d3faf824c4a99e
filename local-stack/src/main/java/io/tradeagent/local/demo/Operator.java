package io.tradeagent.local.demo;

import java.util.function.Consumer;

/** What the demo's operator can do, each by the way that is open to any operator. For one thread. */
public interface Operator extends AutoCloseable {

    /** Who decides and orders. */
    String name();

    /** Approves an identity; returns when Service Bus has it. */
    void approve(String accountId, String fingerprint) throws InterruptedException;

    /** Rejects an identity; returns when Service Bus has it. */
    void reject(String accountId, String fingerprint, String reason) throws InterruptedException;

    /**
     * Orders a trade; returns when Kafka has it.
     *
     * @return the command id
     */
    String order(OrderTicket ticket) throws InterruptedException;

    /**
     * Makes these the copy groups of {@link Demo#TENANT}; returns when every service uses them.
     *
     * @param document as {@code groups apply} takes it
     */
    void applyGroups(String document) throws InterruptedException;

    /**
     * Listens to what the platform decides about copying and what comes of it, from now on.
     *
     * @param ear called by other threads
     */
    void watchCopies(Consumer<CopyNews> ear);

    /**
     * Listens to what the audit log says about orders that are held back, from now on.
     *
     * @param ear called by another thread
     */
    void listen(Consumer<HeldBack> ear);

    @Override
    void close();
}
