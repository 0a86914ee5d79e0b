-- volunteering: what we promise referees. Whoever said that an address is theirs and no referee's is never written to
-- about the same applicant again; only a keyed digest of the address tells.
alter table volunteering.referee add column not_theirs bytea;

-- When they heard that their words are no longer needed; should the application go on after all, they are asked anew.
alter table volunteering.referee add column told_over_at timestamptz;
