package org.tabularium.projections.resolution;

import java.util.List;

import org.tabularium.projections.asof.AsOf;

/**
 * The acts on an incident.
 *
 * @param incident the incident's id
 * @param asOf     the position shown
 * @param acts     the acts by date, contesting ones included
 * @param counts   how many there are of each sort
 */
public record IncidentResolutions(String incident, AsOf asOf, List<Act> acts, List<ActCount> counts) {}
