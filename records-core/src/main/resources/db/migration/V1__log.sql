-- The event log. ${code} is a text compared by its bytes, so that both databases sort alike.

create table log_head (
    only_row integer not null,
    size bigint not null,
    last_recorded_at bigint not null,
    constraint log_head_only_row primary key (only_row),
    constraint log_head_is_one_row check (only_row = 1)
);
insert into log_head (only_row, size, last_recorded_at) values (1, 0, 0);

-- recorded_at counts microseconds since 1970-01-01T00:00:00Z.
create table log_entry (
    position bigint not null,
    recorded_at bigint not null,
    stream ${code} not null,
    revision integer not null,
    type ${code} not null,
    actor ${code} not null,
    payload_hash bytea not null,
    leaf_hash bytea not null,
    salt bytea,
    payload varchar,
    constraint log_entry_position primary key (position),
    constraint log_entry_revision unique (stream, revision)
);
create index log_entry_recorded_at on log_entry (recorded_at);

create table log_submission (
    actor ${code} not null,
    submission_key ${code} not null,
    request_hash bytea not null,
    position bigint not null,
    constraint log_submission_key primary key (actor, submission_key)
);
