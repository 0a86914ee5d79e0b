-- permits: a data lead looks after what people ask about what we hold on them.
alter table permits.grant drop constraint grant_role_check;
alter table permits.grant add constraint grant_role_check
  check (role in ('administrator', 'coordinator', 'vetting-officer', 'safeguarding-lead', 'data-lead',
                  'treasurer', 'trustee', 'partner-lead', 'opportunity-lead'));

-- Whether a reader looks after requests: the reach of `mindRequests`, in SQL.
create function people.minds_requests(reader uuid) returns boolean
  language sql stable security definer
  set search_path = permits, pg_temp
as $$
  select exists (
    select from permits.grant t
    where t.person_id = reader and t.ended_at is null and t.role in ('administrator', 'data-lead'))
$$;

-- Their own, and for those who look after requests; anybody may ask.
select seal.guard('people.request_words',
  'people.minds_requests((select seal.actor())) or exists (select from people.request r where r.id = request_words.request_id and r.person_id = (select seal.actor()))');
create policy anybody_may_ask on people.request_words for insert with check (true);
