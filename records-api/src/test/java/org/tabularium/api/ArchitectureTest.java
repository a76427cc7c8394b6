package org.tabularium.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.tabularium.core.proof.ProofSettings;
import org.tabularium.core.wiring.Archive;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packagesOf = Tabularium.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule controllers_never_see_the_event_store_or_sql = noClasses().that()
            .areMetaAnnotatedWith(Controller.class).should().dependOnClassesThat(
                    resideInAPackage("java.sql..").or(resideInAPackage("javax.sql.."))
                            .or(resideInAPackage("org.springframework.jdbc.."))
                            .or(resideInAPackage("org.axonframework.."))
                            .or(simpleName("LogReader")).or(simpleName("EventLog")));

    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().matching("org.tabularium.api.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule only_wiring_makes_an_archive = noClasses()
            .that(not(resideInAPackage("org.tabularium.api.wiring"))).should()
            .callConstructor(Archive.class, DataSource.class,
                    DataSource.class, Clock.class, ProofSettings.class);

    @Test
    void onlyTheLogWritesItsTables() throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            assertThat(
                    files.filter(file -> file.toString().contains("src/main/java") && file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("core/log/")))
                    .isNotEmpty().allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("log_(entry|head|submission)"));
        }
    }

    @ArchTest
    static void every_package_says_in_a_sentence_what_it_is_and_is_null_marked(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(found -> assertThat(found.isAnnotatedWith(NullMarked.class)).as(found.getName()).isTrue());
    }
}
