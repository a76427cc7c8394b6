-- Claims that cite a source are found by the source and the claim.
drop index source_citation_block;
