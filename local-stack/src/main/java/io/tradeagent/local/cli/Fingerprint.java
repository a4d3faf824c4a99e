package io.tradeagent.local.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The fingerprint of an authentication key, as given on the command line.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
record Fingerprint(String hex) {

    /** Reads a flag. */
    static final class Converter implements ITypeConverter<Fingerprint> {

        @Override
        public Fingerprint convert(String text) {
            if (!text.matches("[0-9a-f]{64}")) {
                throw new TypeConversionException("a fingerprint is 64 hexadecimal digits (see ./tradeagent sessions)");
            }
            return new Fingerprint(text);
        }
    }
}
