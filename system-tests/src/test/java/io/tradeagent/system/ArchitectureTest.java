package io.tradeagent.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that the architecture forbids. */
@AnalyzeClasses(packages = "io.tradeagent", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORES = {
        "io.tradeagent.kernel",
        "io.tradeagent.session",
        "io.tradeagent.outbox",
        "io.tradeagent.copy.account",
        "io.tradeagent.copy.allocation",
        "io.tradeagent.copy.engine",
        "io.tradeagent.copy.execution",
        "io.tradeagent.copy.follower",
        "io.tradeagent.copy.group",
        "io.tradeagent.copy.group.definition",
        "io.tradeagent.copy.group.document",
        "io.tradeagent.copy.leader",
        "io.tradeagent.copy.order",
        "io.tradeagent.copy.risk",
        "io.tradeagent.copy.signal",
        "io.tradeagent.copy.symbol",
        "io.tradeagent.copy.valuation",
        "io.tradeagent.gateway",
        "io.tradeagent.approval"
    };

    private static final String[] FRAMEWORKS = {
        "org.apache.kafka..",
        "org.apache.avro..",
        "org.springframework..",
        "com.azure..",
        "org.snakeyaml..",
        "java.sql..",
        "javax.sql..",
        "io.tradeagent.schema..",
        "io.tradeagent.schemas..",
        "io.tradeagent.streams.."
    };

    /** A core is a function of its inputs: what it does not import it cannot depend on. */
    @ArchTest
    static final ArchRule coresKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage(CORES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule coresReadNoClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.tradeagent.kernel", "io.tradeagent.session", "io.tradeagent.outbox", "io.tradeagent.copy..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule theSessionServiceStandsAlone =
            standsAlone("session", "outbox", "copy", "gateway", "approval");

    @ArchTest
    static final ArchRule theOutboxStandsAlone = standsAlone("outbox", "session", "copy", "gateway", "approval");

    @ArchTest
    static final ArchRule theCopyEngineStandsAlone = standsAlone("copy", "session", "outbox", "gateway", "approval");

    @ArchTest
    static final ArchRule theGatewayStandsAlone = standsAlone("gateway", "session", "outbox", "copy", "approval");

    @ArchTest
    static final ArchRule theConnectorStandsAlone = standsAlone("approval", "session", "outbox", "copy", "gateway");

    @ArchTest
    static final ArchRule theServiceBusEmulatorKnowsNothingOfTradeAgent = noClasses()
            .that()
            .resideInAPackage("io.tradeagent.servicebus..")
            .should()
            .dependOnClassesThat(ours().and(notIn("io.tradeagent.servicebus")));

    @ArchTest
    static final ArchRule theEmbeddedBrokerKnowsNothingOfTradeAgent = noClasses()
            .that()
            .resideInAPackage("io.tradeagent.kafka.embedded..")
            .should()
            .dependOnClassesThat(ours().and(notIn("io.tradeagent.kafka.embedded")));

    @ArchTest
    static final ArchRule nothingDependsOnTheLocalStack = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.tradeagent.local..",
                    "io.tradeagent.benchmarks..",
                    "io.tradeagent.system..",
                    "io.tradeagent.kafka.embedded..",
                    "io.tradeagent.servicebus..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tradeagent.local..", "io.tradeagent.kafka.embedded..", "io.tradeagent.servicebus..")
            .as("production code reaches no part of the local stack");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.tradeagent.(**)").should().beFreeOfCycles();

    private static ArchRule standsAlone(String service, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "io.tradeagent." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage("io.tradeagent." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> ours() {
        return JavaClass.Predicates.resideInAPackage("io.tradeagent..");
    }

    private static DescribedPredicate<JavaClass> notIn(String name) {
        return JavaClass.Predicates.resideOutsideOfPackage(name + "..");
    }
}
