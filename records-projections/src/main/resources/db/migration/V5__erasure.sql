-- What erasures leave in the views. Of a claim whose content is erased nothing is known but that it exists.
alter table timeline_claim alter column incident drop not null;
alter table timeline_claim alter column facet drop not null;

-- Why the payload of which revision was erased, beside the reason.
alter table history_revision add column legal_basis varchar;
alter table history_revision add column erased_revision integer;
