package org.tabularium.projections;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packagesOf = Views.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WISHES = "org\\.tabularium\\.core\\..*\\."
            + "((Open|Describe|Register|Retract|Record|Correct|Withdraw|Reinstate)(Incident|Source|Claim)|ErasePayload)";

    @ArchTest
    static final ArchRule projections_see_events_and_never_commands = noClasses().should().dependOnClassesThat()
            .haveNameMatching(WISHES);

    @ArchTest
    static final ArchRule projections_know_nothing_of_aggregates_and_their_framework = noClasses().should()
            .dependOnClassesThat().resideInAPackage("org.axonframework..").orShould().dependOnClassesThat()
            .haveNameMatching("org\\.tabularium\\.core\\.(claim\\.Claim|source\\.Source|incident\\.Incident)");

    @ArchTest
    static final ArchRule projections_know_nothing_of_the_web = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..",
                    "org.tabularium.api..");

    @ArchTest
    static final ArchRule packages_form_no_cycle = slices().matching("org.tabularium.projections.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_says_what_it_holds_and_is_null_marked = classes()
            .should(new ArchCondition<>("be in a package that is null-marked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    JavaPackage home = type.getPackage();
                    events.add(new SimpleConditionEvent(type, home.isAnnotatedWith(NullMarked.class),
                            home.getName() + " has no package-info with @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule rows_are_written_by_views_alone = classes().that().haveSimpleNameEndingWith("Row").and()
            .areNotInterfaces().should().beRecords().andShould().notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule views_take_the_time_from_the_log = noClasses().should().callMethod(java.time.Instant.class,
            "now").orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .dependOnClassesThat().haveFullyQualifiedName("java.util.Random");
}
