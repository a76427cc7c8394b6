package org.tabularium.api.incident;

import java.util.List;

import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.change.ChangedRecord;

/**
 * What has changed about an incident between two positions, or a page of it.
 *
 * @param asOf  the later position, which the answer shows
 * @param from  the earlier position, with which it is compared
 * @param items the page's records
 */
record IncidentChangesBody(AsOf asOf, AsOf from, List<ChangedRecord> items) {}
