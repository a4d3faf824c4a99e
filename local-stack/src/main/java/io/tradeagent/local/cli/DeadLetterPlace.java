package io.tradeagent.local.cli;

import io.tradeagent.schemas.topics.Topic;

/**
 * Where a user says that a dead letter lies.
 *
 * @param topic whose dead letters are meant
 * @param partition 0 or more
 * @param offset 0 or more
 */
record DeadLetterPlace(Topic topic, int partition, long offset) {

    DeadLetterPlace {
        if (partition < 0 || offset < 0) {
            throw new CommandException("--partition and --offset must be 0 or more");
        }
    }

    CommandException nothingThere() {
        return new CommandException("There is no dead letter at partition " + partition + ", offset " + offset + " of "
                + topic.deadLetterName());
    }
}
