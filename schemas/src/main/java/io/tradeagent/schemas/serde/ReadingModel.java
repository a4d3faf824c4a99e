package io.tradeagent.schemas.serde;

import java.util.ArrayList;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is read equal to what was written. Avro's own arrays cannot be compared where their items have logical types
 * (their equals throws), and its fast reader makes no others.
 */
final class ReadingModel extends SpecificData {

    ReadingModel(SpecificData generated) {
        for (Conversion<?> conversion : generated.getConversions()) {
            addLogicalTypeConversion(conversion);
        }
        setFastReaderEnabled(false);
    }

    @Override
    public Object newArray(@Nullable Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }
}
