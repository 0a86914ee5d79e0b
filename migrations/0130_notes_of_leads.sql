-- people: what is kept for safety about a safeguarding lead is for the other leads. Nobody reads notes on themselves by a
-- role they hold; their own, but for safety, they read by the policy `own_notes`.
alter policy within_reach on people.note
  using (person_id <> (select seal.actor()) and people.within_reach((select seal.actor()), person_id, case level
    when 'everybody' then '{administrator,safeguarding-lead,coordinator,vetting-officer}'::text[]
    when 'arranging' then '{administrator,safeguarding-lead,coordinator}'
    when 'vetting' then '{administrator,vetting-officer}'
    else '{safeguarding-lead}' end))
  with check (person_id <> (select seal.actor()) and people.within_reach((select seal.actor()), person_id, case level
    when 'everybody' then '{administrator,safeguarding-lead,coordinator,vetting-officer}'::text[]
    when 'arranging' then '{administrator,safeguarding-lead,coordinator}'
    when 'vetting' then '{administrator,vetting-officer}'
    else '{safeguarding-lead}' end));
