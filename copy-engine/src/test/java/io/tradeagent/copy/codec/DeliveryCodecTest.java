package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the outbox tells of orders. */
class DeliveryCodecTest {

    @ParameterizedTest
    @CsvSource({
        "sent,          SENT",
        "received,      ACKNOWLEDGED",
        "rejected,      REFUSED",
        "expired,       RAN_OUT",
        "unknown,       LOST_SIGHT",
        "dead_lettered, GIVEN_UP",
        "canceled,      TAKEN_BACK",
    })
    void isAWordAboutTheOrder(DeliveryState state, OrderWord word) {
        assertThat(DeliveryCodec.read(delivery(state))).isEqualTo(heard(word, null));
    }

    @Test
    void namesThePositionOfWhatWasExecuted() {
        assertThat(DeliveryCodec.read(delivery(DeliveryState.executed))).isEqualTo(heard(OrderWord.CARRIED_OUT, "p-1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"waiting", "suppressed", "in_doubt", "unknown_state"})
    void isNothingWhereItDoesNotSayHowFarTheOrderHasCome(DeliveryState state) {
        assertThat(DeliveryCodec.read(delivery(state))).isNull();
    }

    /** An order that was not carried out comes again by itself. */
    @ParameterizedTest
    @EnumSource
    void neverSaysThatAnOrderIsAbsent(DeliveryState state) {
        assertThat(DeliveryCodec.read(delivery(state))).isNotEqualTo(heard(OrderWord.ABSENT, null));
    }

    @Test
    void refusesANameThatNamesNoOrder() {
        OrderDelivery delivery = delivery(DeliveryState.sent);
        delivery.put("command_id", "two words");
        assertThatThrownBy(() -> DeliveryCodec.read(delivery)).isInstanceOf(IllegalArgumentException.class);
    }

    private static EngineInput heard(OrderWord word, @Nullable String position) {
        return new EngineInput.OrderHeard(
                Account.parse("default/60001"), new FollowerCommand.Heard(new CommandId("c-1"), word, position));
    }

    private static OrderDelivery delivery(DeliveryState state) {
        return OrderDelivery.newBuilder()
                .setTenantId("default")
                .setAccountId("60001")
                .setCommandId("c-1")
                .setState(state)
                .setPositionId("p-1")
                .setAt(Instant.EPOCH)
                .build();
    }
}
