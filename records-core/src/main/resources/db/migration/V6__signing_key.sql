-- The one key by which checkpoints are signed under a name, so that two nodes that start at once can't use two.
-- ${code} is a text compared by its bytes, so that both databases sort alike.
create table log_key (
    origin ${code} not null,
    verifier_key varchar not null,
    constraint log_key_origin primary key (origin)
);
