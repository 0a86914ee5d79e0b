-- people: whoever is added at the desk may be known already: by the same name, the same number or the same address.
create index person_by_name on people.person (lower(name)) where forgotten_at is null;
create index person_by_phone on people.person (right(regexp_replace(phone, '\D', '', 'g'), 9))
  where phone is not null and forgotten_at is null;
