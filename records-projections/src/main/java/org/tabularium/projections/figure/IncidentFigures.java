package org.tabularium.projections.figure;

import java.util.List;

import org.tabularium.projections.asof.AsOf;

/**
 * The figures of one facet that are given for an incident.
 *
 * @param incident the incident's id
 * @param asOf     the position shown
 * @param rule     which claims are shown
 * @param measures one block for each thing that is counted
 */
public record IncidentFigures(String incident, AsOf asOf, Rule rule, List<Block> measures) {}
