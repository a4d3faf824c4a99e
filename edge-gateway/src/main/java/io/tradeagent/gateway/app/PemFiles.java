package io.tradeagent.gateway.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A certificate and its key, each in a file of its own.
 *
 * @param certificate the gateway's certificate first
 * @param privateKey without a password; the file's mode protects it
 */
record PemFiles(Path certificate, Path privateKey) {

    /**
     * What the files hold at present.
     *
     * @throws TlsException if one cannot be read
     */
    PemPair read() {
        return new PemPair(read("certificate-file", certificate), read("private-key-file", privateKey));
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new TlsException("tradeagent.gateway.tls." + setting + " is not there: " + file);
        } catch (IOException e) {
            throw new TlsException("tradeagent.gateway.tls." + setting + " cannot be read: " + file + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }
}
