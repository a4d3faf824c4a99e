package io.tradeagent.benchmarks;

import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderClient;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Approved terminals, spread over the gateways and ready for orders. */
final class Fleet implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int HEARTBEAT_SECONDS = 5;

    private final List<Terminal> terminals = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();

    /** Creates, approves and connects terminals; returns when each has its InitAck. */
    static Fleet assemble(Target target, Wire wire, String prefix, int size, BiConsumer<Terminal, JsonNode> onFrame)
            throws InterruptedException {
        Fleet fleet = new Fleet();
        CountDownLatch ready = new CountDownLatch(size);
        HttpClient http = HttpClient.newHttpClient();
        List<Client> clients = target.gateways().stream().map(Client::new).toList();
        try (ServiceBusSenderClient approvals = new ServiceBusClientBuilder()
                .connectionString(target.serviceBus())
                .sender()
                .topicName("ea-auth-approvals")
                .buildClient()) {
            for (int i = 0; i < size; i++) {
                Client.Created session =
                        clients.get(i % clients.size()).create(prefix + i).join();
                approvals.sendMessage(approval(session));
                Terminal terminal = wire.connect(http, session, (t, frame) -> {
                            if (frame.path("type").asString().equals("InitAck")) {
                                ready.countDown();
                            }
                            onFrame.accept(t, frame);
                        })
                        .join();
                terminal.introduce("init-" + UUID.randomUUID());
                fleet.terminals.add(terminal);
                fleet.accounts.add(session.account());
            }
        }
        fleet.keepAlive();
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " of " + size + " terminals never became ready");
        }
        return fleet;
    }

    private static ServiceBusMessage approval(Client.Created session) {
        String body = "{\"accountId\":\"" + session.account() + "\",\"authKeyFingerprint\":\"" + session.fingerprint()
                + "\",\"approvedBy\":\"bench\",\"expiresAt\":null}";
        return new ServiceBusMessage(body)
                .setSubject("AuthApproval")
                .setContentType("application/json")
                .setMessageId(UUID.randomUUID().toString());
    }

    /** Terminals that have nothing to say would be taken for dead. */
    private void keepAlive() {
        heartbeats.scheduleAtFixedRate(
                () -> terminals.forEach(Terminal::heartbeat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    Terminal terminal(int index) {
        return terminals.get(index % terminals.size());
    }

    String account(int index) {
        return accounts.get(index % accounts.size());
    }

    /** Says on standard error which connections the gateway has closed: operations that were lost were lost by that. */
    void tellOfClosed() {
        terminals.stream()
                .map(Terminal::closeCode)
                .filter(code -> code != 0)
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()))
                .forEach((code, count) -> System.err.printf("  %d connections closed with %d%n", count, code));
    }

    @Override
    public void close() {
        heartbeats.shutdownNow();
        terminals.forEach(Terminal::close);
    }
}
