-- What standing reads of each fact, in one text that follows from the row: reading it for 60,000 facts takes half of what
-- it takes to write it anew each time. Days are numbers since 2000, because how a date is written hangs on a setting.
alter table volunteering.evidence add column line text not null generated always as (
  id::text || '|' || coalesce(role_id::text, '') || '|' || kind || '|' || (on_day - date '2000-01-01')::text || '|'
  || coalesce(nullif(counts_from - date '2000-01-01', on_day - date '2000-01-01')::text, '') || '|'
  || coalesce(((taken_back_at at time zone 'Europe/London')::date - date '2000-01-01')::text, '') || '|'
  || case when kind in ('interview', 'approval') then coalesce(recorded_by::text, '') else '' end || '|' || detail::text
) stored;
