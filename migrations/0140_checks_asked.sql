-- volunteering: that the DBS was asked for somebody's check, and on which day. It ends when the certificate was seen, or
-- when it is taken back: then nothing of it stays but its line in the log.
create table volunteering.check_asked (
  id          uuid primary key,
  person_id   uuid not null references people.person (id),
  level       text not null check (level in
    ('basic', 'standard', 'enhanced', 'enhanced-children', 'enhanced-adults', 'enhanced-both')),
  asked_on    date not null,
  asked_by    uuid not null,
  recorded_at timestamptz not null
);

-- Two of us at once cannot ask for one check twice.
create unique index check_asked_one_open on volunteering.check_asked (person_id, level);
