package io.tradeagent.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.servicebus.EmulatorConfig;
import io.tradeagent.system.deploy.ComposeFile.Service;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void usesTheVersionsThatThePlatformIsTestedWith() {
        Map<String, String> images = new HashMap<>();
        compose.services().forEach((name, service) -> images.put(name, service.image()));
        images.keySet().removeAll(compose.ours().keySet());
        assertThat(images)
                .isEqualTo(Map.of(
                        "kafka", "apache/kafka:" + version("kafka.version"),
                        "registry", "apicurio/apicurio-registry:" + version("apicurio.version"),
                        "postgres", "postgres:18",
                        "servicebus", "mcr.microsoft.com/azure-messaging/servicebus-emulator:2.0.1",
                        "servicebus-sql", "mcr.microsoft.com/mssql/server:2022-latest",
                        "servicebus-health", "busybox:1.37"));
    }

    @Test
    void publishesOnTheLoopbackInterfaceAlone() {
        assertThat(compose.services().values())
                .flatExtracting(service -> service.list("ports"))
                .hasSize(5)
                .allSatisfy(port -> assertThat(String.valueOf(port)).matches("127\\.0\\.0\\.1:\\d+:\\d+"));
    }

    @Test
    void saysHowEachServiceIsAndWaitsOnlyForThoseThatSayIt() {
        compose.services().forEach((name, service) -> {
            boolean canSay = !service.map("healthcheck").isEmpty()
                    && !service.map("healthcheck").containsKey("disable");
            assertThat(canSay).as(name).isEqualTo(!name.equals("servicebus") && !name.equals("topics"));
            service.conditions().forEach((other, condition) -> {
                if (condition.equals("service_healthy")) {
                    assertThat(compose.service(other).map("healthcheck"))
                            .as(name + " waits for " + other)
                            .containsKey("test");
                }
            });
        });
    }

    @Test
    void startsInTheOrderOfWhatNeedsWhat() {
        assertThat(compose.service("registry").conditions()).containsEntry("postgres", "service_healthy");
        assertThat(compose.service("servicebus").conditions()).containsEntry("servicebus-sql", "service_healthy");
        assertThat(compose.service("topics").conditions()).containsEntry("kafka", "service_healthy");
        assertThat(compose.service("approval-connector").conditions())
                .containsEntry("servicebus-health", "service_healthy");
        compose.ours().forEach((name, service) -> {
            if (!name.equals("topics")) {
                assertThat(service.conditions())
                        .as(name)
                        .containsEntry("topics", "service_completed_successfully")
                        .containsEntry("registry", "service_healthy");
            }
        });
    }

    @Test
    void startsOurServicesInTheProfilePlatformAlone() {
        assertThat(compose.ours())
                .containsOnlyKeys(
                        "topics",
                        "session-streams",
                        "outbox-service",
                        "copy-engine",
                        "approval-connector",
                        "edge-gateway");
        compose.services()
                .forEach((name, service) -> assertThat(service.list("profiles"))
                        .as(name)
                        .hasSize(compose.ours().containsKey(name) ? 1 : 0));
    }

    @Test
    void holdsNoSecret() {
        Pattern secret = Pattern.compile("(?m)^\\s*(\\w*(?:PASSWORD|PEPPER|TOKEN_KEY|CONNECTION_STRING)): (.*)$");
        assertThat(secret.matcher(ComposeFile.text("docker-compose.yml")).results())
                .hasSize(7)
                .allSatisfy(match -> assertThat(match.group(2)).startsWith("${").contains(":?"));
    }

    @Test
    void refusesToStartWhereSomethingIsMissing() {
        ComposeFile.exampleVariables().keySet().forEach(name -> {
            Map<String, String> without = new HashMap<>(ComposeFile.exampleVariables());
            without.remove(name);
            assertThatThrownBy(() -> ComposeFile.read(new Interpolation(without)))
                    .hasMessageContaining(name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"session-streams", "outbox-service", "copy-engine", "approval-connector", "edge-gateway"})
    void setsOnlyWhatTheServiceReads(String name) throws Exception {
        Service service = compose.service(name);
        assertThat(service.buildArgument("SERVICE")).isEqualTo(name);
        assertThat(Repository.file(name).resolve("pom.xml")).exists();
        KnownVariables known = new KnownVariables(name, service.buildArgument("MAIN_CLASS"));
        assertThat(known.names()).containsAll(service.environment().keySet());
    }

    @Test
    void startsProgramsThatThereAre() throws Exception {
        for (Service service : compose.ours().values()) {
            Class<?> main = Class.forName(service.buildArgument("MAIN_CLASS"));
            assertThat(Modifier.isStatic(main.getMethod("main", String[].class).getModifiers()))
                    .isTrue();
        }
        Object topics = compose.service("topics").list("entrypoint").getLast();
        assertThat(Class.forName(String.valueOf(topics))).hasDeclaredMethods("main");
        assertThat(Files.isExecutable(Repository.file("deploy/ready.sh"))).isTrue();
    }

    @Test
    void imagesLogJson() {
        assertThat(ComposeFile.text("deploy/Dockerfile")).contains("LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs");
    }

    @Test
    void givesTheEmulatorTheEntitiesThatTheConnectorReads() {
        EmulatorConfig entities = EmulatorConfig.read(Repository.file("deploy/servicebus/config.json"));
        assertThat(entities.topics()).containsOnlyKeys("ea-auth-approvals");
        assertThat(entities.topics().get("ea-auth-approvals")).containsOnlyKeys("session-approvals");
        assertThat(ComposeFile.text("approval-connector/src/main/resources/approval-connector.yml"))
                .contains("topic: ea-auth-approvals", "subscription: session-approvals");
    }

    @Test
    void formatsKafkaUnderAnIdThatIsOne() {
        String id = compose.service("kafka").environment().getOrDefault("CLUSTER_ID", "");
        assertThat(Uuid.fromString(id)).hasToString(id);
    }

    private static String version(String property) {
        return Pattern.compile("<" + property + ">(.*)</" + property + ">")
                .matcher(ComposeFile.text("pom.xml"))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
