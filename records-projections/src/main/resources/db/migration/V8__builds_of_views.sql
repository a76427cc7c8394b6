-- The views, told anew from the log. ${code} is a text compared by its bytes, so that both databases sort alike.

-- A row stands at a position p where valid_from <= p and valid_to > p; 9223372036854775807 is the end of a row that
-- still stands. block is the smallest block of positions that holds all at which it stands, -1 while it still stands:
-- so what stands at p lies in one of about as many blocks as p has binary digits, however much has changed since.
-- Rows belong to a build of their view. Readers are shown the living one; another can be made beside it.
-- Days are counted from 1970-01-01; 9223372036854775807 stands for a date without that bound, and sorts last.
-- What a record holds may be null: the law can make us erase it.

drop table view_position;
drop table casualty_figure;
drop table hostage_figure;
drop table resolution_act;
drop table timeline_claim;
drop table timeline_incident;
drop table source_record;
drop table source_citation;
drop table history_revision;

-- The position is that of the last event taken in; -1 before the first one.
create table view_build (
    view_name ${code} not null,
    build integer not null,
    state ${code} not null,
    position bigint not null,
    constraint view_build_key primary key (view_name, build)
);
insert into view_build (view_name, build, state, position) values ('casualties', 1, 'LIVING', -1);
insert into view_build (view_name, build, state, position) values ('hostages', 1, 'LIVING', -1);
insert into view_build (view_name, build, state, position) values ('resolutions', 1, 'LIVING', -1);
insert into view_build (view_name, build, state, position) values ('timeline', 1, 'LIVING', -1);
insert into view_build (view_name, build, state, position) values ('sources', 1, 'LIVING', -1);
insert into view_build (view_name, build, state, position) values ('history', 1, 'LIVING', -1);

create table casualty_figure (
    id ${code} not null,
    incident ${code} not null,
    facet ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint casualty_figure_key primary key (id, build, valid_to, valid_from)
);
create index casualty_figure_block on casualty_figure (incident, facet, block, build, valid_from, valid_to);

create table hostage_figure (
    id ${code} not null,
    incident ${code} not null,
    facet ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint hostage_figure_key primary key (id, build, valid_to, valid_from)
);
create index hostage_figure_block on hostage_figure (incident, facet, block, build, valid_from, valid_to);

create table resolution_act (
    id ${code} not null,
    incident ${code} not null,
    status ${code} not null,
    revision integer not null,
    content varchar,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint resolution_act_key primary key (id, build, valid_to, valid_from)
);
create index resolution_act_block on resolution_act (incident, block, build, valid_from, valid_to);

create table timeline_claim (
    id ${code} not null,
    incident ${code},
    facet ${code},
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
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint timeline_claim_key primary key (id, build, valid_to, valid_from)
);
create index timeline_claim_occurred on timeline_claim (incident, earliest, latest, id, build, valid_from, valid_to);
create index timeline_claim_block on timeline_claim (incident, block, build, valid_from, valid_to, status, facet);
-- One index for each filter of a search, each with the sort key and what tells the rows that stand.
create index timeline_claim_incident on timeline_claim (incident, id, build, valid_from, valid_to);
create index timeline_claim_claimant on timeline_claim (claimant, id, build, valid_from, valid_to);
create index timeline_claim_group on timeline_claim (figure_group, id, build, valid_from, valid_to);
create index timeline_claim_measure on timeline_claim (measure, id, build, valid_from, valid_to);
create index timeline_claim_facet on timeline_claim (facet, id, build, valid_from, valid_to);
create index timeline_claim_status on timeline_claim (status, id, build, valid_from, valid_to);
-- By these two what began and what ended between two positions is told in the order in which it did.
create index timeline_claim_from on timeline_claim (incident, build, valid_from);
create index timeline_claim_to on timeline_claim (incident, build, valid_to, valid_from);

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
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint timeline_incident_key primary key (id, build, valid_to, valid_from)
);
create index timeline_incident_occurred on timeline_incident (earliest, latest, id, build, valid_from, valid_to);
create index timeline_incident_country on timeline_incident
    (country, earliest, latest, id, build, valid_from, valid_to);

create table source_record (
    id ${code} not null,
    derived_from ${code},
    issued bigint,
    described bigint not null,
    status ${code} not null,
    revision integer not null,
    recorded_at bigint not null,
    content varchar,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint source_record_key primary key (id, build, valid_to, valid_from)
);
create index source_record_derived_from on source_record (derived_from, id, build, valid_from, valid_to);
-- By it what was changed after it had been registered is told in the order in which it was.
create index source_record_to on source_record (build, valid_to, valid_from);

-- cited is the number of all sources that the claim cites.
create table source_citation (
    claim ${code} not null,
    source ${code} not null,
    status ${code} not null,
    cited integer not null,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint source_citation_key primary key (claim, build, valid_to, valid_from, source)
);
create index source_citation_source on source_citation
    (source, claim, build, valid_from, valid_to, status, cited);
create index source_citation_block on source_citation (source, block, build, valid_from, valid_to, status, claim);

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
    legal_basis varchar,
    erased_revision integer,
    status ${code} not null,
    content varchar,
    build integer not null,
    valid_from bigint not null,
    valid_to bigint not null,
    block bigint not null,
    constraint history_revision_key primary key (stream, build, valid_to, valid_from)
);
-- By it what changed is told in the order in which it did.
create index history_revision_position on history_revision (valid_from, build);
