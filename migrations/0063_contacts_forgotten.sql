-- volunteering: how often a contact of this way to help was forgotten. An editor opened before that keeps no contact.
alter table volunteering.opportunity add column contacts_forgotten int not null default 0;
