package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.system.Ea.Session;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fifty clients with one key at once, over two gateways: one session lives, forty-nine are retired. */
@ExtendWith(SharedPlatform.class)
class FiftySessionsIT {

    private static final int CLIENTS = 50;

    @Test
    void exactlyOneSessionStaysActive(Platform platform) throws Exception {
        try (ServiceProcess second = platform.service("edge-gateway", Map.of());
                ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
            Ea one = new Ea(platform.gateway(), "fifty", "one-key");
            Ea other = one.at(second.awaitReady());

            List<Future<Session>> requests = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Ea ea = i % 2 == 0 ? one : other;
                requests.add(pool.submit(ea::createSession));
            }
            List<Session> sessions = new ArrayList<>();
            for (Future<Session> request : requests) {
                sessions.add(request.get());
            }

            assertThat(sessions.stream().map(Session::epoch).collect(Collectors.toSet()))
                    .isEqualTo(LongStream.rangeClosed(1, CLIENTS).boxed().collect(Collectors.toSet()));
            Set<Long> alive = sessions.stream()
                    .filter(FiftySessionsIT::isAlive)
                    .map(Session::epoch)
                    .collect(Collectors.toSet());
            assertThat(alive).containsExactly((long) CLIENTS);
            assertThat(sessions.stream()
                            .filter(s ->
                                    s.created().path("previous_session_retired").asBoolean())
                            .count())
                    .isEqualTo(CLIENTS - 1);
        }
    }

    /** The last one that was retired still tells that it is over. */
    private static boolean isAlive(Session session) {
        HttpResponse<String> current = session.current();
        return current.statusCode() == 200
                && !Ea.JSON.readTree(current.body()).path("status").asString().equals("terminated");
    }
}
