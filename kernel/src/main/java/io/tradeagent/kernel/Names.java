package io.tradeagent.kernel;

import java.util.regex.Pattern;

/** The one spelling that tenants and accounts share: it is safe in keys, paths and log lines. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Names() {}

    static void requireName(String field, String value) {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " must be 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }
}
