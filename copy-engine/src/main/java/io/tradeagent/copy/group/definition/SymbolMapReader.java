package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Element.Entry;
import io.tradeagent.copy.group.document.Element.Section;
import io.tradeagent.copy.group.document.Fields;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.TextReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leader's symbols with the follower's. */
record SymbolMapReader() implements Reader<Map<String, String>> {

    static final TextReader SYMBOL =
            TextReader.of("[\\x21-\\x7E]{1,64}", "a symbol: 1 to 64 characters without spaces");
    private static final String FORM = "a section of the leader's symbols, each with the follower's";
    private static final int MOST = 1000;

    @Override
    public Optional<Map<String, String>> read(Part part) {
        Optional<Fields> fields = part.fields(FORM);
        if (fields.isEmpty() || !(part.element() instanceof Section section)) {
            return Optional.empty();
        }
        List<String> names = section.entries().stream().map(Entry::key).toList();
        if (names.size() > MOST
                || names.stream().anyMatch(name -> !SYMBOL.form().matcher(name).matches())) {
            return part.refuse("must be " + FORM + ": at most " + MOST + ", without spaces");
        }
        Map<String, String> map = new HashMap<>();
        for (String name : names) {
            fields.get().read(name, SYMBOL).ifPresent(value -> map.put(name, value));
        }
        fields.get().finish();
        return map.size() == names.size() ? Optional.of(Map.copyOf(map)) : Optional.empty();
    }
}
