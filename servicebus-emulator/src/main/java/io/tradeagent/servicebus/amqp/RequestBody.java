package io.tradeagent.servicebus.amqp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.Binary;
import org.jspecify.annotations.Nullable;

/** The map of a management request, read with checks. */
record RequestBody(Map<?, ?> values) {
    String text(String key) {
        return required(key, String.class);
    }

    @Nullable
    String optionalText(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    long number(String key) {
        return required(key, Number.class).longValue();
    }

    /** 0 for peek-lock as on links is not known here: the map says 1 for it, and 0 for receive and delete. */
    long number(String key, long whenAbsent) {
        return values.get(key) instanceof Number number ? number.longValue() : whenAbsent;
    }

    byte @Nullable [] optionalBytes(String key) {
        return values.get(key) instanceof Binary binary ? Bytes.of(binary) : null;
    }

    byte[] bytes(String key) {
        return Bytes.of(required(key, Binary.class));
    }

    @Nullable
    Map<?, ?> optionalMap(String key) {
        return values.get(key) instanceof Map<?, ?> map ? map : null;
    }

    List<RequestBody> bodies(String key) {
        return elements(key).stream()
                .map(element -> new RequestBody(cast(key, element, Map.class)))
                .toList();
    }

    List<Long> numbers(String key) {
        return elements(key).stream()
                .map(element -> cast(key, element, Number.class).longValue())
                .toList();
    }

    List<UUID> uuids(String key) {
        return elements(key).stream()
                .map(element -> cast(key, element, UUID.class))
                .toList();
    }

    /** Clients send a list, an array of objects or an array of primitives. */
    private List<?> elements(String key) {
        Object value = values.get(key);
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (value instanceof long[] array) {
            return Arrays.stream(array).boxed().toList();
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        throw Fault.malformed("'" + key + "' is a list");
    }

    private <T> T required(String key, Class<T> type) {
        return cast(key, values.get(key), type);
    }

    private static <T> T cast(String key, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw Fault.malformed("'" + key + "' holds a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
