-- The import that made a revision; null for none, as for all revisions before imports told it.
alter table history_revision add column import_id ${code};
