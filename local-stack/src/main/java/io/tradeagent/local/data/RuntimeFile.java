package io.tradeagent.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file {@code runtime.json}, by which programs find a running platform. It holds a key: owner-only. */
public final class RuntimeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path file;

    /** Names the file of a data directory. */
    public RuntimeFile(DataDirectory directory) {
        this.file = directory.runtimeFile();
    }

    /** Writes the whole file or nothing; replaces what is there. */
    public void write(RuntimeInfo info) {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(info));
        } catch (IOException e) {
            throw new DataDirectoryException("Cannot be written: " + file, e);
        }
    }

    /** Reads what a living process wrote; a file that a killed platform left counts as none. */
    public Optional<RuntimeInfo> readLiving() {
        try {
            RuntimeInfo info = JSON.readValue(Files.readAllBytes(file), RuntimeInfo.class);
            return Optional.of(info).filter(found -> isAlive(found.pid()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new DataDirectoryException("Cannot be read: " + file, e);
        }
    }

    /** Removes the file; it is no error if there is none. */
    public void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new DataDirectoryException("Cannot be removed: " + file, e);
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
