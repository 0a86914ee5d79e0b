-- volunteering: which check of criminal records may be asked for in a way to help, decided from what it really is.
-- Every decision stays as it was made; a later one takes its place.
create table volunteering.check_decision (
  opportunity_id  uuid not null references volunteering.opportunity (id),
  number          int not null check (number > 0),
  -- What was answered (src/rooms/volunteering/checks/facts.ts).
  facts           jsonb not null,
  -- The most the law allowed for these facts on that day; null where another nation's law holds.
  allowed         text check (allowed in
    ('none', 'basic', 'standard', 'enhanced', 'enhanced-children', 'enhanced-adults', 'enhanced-both')),
  level           text not null check (level in
    ('none', 'basic', 'standard', 'enhanced', 'enhanced-children', 'enhanced-adults', 'enhanced-both', 'elsewhere')),
  -- What the charity had set for that nation.
  asked_there     text,
  reason          text not null,
  -- The rhythm the way to help had then: when it changes, the decision is made again.
  rhythm          jsonb not null,
  look_again_on   date not null,
  decided_at      timestamptz not null,
  decided_by      uuid,
  -- Two at once cannot both make the next one.
  primary key (opportunity_id, number),
  check ((level = 'elsewhere') = (allowed is null)),
  check ((level = 'elsewhere') = (asked_there is not null))
);
