package io.tradeagent.system.script;

import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A platform that scripts run against, seen from outside. */
interface Backend {

    /**
     * An operator's decision.
     *
     * @param id of the decision; the same again is a repetition
     * @param sequence in the order of deciding; 0: the next
     * @param verdict {@code AuthApproval} or {@code AuthReject}
     * @param expiresAt as RFC 3339; empty: none
     */
    record Decision(String id, long sequence, String verdict, String account, String fingerprint, String expiresAt) {}

    /** A record that somebody has written. */
    record Noted(Topic topic, String key, JsonNode value) {}

    /** The Expert Advisor's end of a new wire. */
    Wire wire();

    /** Decides. */
    void decide(Decision decision);

    /** Issues an order. */
    void issue(OrderInstruction instruction);

    /** The records of a topic so far, at least those about accounts of this run. */
    List<Noted> records(Topic topic);

    /** The fingerprint of a key that was never used, where the platform's pepper is known. */
    String fingerprint(String account, String key);

    /** Its time. */
    Instant now();

    /** Lets time pass. */
    void pass(Duration time);

    /** Waits until something is so; returns whether it became so. */
    boolean await(BooleanSupplier condition);

    /** Begins the names of accounts, so that scripts do not meet. */
    String accountPrefix();
}
