package io.tradeagent.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks into every file below a directory: logs, Kafka's segments and with them all topics, state stores, whatever a run has left. */
final class FileSearch {

    /** They hold offsets and times alone, and are as long as they may become. */
    private static final List<String> INDEXES = List.of(".index", ".timeindex");

    private final List<Path> files;

    /** @param except a folder that is not looked into */
    FileSearch(Path root, Path except) {
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(except))
                    .filter(file -> INDEXES.stream().noneMatch(file.toString()::endsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where which of the texts stand, as {@code text in file}. */
    Set<String> find(Collection<String> texts) {
        Set<String> found = new HashSet<>();
        for (Path file : files) {
            String content = content(file);
            for (String text : texts) {
                if (content.contains(new String(text.getBytes(UTF_8), ISO_8859_1))) {
                    found.add(text + " in " + file.getFileName());
                }
            }
        }
        return found;
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1);
        } catch (NoSuchFileException goneMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
