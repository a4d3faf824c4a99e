package io.tradeagent.kernel;

import java.util.regex.Pattern;

/**
 * The name that an EA gives to an event; the same name again means the same event.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 _ -}, unique for the identity
 */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public EventId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("event_id must be 1 to 64 of A-Z a-z 0-9 _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
