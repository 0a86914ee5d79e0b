-- volunteering: somebody under 18 who would like to take something on names a parent or guardian, who is written to as well.
alter table volunteering.interest
  add column guardian_name  text,
  add column guardian_email text,
  add check (guardian_email is null or guardian_name is not null);
