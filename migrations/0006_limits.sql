-- limits: how often something was tried lately. The shape is that of rate-limiter-flexible's PostgreSQL store.
create schema limits;

create table limits.hit (
  -- The limit's name and a keyed digest of who or what it counts; names nobody.
  key     varchar(255) primary key,
  points  integer not null default 0,
  -- When counting starts anew, in milliseconds since 1970.
  expire  bigint
) with (fillfactor = 60);
create index hit_by_expire on limits.hit (expire);
