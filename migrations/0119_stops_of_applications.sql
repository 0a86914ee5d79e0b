-- volunteering: a stop in a role that followed from the end of an application, so that it ends when that goes on.
alter table volunteering.role_stop
  add column application_id uuid references volunteering.application (id) on delete set null;
create index role_stop_by_application on volunteering.role_stop (application_id) where application_id is not null;
