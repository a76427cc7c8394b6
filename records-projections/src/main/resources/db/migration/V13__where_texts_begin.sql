-- By these the texts are read that began between two positions.
create index timeline_claim_begun on timeline_claim (valid_from, build);
create index timeline_incident_begun on timeline_incident (valid_from, build);
