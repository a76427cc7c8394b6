package org.tabularium.projections.figure;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.json.Json;

/**
 * A claim that states a figure, as it stands at a position.
 *
 * @param id       the claim's id
 * @param revision its revision
 * @param position the position of that revision
 * @param claim    what it holds
 * @param figure   what it states
 */
public record StatedFigure(String id, int revision, long position, ClaimContent claim, Figure figure) {

    static StatedFigure read(ResultSet row, int number) throws SQLException {
        ClaimContent claim = Json.read(row.getString("content"), ClaimContent.class);
        if (!(claim.statement() instanceof Figure figure)) {
            throw new IllegalStateException(row.getString("id") + " states no figure");
        }
        return new StatedFigure(row.getString("id"), row.getInt("revision"), row.getLong("valid_from"), claim, figure);
    }
}
