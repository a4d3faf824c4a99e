package io.tradeagent.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.gateway.kafka.InboundParts;
import io.tradeagent.schema.session.SessionQueried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway is ready when sessions can be asked for, and not when it could hear that somebody asks. */
@ExtendWith(Live.class)
class ReadinessIT {

    @Test
    void aGatewayIsReadyOnceTheSessionMachineAnswersInEveryPart(Live.Stage stage) {
        String silent = InboundParts.oneInEach(PlayedLog.LAYOUT.accountPartitions())
                .getLast()
                .account()
                .id();
        int before = stage.platform().seen(silent, SessionQueried.class).size();
        stage.platform().silence(silent);

        try (Gateway gateway = stage.gateway("tradeagent.gateway.request-timeout=300ms")) {
            stage.platform().awaitSeen(silent, SessionQueried.class, before + 2);
            assertThat(gateway.send(gateway.request("/readyz")).status()).isEqualTo(503);
            assertThat(gateway.send(gateway.request("/livez")).status()).isEqualTo(200);

            stage.platform().speakAgain(silent);

            await().until(() -> gateway.send(gateway.request("/readyz")).status() == 200);
            stage.platform().silence(silent);
            assertThat(gateway.send(gateway.request("/readyz")).status()).isEqualTo(200);
        } finally {
            stage.platform().speakAgain(silent);
        }
    }
}
