-- The views. ${code} is a text compared by its bytes, so that both databases sort alike.
-- Every row is visible at a position p where valid_from <= p and (valid_to is null or valid_to > p).
-- Days are counted from 1970-01-01; 9223372036854775807 stands for a date without that bound, and sorts last.

-- What a record holds may be null: the law can make us erase it.

-- The position of the last event that each view has taken in; -1 before the first one.
create table view_position (
    view_name ${code} not null,
    position bigint not null,
    constraint view_position_name primary key (view_name)
);
insert into view_position (view_name, position) values ('casualties', -1);
insert into view_position (view_name, position) values ('hostages', -1);
insert into view_position (view_name, position) values ('resolutions', -1);
insert into view_position (view_name, position) values ('timeline', -1);
insert into view_position (view_name, position) values ('sources', -1);
insert into view_position (view_name, position) values ('history', -1);

create table casualty_figure (
    id ${code} not null,
    incident ${code} not null,
    facet ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint casualty_figure_key primary key (id, valid_from)
);
create index casualty_figure_incident on casualty_figure (incident, facet, valid_from);

create table hostage_figure (
    id ${code} not null,
    incident ${code} not null,
    facet ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint hostage_figure_key primary key (id, valid_from)
);
create index hostage_figure_incident on hostage_figure (incident, facet, valid_from);

create table resolution_act (
    id ${code} not null,
    incident ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint resolution_act_key primary key (id, valid_from)
);
create index resolution_act_incident on resolution_act (incident, valid_from);

create table timeline_claim (
    id ${code} not null,
    incident ${code} not null,
    facet ${code} not null,
    measure ${code},
    figure_group ${code},
    claimant ${code},
    status ${code} not null,
    earliest bigint not null,
    latest bigint not null,
    search_text varchar,
    revision integer not null,
    recorded_at bigint not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint timeline_claim_key primary key (id, valid_from)
);
create index timeline_claim_occurred on timeline_claim (incident, earliest, latest, id);
-- One index for each filter of a search, each ending with the sort key.
create index timeline_claim_incident on timeline_claim (incident, id);
create index timeline_claim_claimant on timeline_claim (claimant, id);
create index timeline_claim_group on timeline_claim (figure_group, id);
create index timeline_claim_measure on timeline_claim (measure, id);
create index timeline_claim_facet on timeline_claim (facet, id);
create index timeline_claim_status on timeline_claim (status, id);

create table timeline_incident (
    id ${code} not null,
    country ${code},
    status ${code} not null,
    earliest bigint not null,
    latest bigint not null,
    search_text varchar,
    revision integer not null,
    recorded_at bigint not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint timeline_incident_key primary key (id, valid_from)
);
create index timeline_incident_occurred on timeline_incident (earliest, latest, id);
create index timeline_incident_country on timeline_incident (country, earliest, latest, id);

create table source_record (
    id ${code} not null,
    derived_from ${code},
    issued bigint,
    status ${code} not null,
    revision integer not null,
    recorded_at bigint not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint source_record_key primary key (id, valid_from)
);
create index source_record_derived_from on source_record (derived_from, id);

create table source_citation (
    claim ${code} not null,
    source ${code} not null,
    status ${code} not null,
    valid_from bigint not null,
    valid_to bigint,
    constraint source_citation_key primary key (claim, source, valid_from)
);
create index source_citation_source on source_citation (source, claim, valid_from);

-- recorded_at counts microseconds since 1970-01-01T00:00:00Z.
create table history_revision (
    stream ${code} not null,
    revision integer not null,
    recorded_at bigint not null,
    actor ${code} not null,
    type ${code} not null,
    kind ${code},
    reason varchar,
    basis varchar,
    status ${code} not null,
    content varchar,
    valid_from bigint not null,
    valid_to bigint,
    constraint history_revision_key primary key (stream, valid_from)
);
