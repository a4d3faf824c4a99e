package io.tradeagent.system.script;

import io.tradeagent.system.script.Statement.Field;
import io.tradeagent.system.script.Statement.Form;
import io.tradeagent.system.script.Statement.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the scripts of a folder. */
final class ScriptReader {

    private static final Path ROOT = Path.of("src/test/resources/protocol");
    private static final Map<String, Kind> KINDS =
            Map.of("I", Kind.INITIATE, "E", Kind.EXPECT, "O", Kind.OPERATE, "T", Kind.TIME);
    private static final Pattern TOKEN = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z0-9_.@-]+)(:?=)(.*)", Pattern.DOTALL);

    private ScriptReader() {}

    /** All scripts, by name; those that {@code -Dscript} begins, where it is given. */
    static List<Script> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".script"))
                    .sorted()
                    .map(ScriptReader::read)
                    .filter(script -> script.name().startsWith(System.getProperty("script", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script read(Path file) {
        String name = ROOT.relativize(file).toString().replace(".script", "");
        try {
            return read(name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the lines of one script. */
    static Script read(String name, List<String> lines) {
        Set<String> only = new HashSet<>();
        List<Script.Cast> casts = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("only:")) {
                only.addAll(List.of(line.substring(5).strip().split("[,\\s]+")));
            } else if (line.startsWith("ea:")) {
                casts.add(cast(statement(i + 1, "I" + line.substring(3))));
            } else {
                statements.add(statement(i + 1, line));
            }
        }
        return new Script(name, only, casts, statements);
    }

    private static Script.Cast cast(Statement line) {
        String ea = line.word(0);
        return new Script.Cast(ea, line.setting("account", ea), line.setting("key", "key of " + ea));
    }

    private static Statement statement(int number, String line) {
        Kind kind = KINDS.get(line.split("\\s", 2)[0]);
        if (kind == null) {
            throw new IllegalArgumentException("line " + number + " begins with neither I, E, O nor T: " + line);
        }
        List<String> words = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(line.substring(1));
        while (tokens.find()) {
            String token = tokens.group();
            Matcher field = FIELD.matcher(token);
            if (token.length() > 1 && token.startsWith("-")) {
                fields.add(new Field(token.substring(1), Form.ABSENT, ""));
            } else if (field.matches()) {
                Form form = field.group(2).equals("=") ? Form.VALUE : Form.JSON;
                fields.add(new Field(field.group(1), form, unquoted(field.group(3))));
            } else {
                words.add(unquoted(token));
            }
        }
        return new Statement(number, line, kind, words, fields);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
