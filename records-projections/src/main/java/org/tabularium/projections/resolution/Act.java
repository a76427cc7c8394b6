package org.tabularium.projections.resolution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Relation;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.json.Json;
import org.tabularium.core.time.Edtf;

/**
 * A claim that a body acted.
 *
 * @param id           the claim's id
 * @param revision     its revision
 * @param claimant     who says so
 * @param body         who acted
 * @param bodyLevel    at what level
 * @param jurisdiction the state, region or organisation
 * @param instrument   the kind of act
 * @param number       the act's number or sign; null where none is stated
 * @param title        the act's title; null where none is stated
 * @param adopted      its date; {@code XXXX} where none is stated
 * @param status       what became of it
 * @param wording      what the act says, as codes
 * @param wordingText  the act's own words; null where none are stated
 * @param stance       how the act stands to the incident
 * @param citations    where the claim stands
 * @param relations    how it stands to other claims
 * @param note         the archivist's remark; null where there is none
 * @param position     the position of the revision
 */
public record Act(String id, int revision, Claimant claimant, String body, Resolution.Level bodyLevel,
        String jurisdiction, Resolution.Instrument instrument, @Nullable String number, @Nullable String title,
        Edtf adopted, Resolution.Status status, List<Resolution.Wording> wording, @Nullable String wordingText,
        Resolution.Stance stance, List<Citation> citations, List<Relation> relations, @Nullable String note,
        long position) {

    /** By the first day on which they can have been adopted, those without one last. */
    static final Comparator<Act> BY_DATE = Comparator
            .<Act>comparingLong(act -> orLast(act.adopted.earliest()))
            .thenComparingLong(act -> orLast(act.adopted.latest())).thenComparing(Act::id);

    private static long orLast(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }

    static Act read(ResultSet row, int ignored) throws SQLException {
        ClaimContent claim = Json.read(row.getString("content"), ClaimContent.class);
        if (!(claim.statement() instanceof Resolution act)) {
            throw new IllegalStateException(row.getString("id") + " states no act");
        }
        return new Act(row.getString("id"), row.getInt("revision"), claim.claimant(), act.body(), act.bodyLevel(),
                act.jurisdiction(), act.instrument(), act.number(), act.title(), act.adopted(), act.status(),
                act.wording(), act.wordingText(), act.stance(), claim.citations(), claim.relations(), claim.note(),
                row.getLong("valid_from"));
    }
}
