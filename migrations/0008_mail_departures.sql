-- When each letter of the last minute left, and when those that wait for their turn may leave (MAIL_PER_MINUTE).
create table mail.departure (
  letter_id  uuid primary key,
  leaves_at  timestamptz not null
);
create index departure_by_time on mail.departure (leaves_at);
