-- volunteering: an application that rests without a day is asked about once, and ends where nobody answers.
alter table volunteering.application
  -- When we asked whether they still want to; null: not yet in this rest, or they said so.
  add column rest_asked_at timestamptz,
  -- When they last said that it may rest on.
  add column rest_kept_at timestamptz,
  add check (rest_asked_at is null or state = 'paused'),
  add check (rest_kept_at is null or state = 'paused');
