package io.tradeagent.local.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The secrets of one platform: made at its first start, kept, readable by their owner alone. Each is 32 random bytes,
 * written as 64 hexadecimal digits.
 */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** Opens the secrets of a directory and makes those that are missing; the caller holds the directory's lock. */
    public static Secrets openOrCreate(DataDirectory data) {
        Secrets secrets = new Secrets(data.secrets());
        SecureRandom random = new SecureRandom();
        try {
            Files.createDirectories(
                    secrets.directory,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            for (Path file : Set.of(secrets.pepperFile(), secrets.tokenKeyFile(), secrets.serviceBusKeyFile())) {
                if (!Files.exists(file)) {
                    create(file, random);
                }
            }
        } catch (IOException e) {
            throw new DataDirectoryException("The secrets cannot be made in " + secrets.directory, e);
        }
        return secrets;
    }

    /**
     * Opens the secrets that a running platform made.
     *
     * @throws DataDirectoryException if there are none
     */
    public static Secrets open(DataDirectory data) {
        Secrets secrets = new Secrets(data.secrets());
        if (!Files.exists(secrets.tokenKeyFile())) {
            throw new DataDirectoryException("No secrets in " + secrets.directory, null);
        }
        return secrets;
    }

    /** Returns the file of the pepper that turns authentication keys into fingerprints. */
    public Path pepperFile() {
        return directory.resolve("pepper");
    }

    /** Returns the file of the key that signs session tokens. */
    public Path tokenKeyFile() {
        return directory.resolve("token-signing-key");
    }

    /** Reads the shared access key of the local Service Bus. */
    public String serviceBusKey() {
        try {
            return Files.readString(serviceBusKeyFile()).strip();
        } catch (IOException e) {
            throw new DataDirectoryException("The Service Bus key cannot be read: " + serviceBusKeyFile(), e);
        }
    }

    private Path serviceBusKeyFile() {
        return directory.resolve("service-bus-key");
    }

    /** Writes the whole secret under another name first, so that a crash leaves no short one. */
    private static void create(Path file, SecureRandom random) throws IOException {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        AtomicFile.write(file, HexFormat.of().formatHex(secret).getBytes(StandardCharsets.US_ASCII));
    }
}
