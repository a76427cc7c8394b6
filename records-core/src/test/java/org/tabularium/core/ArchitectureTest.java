package org.tabularium.core;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;
import java.util.function.Predicate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.tabularium.core.stream.ArchiveEvent;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.tabularium.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = { "org.tabularium.core.incident..", "org.tabularium.core.source..",
            "org.tabularium.core.claim..", "org.tabularium.core.time..", "org.tabularium.core.input..",
            "org.tabularium.core.stream..", "org.tabularium.core.json.." };

    @ArchTest
    static final ArchRule CORE_KNOWS_NOTHING_OF_THE_WEB = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
                    "jakarta.ws.rs..", "java.net.http..");

    @ArchTest
    static final ArchRule CORE_KNOWS_NOTHING_OF_VIEWS_AND_ROUTES = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.tabularium.projections..", "org.tabularium.api..");

    @ArchTest
    static final ArchRule ONLY_LOG_PROOF_VERIFY_AND_WIRING_USE_SPRING = noClasses().that()
            .resideOutsideOfPackages("org.tabularium.core.log..", "org.tabularium.core.proof..",
                    "org.tabularium.core.verify..",
                    "org.tabularium.core.wiring..")
            .should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule ONLY_LOG_PROOF_VERIFY_AND_WIRING_USE_SQL = noClasses().that()
            .resideOutsideOfPackages("org.tabularium.core.log..", "org.tabularium.core.proof..",
                    "org.tabularium.core.verify..",
                    "org.tabularium.core.wiring..")
            .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NEITHER_LOG_NOR_WIRING = noClasses().that().resideInAnyPackage(DOMAIN)
            .should().dependOnClassesThat()
            .resideInAnyPackage("org.tabularium.core.log..", "org.tabularium.core.wiring..");

    @ArchTest
    static final ArchRule FEATURES_KNOW_EACH_OTHER_BY_ID_ONLY = slices()
            .matching("org.tabularium.core.(incident|source|claim)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES = slices().matching("org.tabularium.core.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS_IN_A_SEALED_INTERFACE = classes().that().implement(ArchiveEvent.class)
            .and().areNotInterfaces().should().beRecords().andShould(beNestedInASealedInterfaceOfEvents());

    @ArchTest
    static final ArchRule KINDS_OF_EVENTS_ARE_SEALED = classes().that().areAssignableTo(ArchiveEvent.class)
            .and().areInterfaces().and().doNotBelongToAnyOf(ArchiveEvent.class).should(beSealed());

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule THE_DOMAIN_ASKS_NO_CLOCK_AND_THROWS_NO_DICE = noClasses().that().resideInAnyPackage(DOMAIN)
            .should().callMethodWhere(
                    target(are(
                            nameMatching("now|currentTimeMillis|nanoTime|random|randomUUID|system(UTC|DefaultZone)"))));

    @ArchTest
    static final ArchRule THE_DOMAIN_HOLDS_NEITHER_CLOCK_NOR_DICE = noClasses().that().resideInAnyPackage(DOMAIN)
            .should().dependOnClassesThat().areAssignableTo(Random.class)
            .orShould().dependOnClassesThat().areAssignableTo(SecureRandom.class)
            .orShould().dependOnClassesThat().areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule NOBODY_USES_JAVA_UTIL_LOGGING = noClasses().should().dependOnClassesThat()
            .resideInAPackage("java.util.logging..");

    private static ArchCondition<JavaClass> beNestedInASealedInterfaceOfEvents() {
        return condition("be nested in a sealed interface of events", event -> event.getEnclosingClass()
                .map(life -> life.isAssignableTo(ArchiveEvent.class) && life.reflect().isSealed()).orElse(false));
    }

    private static ArchCondition<JavaClass> beSealed() {
        return condition("be sealed", type -> type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return condition("reside in a package whose package-info is annotated @NullMarked", type -> type.getPackage()
                .tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false));
    }

    private static ArchCondition<JavaClass> condition(String words, Predicate<JavaClass> holds) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type),
                        type.getName() + (holds.test(type) ? " does " : " does not ") + words));
            }
        };
    }
}
