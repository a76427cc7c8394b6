-- An erasure looks for the request that brought an event, while everybody waits who wants to append.
create index log_submission_position on log_submission (position);
