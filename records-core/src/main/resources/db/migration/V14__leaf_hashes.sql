-- By it a start reads the tree without the payloads beside it.
create index log_entry_leaf on log_entry (position, leaf_hash);
