package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.document.DecimalReader;
import io.tradeagent.copy.group.document.Element.Kind;
import io.tradeagent.copy.group.document.Fields;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.WholeReader;
import io.tradeagent.copy.group.document.WordReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** An allocation: its type and what the type needs. */
final class AllocationReader implements Reader<Allocation> {

    private static final DecimalReader FACTOR = DecimalReader.upTo("10000");
    private static final DecimalReader PERCENT = DecimalReader.upTo("100");
    private static final String WITHOUT_STOP = "skip, or a section with assumed_stop_points";

    private final WordReader<Reader<Allocation>> types;

    AllocationReader() {
        Map<String, Reader<Allocation>> words = new LinkedHashMap<>();
        words.put(
                "mirrored_lots",
                of(fields -> fields.require("multiplier", FACTOR).map(Allocation.MirroredLots::new)));
        words.put(
                "fixed_lots",
                of(fields -> fields.require("lots", Settings.lots()).map(Allocation.FixedLots::new)));
        words.put("proportional_equity", of(fields -> factor(fields).map(Allocation.ProportionalEquity::new)));
        words.put("proportional_balance", of(fields -> factor(fields).map(Allocation.ProportionalBalance::new)));
        words.put("proportional_risk", of(fields -> factor(fields).map(Allocation.ProportionalRisk::new)));
        words.put("fixed_fractional", of(AllocationReader::fixedFractional));
        types = new WordReader<>(words);
    }

    @Override
    public Optional<Allocation> read(Part part) {
        return part.fields("a section with type")
                .flatMap(fields -> fields.require("type", types))
                .flatMap(type -> type.read(part));
    }

    private static Reader<Allocation> of(Function<Fields, Optional<? extends Allocation>> keys) {
        return part -> part.fields("a section with type").flatMap(fields -> {
            fields.take("type");
            Optional<? extends Allocation> allocation = keys.apply(fields);
            fields.finish();
            return allocation;
        });
    }

    private static Optional<BigDecimal> factor(Fields fields) {
        return fields.require("factor", FACTOR);
    }

    private static Optional<Allocation> fixedFractional(Fields fields) {
        Optional<BigDecimal> percent = fields.require("risk_percent", PERCENT);
        Optional<Part> withoutStop = fields.take("without_stop");
        if (withoutStop.isEmpty()
                || withoutStop.get().scalar(Kind.TEXT).filter("skip"::equals).isPresent()) {
            return percent.map(value -> new Allocation.FixedFractional(value, null));
        }
        Optional<Integer> points = withoutStop.flatMap(AllocationReader::assumedStop);
        return percent.flatMap(value -> points.map(stop -> new Allocation.FixedFractional(value, stop)));
    }

    private static Optional<Integer> assumedStop(Part part) {
        return part.fields(WITHOUT_STOP).flatMap(fields -> {
            Optional<Long> points = fields.require("assumed_stop_points", new WholeReader(1, 10_000_000));
            fields.finish();
            return points.map(Math::toIntExact);
        });
    }
}
