package org.tabularium.api.cli;

import org.junit.jupiter.api.Test;
import org.tabularium.projections.view.ViewNames;

import static org.assertj.core.api.Assertions.assertThat;

class AdministrationCommandsTest extends ServiceCommand {

    @Test
    void aKeyIsMadeListedAndRevoked() {
        Ran made = ran("keys", "make", "Ada\u001b[31m", "--role=ARCHIVIST", "--role=READER",
                "--expires=2130-01-01T00:00:00Z");

        assertThat(made.code()).isEqualTo(1);
        made = ran("keys", "make", "Ada", "--role=ARCHIVIST", "--role=READER", "--expires=2130-01-01T00:00:00Z");
        assertThat(made.out()).matches("tab_[A-Za-z0-9_-]{43}\\R");
        assertThat(made.err()).matches("Made k-[0-9a-f]{8}  READER,ARCHIVIST  Ada, expires 2130-01-01T00:00:00Z\\R");
        String key = made.err().substring(5, 15);
        assertThat(anyone().withKey(made.out().strip()).get("/api/imports").status()).isEqualTo(200);
        assertThat(ran("keys", "list").out()).contains(key + "  READER,ARCHIVIST  Ada, expires 2130")
                .doesNotContain(made.out().strip());

        Ran revoked = ran("keys", "revoke", key);

        assertThat(revoked).isEqualTo(new Ran(0, "", "Revoked " + key + ".\n"));
        assertThat(anyone().withKey(made.out().strip()).get("/api/imports").status()).isEqualTo(401);
        assertThat(ran("keys", "list").out()).containsPattern(key + ".*, revoked 20");
    }

    @Test
    void keysThatCantBeMadeOrRevokedAreRefused() {
        assertThat(ran("keys", "make", "Ada", "--role=READER", "--expires=1992-02-26T00:00:00Z")).satisfies(ran -> {
            assertThat(ran.err()).contains("\n  /expires: The key would be expired already.");
            assertThat(ran.out()).isEmpty();
            assertThat(ran.code()).isEqualTo(1);
        });
        assertThat(ran("keys", "revoke", "k-00000009").code()).isEqualTo(1);
        assertThat(ran("keys", "make", "Ada").code()).isEqualTo(2);
        assertThat(ran("keys", "make", "Ada", "--role=CHIEF")).satisfies(ran -> {
            assertThat(ran.err()).contains("READER, ARCHIVIST, AUDITOR, ADMIN");
            assertThat(ran.code()).isEqualTo(2);
        });
        assertThat(ran("keys").code()).isEqualTo(2);
        isRefusedWithoutAKeyOrARole("ADMIN", "keys", "list");
    }

    @Test
    void viewsAreRebuiltAllOrSome() {
        claim();

        assertThat(ran("rebuild")).satisfies(ran -> {
            assertThat(ran.out().lines()).containsExactlyElementsOf(
                    ViewNames.ALL.stream().map(view -> view + " has been rebuilt").toList());
            assertThat(ran.err()).isEmpty();
            assertThat(ran.code()).isZero();
        });
        assertThat(ran("rebuild", "history", "sources").out().lines()).containsExactly("history has been rebuilt",
                "sources has been rebuilt");
    }

    @Test
    void aViewThatThereIsNotIsAUsageErrorAndWhoMayNotIsToldSo() {
        assertThat(ran("rebuild", "legends")).satisfies(ran -> {
            assertThat(ran.err()).startsWith("There is no view “legends”; the views are casualties, ").hasLineCount(2);
            assertThat(ran.code()).isEqualTo(2);
        });
        isRefusedWithoutAKeyOrARole("ADMIN", "rebuild", "history");
    }
}
