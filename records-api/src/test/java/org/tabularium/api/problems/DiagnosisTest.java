package org.tabularium.api.problems;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.StateConflict;

import static org.assertj.core.api.Assertions.assertThat;

class DiagnosisTest {

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatIsAwayIsNoFaultOfTheSender(Exception error) {
        Problem problem = Diagnosis.of(error);

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.detail()).doesNotContain("secret");
    }

    static Stream<Exception> away() {
        return Stream.of(new CannotGetJdbcConnectionException("secret"),
                new CannotGetJdbcConnectionException("secret", new SQLTransientConnectionException("secret")),
                new DataAccessResourceFailureException("secret"), new CannotCreateTransactionException("secret"),
                new IllegalStateException("secret", new SQLNonTransientConnectionException("secret")));
    }

    @Test
    void anUnexpectedFailureIsToldWithoutItsWords() {
        Problem problem = Diagnosis.of(new IllegalStateException("select secret from log_entry"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret", "IllegalState")
                .containsPattern("in our log as [0-9a-f-]{36}");
    }

    /** A conflict of states without a type of its own would be told by the general type. */
    @Test
    void everyConflictOfStatesHasATypeOfItsOwn() {
        var conflicts = new ClassFileImporter().importPackages("org.tabularium").stream()
                .filter(type -> type.isAssignableTo(StateConflict.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isAnonymousClass())
                .map(JavaClass::getSimpleName)
                .map(DiagnosisTest::code).toList();

        assertThat(conflicts).isNotEmpty().allSatisfy(code -> assertThat(ProblemType.of(code)).isPresent());
    }

    private static String code(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Test
    void aRefusalThatNobodyHasForeseenIsStillAConflict() {
        Refusal unforeseen = new StateConflict("unforeseen", "So it is.") {
            private static final long serialVersionUID = 1L;
        };

        assertThat(Diagnosis.of(unforeseen).type()).isEqualTo("/problems/state-conflict");
    }
}
