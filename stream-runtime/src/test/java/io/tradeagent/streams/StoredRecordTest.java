package io.tradeagent.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schema.gateway.ErrorNotice;
import io.tradeagent.schema.session.GatewayAddress;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.MissingSchemaException;
import org.junit.jupiter.api.Test;

class StoredRecordTest {

    private final StoredRecord<GatewayAddress> addresses = StoredRecord.of(GatewayAddress.class);

    @Test
    void whatIsWrittenIsRead() {
        GatewayAddress address = new GatewayAddress(3, "gateway-1");
        assertThat(addresses.read(addresses.write(address))).isEqualTo(address);
    }

    @Test
    void anotherTypesBytesAreNotTakenForItsOwn() {
        byte[] written = StoredRecord.of(ErrorNotice.class).write(new ErrorNotice("code", "message", null));
        assertThatThrownBy(() -> addresses.read(written)).isInstanceOf(MissingSchemaException.class);
    }

    @Test
    void damageIsNotReadOver() {
        byte[] written = addresses.write(new GatewayAddress(3, "gateway-1"));
        byte[] cut = Arrays.copyOf(written, written.length - 1);
        assertThatThrownBy(() -> addresses.read(cut)).isInstanceOf(AvroRuntimeException.class);
        assertThatThrownBy(() -> addresses.read(new byte[] {1, 2, 3})).isInstanceOf(AvroRuntimeException.class);
    }
}
