package io.tradeagent.copy.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.kernel.Lots;
import io.tradeagent.schema.copy.CopyOrderStep;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that a terminal refuses, on their way through the topology. */
class RefusalTopologyTest {

    private Driver driver;

    @BeforeEach
    void start(@TempDir Path directory) {
        driver = new Driver(directory);
        for (String account : List.of("50001", "60001")) {
            driver.introduce(Told.introduction(account));
            driver.beat(Told.beat(account, "10000"));
        }
        apply(1, "10");
        driver.report(Told.deal("50001", "d1", Entry.in, "p1", "1.00"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void requotedOpeningIsWrittenAgainUnderAnotherName() {
        OrderInstruction first = order();
        refuse(first, "requote");
        assertThat(driver.orders()).as("not at once").isEmpty();
        driver.pass(Duration.ofMillis(1250));
        OrderInstruction second = order();
        assertThat(Driver.text(second)).isEqualTo(Driver.text(first));
        assertThat(second.getExpiresAt()).isEqualTo(first.getExpiresAt());
        assertThat(name(second)).isNotEqualTo(name(first));
        assertThat(driver.read(Topic.COPY_ORDERS, CopyOrderStep.class).getLast().getInPlaceOf())
                .isEqualTo(name(first));
        driver.deliver(Told.delivery("60001", name(first), DeliveryState.rejected));
        driver.pass(Duration.ofSeconds(30));
        assertThat(driver.orders()).as("only what is refused").isEmpty();
    }

    @Test
    void analystsSeeWhyAnOrderWasRefusedAndWhyItWasNotTriedAgain() {
        OrderInstruction refused = order();
        refuse(refused, "10004");
        apply(2, "0.4");
        driver.pass(Duration.ofMillis(1250));
        assertThat(driver.orders()).isEmpty();
        assertThat(driver.read(Topic.COPY_ORDERS, CopyOrderStep.class))
                .satisfies(steps -> assertThat(steps.getLast().getInPlaceOf()).isEqualTo(name(refused)))
                .extracting(step -> step.getBefore() + ">" + step.getAfter() + " " + step.getCode())
                .containsExactly(
                        "unknown_state>submitted null",
                        "submitted>rejected 10004",
                        "unknown_state>denied max_lots.exceeded");
    }

    @Test
    void closeWaitsLongerForAMarketThatIsClosed() {
        driver.report(Told.deal("60001", "f1", Entry.in, "fp1", "0.50", name(order())));
        driver.report(Told.deal("50001", "d2", Entry.out, "p1", "1.00"));
        refuse(order(), "market_closed");
        driver.pass(Duration.ofSeconds(59));
        assertThat(driver.orders()).isEmpty();
        driver.pass(Duration.ofSeconds(2));
        assertThat(driver.orders()).containsExactly("60001 close 0.5 EURUSD buy");
    }

    private void apply(long version, String maxLots) {
        driver.apply(CopyTopologyTest.groups(
                version, CopyTopologyTest.limited("alpha", "50001", "60001", new RiskLimit.MaxLots(Lots.of(maxLots)))));
    }

    private OrderInstruction order() {
        List<OrderInstruction> orders = driver.instructions();
        assertThat(orders).hasSize(1);
        return orders.getFirst();
    }

    private void refuse(OrderInstruction order, String code) {
        driver.deliver(OrderDelivery.newBuilder(Told.delivery("60001", name(order), DeliveryState.rejected))
                .setCode(code)
                .build());
    }

    private static String name(OrderInstruction order) {
        return ((OrderCommand) order.getInstruction()).getCommandId();
    }
}
