package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text of a form.
 *
 * @param form that all of it must match
 * @param description of the form, for people
 */
public record TextReader(Pattern form, String description) implements Reader<String> {

    /** Reads text that matches. */
    public static TextReader of(String form, String description) {
        return new TextReader(Pattern.compile(form), description);
    }

    @Override
    public Optional<String> read(Part part) {
        Optional<String> text = part.scalar(Kind.TEXT);
        if (text.isEmpty()) {
            String number =
                    part.scalar(Kind.WHOLE).or(() -> part.scalar(Kind.DECIMAL)).orElse("");
            return part.refuse(
                    number.isEmpty() ? "must be " + description : "must be text, in quotes: \"" + number + "\"");
        }
        return form.matcher(text.get()).matches() ? text : part.refuse("must be " + description);
    }
}
