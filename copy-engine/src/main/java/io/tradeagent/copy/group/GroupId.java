package io.tradeagent.copy.group;

import java.util.regex.Pattern;

/**
 * A copy group of a tenant.
 *
 * @param value 1 to 64 of {@code a-z 0-9 -}
 */
public record GroupId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    public GroupId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a group's id must be 1 to 64 of a-z 0-9 -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
