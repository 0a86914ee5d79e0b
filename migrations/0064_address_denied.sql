-- people: when somebody at an address the desk typed said that they are not this person; until the desk has looked.
alter table people.person add column address_denied_at timestamptz;
create index person_address_denied on people.person (address_denied_at) where address_denied_at is not null;
