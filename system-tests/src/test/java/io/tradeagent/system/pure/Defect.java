package io.tradeagent.system.pure;

import io.tradeagent.schema.gateway.Mail;
import java.util.List;

/** A part that does not do its duty: invariants are worth as much as they notice. */
public interface Defect {

    /** Everything works. */
    Defect NONE = new Defect() {};

    /** What stands in the topics instead of a record that a service writes; more than one, or none. */
    default List<Written> writing(Written record) {
        return List.of(record);
    }

    /** Whether the gateway overlooks its mail. */
    default boolean loses(Mail mail) {
        return false;
    }
}
