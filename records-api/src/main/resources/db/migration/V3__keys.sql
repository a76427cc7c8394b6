-- API keys. Moments count milliseconds since 1970-01-01T00:00:00Z. The keys themselves are nowhere, only their hashes.
create table api_key (
    id ${code} not null,
    name varchar not null,
    roles ${code} not null,
    key_hash bytea not null,
    created_at bigint not null,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint,
    constraint api_key_id primary key (id),
    constraint api_key_hash unique (key_hash)
);
