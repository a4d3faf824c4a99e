package io.tradeagent.local.platform;

import io.tradeagent.kafka.embedded.EmbeddedKafka;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.data.Secrets;
import io.tradeagent.local.platform.RunningParts.Tier;
import io.tradeagent.local.platform.RunningService.Until;
import io.tradeagent.local.registry.Apicurio;
import io.tradeagent.local.registry.ApicurioSettings;
import io.tradeagent.schemas.topics.TopicLayout;
import io.tradeagent.schemas.topics.TopicProvisioner;
import io.tradeagent.servicebus.EmulatorConfig;
import io.tradeagent.servicebus.ServiceBusEmulator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/** One start of a platform: reads from top to bottom as the parts need each other. */
final class PlatformStart {

    private final PlatformSettings settings;
    private final Secrets secrets;
    private final RunningParts parts;
    private final PartStarter starter;
    private final Consumer<String> broken;

    PlatformStart(PlatformSettings settings, RunningParts parts, Progress progress, Consumer<String> broken) {
        this.settings = settings;
        this.secrets = Secrets.openOrCreate(settings.data());
        this.parts = parts;
        this.starter = new PartStarter(parts, progress);
        this.broken = broken;
    }

    /** Completes when all parts are ready, or fails as soon as one of them has failed. */
    CompletableFuture<RuntimeInfo> begin() {
        CompletableFuture<EmbeddedKafka> kafka =
                starter.start(Tier.BROKER, "Kafka", this::kafka, EmbeddedKafka::bootstrapServers);
        CompletableFuture<Apicurio> registry = starter.start(
                Tier.INFRASTRUCTURE,
                "Schema registry",
                this::registry,
                running -> running.url().toString());
        CompletableFuture<ServiceBusEmulator> serviceBus = starter.start(
                Tier.INFRASTRUCTURE, "Service Bus", this::serviceBus, running -> "127.0.0.1:" + running.port());
        CompletableFuture<Void> topics = starter.doAfter(kafka, "Topics", () -> createTopics(kafka.join()));
        return FirstFailure.orAll(List.of(topics, registry, serviceBus))
                .thenApply(ready -> RuntimeInfo.of(
                        kafka.join().bootstrapServers(),
                        registry.join().url().toString(),
                        serviceBus.join().connectionString(),
                        ProcessHandle.current().pid()))
                .thenCompose(this::services);
    }

    private CompletableFuture<RuntimeInfo> services(RuntimeInfo platform) {
        ServiceEnvironment environment = new ServiceEnvironment(
                settings.data(), platform, settings.ports().gateway());
        Map<ServiceName, CompletableFuture<RunningService>> services = new EnumMap<>(ServiceName.class);
        EnumSet.complementOf(settings.without()).forEach(name -> services.put(name, service(name, environment)));
        CompletableFuture<RunningService> gateway = services.get(ServiceName.EDGE_GATEWAY);
        return FirstFailure.orAll(List.copyOf(services.values()))
                .thenRun(() -> watch(
                        services.values().stream().map(CompletableFuture::join).toList()))
                .thenApply(ready -> gateway == null
                        ? platform
                        : platform.withGateway(gateway.join().url().toString()));
    }

    private void watch(List<RunningService> services) {
        LivenessWatch watch = new LivenessWatch(
                services,
                dead -> broken.accept(
                        dead + " has failed; see " + settings.data().logs().resolve("platform.log")));
        parts.add(Tier.EDGE, "Liveness watch", watch);
    }

    private CompletableFuture<RunningService> service(ServiceName name, ServiceEnvironment environment) {
        Tier tier = switch (name) {
            case SESSION_STREAMS, OUTBOX_SERVICE, COPY_ENGINE -> Tier.STATE;
            case APPROVAL_CONNECTOR, EDGE_GATEWAY -> Tier.EDGE;
        };
        return starter.start(
                tier,
                name.toString(),
                () -> RunningService.start(name, environment, until(name)),
                running -> running.url().toString());
    }

    /** Without the service that answers it a gateway is never ready, and whoever starts that one looks for a platform that runs. */
    private Until until(ServiceName name) {
        boolean alone = name == ServiceName.EDGE_GATEWAY && settings.without().contains(ServiceName.SESSION_STREAMS);
        return alone ? Until.STARTED : Until.READY;
    }

    private EmbeddedKafka kafka() {
        return EmbeddedKafka.builder()
                .dataDirectory(settings.data().kafka())
                .port(settings.ports().kafka())
                .start();
    }

    private Apicurio registry() throws InterruptedException {
        Apicurio apicurio = Apicurio.start(new ApicurioSettings(
                settings.registryInstallation(),
                settings.data().registry(),
                settings.data().logs().resolve("registry.log"),
                settings.ports().registry()));
        apicurio.whenBroken(() -> broken.accept("The schema registry ended by itself; see "
                + settings.data().logs().resolve("registry.log")));
        return apicurio;
    }

    private ServiceBusEmulator serviceBus() {
        return ServiceBusEmulator.builder()
                .port(settings.ports().serviceBus())
                .sharedAccessKey("local", secrets.serviceBusKey())
                .config(EmulatorConfig.builder()
                        .subscription("ea-auth-approvals", "session-approvals")
                        .build())
                .dataDirectory(settings.data().serviceBus())
                .start();
    }

    private static void createTopics(EmbeddedKafka kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            new TopicProvisioner(admin).ensure(TopicLayout.from(System.getenv()));
        }
    }
}
