package io.tradeagent.local.cli;

import io.tradeagent.gateway.authentication.Argon2idHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a key that an account can be registered with. Needs no platform, and keeps nothing. */
@Command(
        name = "auth-key",
        description =
                "Makes a key for the method pre_shared_key; prints it, and its entry for the file of registered keys.")
final class AuthKeyCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int KEY_BYTES = 32;

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private AccountFlags account = new AccountFlags();

    @Option(
            names = "--key-id",
            required = true,
            paramLabel = "ID",
            description = "names the key among those of the account, such as 2026-11")
    private String keyId = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!ID.matcher(keyId).matches()) {
            throw new CommandException("--key-id must be 1 to 64 of A-Z a-z 0-9 _ -");
        }
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        String key = keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ObjectNode result = JsonMapper.shared().createObjectNode().put("auth_key", key);
        result.putObject("entry")
                .put("tenant", account.tenant())
                .put("account", account.account())
                .put("key_id", keyId)
                .put("hash", Argon2idHash.of(key, random).phc());
        new ResultLines(spec.commandLine().getOut()).write(result);
        return 0;
    }
}
