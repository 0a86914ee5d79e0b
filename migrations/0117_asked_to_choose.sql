-- volunteering: when an applicant was last asked to choose a time for a conversation, so that nobody is asked twice in a day.
create table volunteering.asked_to_choose (
  application_id  uuid primary key references volunteering.application (id) on delete cascade,
  at              timestamptz not null
);
