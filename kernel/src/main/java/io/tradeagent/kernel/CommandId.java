package io.tradeagent.kernel;

/**
 * Names an order to a terminal. A terminal executes a command id at most once, however often it is delivered.
 *
 * @param value 1 to 64 printable ASCII characters, by custom a UUID
 */
public record CommandId(String value) {

    public CommandId {
        if (value.isEmpty() || value.length() > 64 || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("command_id must be 1 to 64 printable ASCII characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
