-- volunteering: dates that somebody asked for by themselves and could not have, because the check that was decided for the
-- way to help does not reach so far. Of the person nothing: what is to be decided is the way to help.
create table volunteering.day_turned_away (
  gathering_id   uuid primary key references gatherings.gathering (id) on delete cascade,
  opportunity_id uuid not null references volunteering.opportunity (id) on delete cascade,
  asked_at       timestamptz not null
);
create index day_turned_away_by_opportunity on volunteering.day_turned_away (opportunity_id);
