package io.tradeagent.system.script;

import java.util.List;

/**
 * One line of a script.
 *
 * @param line its number, from 1
 * @param text as it stands there
 * @param kind its letter
 * @param words what stands in it besides fields, without the letter
 * @param fields what it sets or expects
 */
record Statement(int line, String text, Kind kind, List<String> words, List<Field> fields) {

    /** Who does something. */
    enum Kind {
        /** I: an Expert Advisor does something. */
        INITIATE,
        /** E: something is expected. */
        EXPECT,
        /** O: an operator or an issuer of orders does something. */
        OPERATE,
        /** T: time passes. */
        TIME
    }

    /** How a field stands there. */
    enum Form {
        /** {@code name=value} */
        VALUE,
        /** {@code name:=json} */
        JSON,
        /** {@code -name} */
        ABSENT
    }

    /** A field of a statement; the name may be a path with dots. */
    record Field(String name, Form form, String value) {}

    String word(int index) {
        if (index >= words.size()) {
            throw new IllegalArgumentException("line " + line + " lacks a word: " + text);
        }
        return words.get(index);
    }

    boolean says(String word) {
        return words.contains(word);
    }

    /** The word behind another one. */
    String behind(String word, String absent) {
        int index = words.indexOf(word);
        return index < 0 ? absent : word(index + 1);
    }

    /** The value of a field, taken as an instruction to the runner. */
    String setting(String name, String absent) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst()
                .orElse(absent);
    }

    /** Fields, but for those that are instructions to the runner. */
    List<Field> fieldsBut(String... settings) {
        return fields.stream()
                .filter(field -> !List.of(settings).contains(field.name()))
                .toList();
    }

    /** Everything behind the first words, as it stands there. */
    String rest(int words) {
        return text.split("\\s+", words + 2).length > words + 1 ? text.split("\\s+", words + 2)[words + 1] : "";
    }
}
