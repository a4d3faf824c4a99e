package io.tradeagent.schemas.deadletters;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers whose values are UTF-8 text, each at most once. */
final class TextHeaders {

    private TextHeaders() {}

    static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> get(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The number in a header; others may have written it, so what is none, or negative, is as good as absent. */
    static Optional<Long> number(Headers headers, String name) {
        return get(headers, name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
    }
}
