package io.tradeagent.copy.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Decimals;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What random values are made of, the same for the same seed. Every optional is absent half of the time. */
class RandomValues {

    final Random random;

    RandomValues(long seed) {
        random = new Random(seed);
    }

    final Account account() {
        return new Account(TenantId.DEFAULT, Integer.toString(random.nextInt(100_000)));
    }

    final Lots lots() {
        return new Lots(decimal());
    }

    final Price price() {
        return new Price(random.nextBoolean() ? decimal() : decimal().negate());
    }

    /** Not negative, with up to ten decimals. */
    final BigDecimal decimal() {
        return Decimals.plain(BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(11)));
    }

    final BigDecimal positive() {
        return decimal().add(BigDecimal.ONE);
    }

    final Instant instant() {
        return Instant.EPOCH.plus(random.nextLong(4_000_000_000_000_000L), ChronoUnit.MICROS);
    }

    final String text() {
        return "t\u20ac" + random.nextInt(1000);
    }

    final <E extends Enum<E>> E word(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    final <V> @Nullable V maybe(Supplier<V> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    final <V> List<V> some(Supplier<V> value) {
        return new ArrayList<>(IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> value.get())
                .distinct()
                .toList());
    }
}
