package io.tradeagent.local.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Names an account. */
final class AccountFlags {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Option(names = "--account", required = true, paramLabel = "A", description = "account id")
    private String account = "";

    @Option(names = "--tenant", paramLabel = "T", description = "tenant (default: default)")
    private String tenant = "default";

    String account() {
        return checked("--account", account);
    }

    String tenant() {
        return checked("--tenant", tenant);
    }

    static String checked(String flag, String id) {
        if (!ID.matcher(id).matches()) {
            throw new CommandException(flag + " must be 1 to 64 of A-Z a-z 0-9 . _ -");
        }
        return id;
    }
}
