-- network: what the leads of a partner may see of those who come, as its agreement says. Names, and how many come
-- under one, they always see.
create table network.agreement (
  organisation_id  uuid primary key references network.organisation (id),
  -- The day that stands on the agreement.
  agreed_on        date not null,
  phone            boolean not null,
  email            boolean not null,
  -- The others of a household or group, by name and age.
  others           boolean not null,
  -- What people asked us to know: access, allergies.
  needs            boolean not null,
  set_by           uuid,
  set_at           timestamptz not null,
  version          int not null default 1
);

-- What the leads of each organisation see. Our own see all. Without an agreement a partner's see what the day itself
-- needs, and no way to reach anybody.
create view network.sight as
  select o.id,
    o.kind = 'ourselves' or coalesce(a.phone, false) as phone,
    o.kind = 'ourselves' or coalesce(a.email, false) as email,
    o.kind = 'ourselves' or coalesce(a.others, false) as others,
    o.kind = 'ourselves' or coalesce(a.needs, true) as needs
  from network.organisation o left join network.agreement a on a.organisation_id = o.id;
