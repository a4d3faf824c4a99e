package io.tradeagent.local.cli;

import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file with copy groups.
 *
 * @param file which
 * @param tenant whose it must be; null: whosever it is
 * @param err for violations and notes
 */
record GroupsReading(Path file, @Nullable TenantId tenant, PrintWriter err) {

    /**
     * Reads and checks it; says on standard error what is said there without effect.
     *
     * @throws CommandException if it cannot be read or is not sound; then all violations are on standard error
     */
    GroupsFile.Content read() {
        String document = text();
        GroupsDefinition definition = check(document);
        if (tenant != null && !tenant.equals(definition.tenant())) {
            throw new CommandException(file + " is for tenant " + definition.tenant() + ", not " + tenant);
        }
        definition.notes().forEach(note -> err.println("note: " + note));
        return new GroupsFile.Content(definition, document);
    }

    private GroupsDefinition check(String document) {
        return switch (GroupsYaml.read(document, tenant == null ? TenantId.DEFAULT : tenant)) {
            case Reading.Sound sound -> sound.definition();
            case Reading.Unsound unsound -> {
                unsound.violations().forEach(err::println);
                int count = unsound.violations().size();
                throw new CommandException(
                        file + " has " + count + (count == 1 ? " violation" : " violations") + "; nothing was applied");
            }
        };
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(GroupsYaml.MOST_BYTES + 1);
            if (bytes.length > GroupsYaml.MOST_BYTES) {
                throw new CommandException(file + " is larger than " + GroupsYaml.MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new CommandException("There is no file " + file);
        } catch (CharacterCodingException e) {
            throw new CommandException(file + " is no UTF-8 text");
        } catch (IOException e) {
            throw new CommandException("Cannot read " + file + ": " + e.getMessage());
        }
    }
}
