package org.tabularium.projections.hostage;

import java.util.List;

import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.Rule;

/**
 * The figures of hostages that are given for an incident.
 *
 * @param incident the incident's id
 * @param asOf     the position shown
 * @param rule     which claims are shown
 * @param measures one block for each thing that is counted
 * @param lifeLine the same claims from taken to released, unaccounted for or dead
 */
public record IncidentHostages(String incident, AsOf asOf, Rule rule, List<Block> measures,
        List<LifeLineFigure> lifeLine) {}
