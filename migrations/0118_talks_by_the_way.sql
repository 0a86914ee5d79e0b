-- volunteering: a conversation that nobody booked, by telephone or in passing. Of its time only the day is known, and it
-- was never offered to anybody.
alter table volunteering.talk_slot
  add column day_only boolean not null default false,
  drop constraint talk_slot_check1,
  add constraint talk_slot_at_check check (day_only or (how = 'telephone') = (at is null)),
  add constraint talk_slot_day_only_check check (not day_only or taken_back_at is not null);
