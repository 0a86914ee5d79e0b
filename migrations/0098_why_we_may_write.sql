-- people: of a soft opt-in, what makes it lawful (letters/soft-opt-in.ts): when and by whom the address was collected, on
-- which occasion, whether a way out was offered then, and since when the law that was applied is in force.
alter table people.basis
  add column collected_on date,
  add column collected_by text check (collected_by in ('us', 'partner', 'platform')),
  add column occasion text check (occasion in ('interest', 'offer', 'support', 'transaction')),
  add column opt_out_offered boolean,
  add column law_since date;

-- gatherings: what somebody at the door was told about the number they gave; it goes with the number.
alter table gatherings.place add column told text;
