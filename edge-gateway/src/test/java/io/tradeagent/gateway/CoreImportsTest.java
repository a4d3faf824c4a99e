package io.tradeagent.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.tradeagent.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreImportsTest {

    @ArchTest
    static final ArchRule THE_CORE_KNOWS_THE_KERNEL_ALONE = classes()
            .that()
            .resideInAPackage("io.tradeagent.gateway")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.tradeagent.gateway", "io.tradeagent.kernel", "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule ONLY_THE_CODEC_AND_KAFKA_KNOW_RECORDS = noClasses()
            .that()
            .resideInAnyPackage("..gateway.http", "..gateway.websocket")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tradeagent.schema..", "org.apache.avro..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLE =
            slices().matching("io.tradeagent.(gateway..)").should().beFreeOfCycles();
}
