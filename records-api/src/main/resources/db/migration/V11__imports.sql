-- Imports. ${code} is a text compared by its bytes, so that both databases sort alike. Moments count milliseconds since
-- 1970-01-01T00:00:00Z.

-- How far an import is; after a kill it goes on from here. windows counts how often its progress was noted, so that none
-- is noted twice; waiting holds the lines of rows that wait for what they refer to. From the position uncounted on, what
-- it has recorded isn't counted here yet.
create table import_run (
    id ${code} not null,
    actor ${code} not null,
    format ${code} not null,
    media_type ${code} not null,
    dry_run boolean not null,
    state ${code} not null,
    started_at bigint not null,
    finished_at bigint,
    windows bigint not null,
    rows_read bigint not null,
    accepted bigint not null,
    skipped bigint not null,
    rejected bigint not null,
    last_line bigint not null,
    waiting varchar not null,
    uncounted bigint not null,
    first_position bigint,
    last_position bigint,
    failure varchar,
    reversed_by ${code},
    reversal_position bigint not null,
    withdrawn bigint not null,
    kept bigint not null,
    constraint import_run_id primary key (id)
);

-- What was wrong with rows. It repeats nothing that a record holds: the law may make us erase that.
create table import_error (
    import_id ${code} not null,
    line bigint not null,
    ordinal integer not null,
    pointer varchar not null,
    code ${code} not null,
    detail varchar not null,
    constraint import_error_key primary key (import_id, line, ordinal)
);

-- The claims that a reversal left as they are, with the revision that they had then.
create table import_kept (
    import_id ${code} not null,
    position bigint not null,
    claim ${code} not null,
    revision integer not null,
    constraint import_kept_key primary key (import_id, position)
);
