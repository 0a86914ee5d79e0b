-- gatherings: whoever signs up with others under 18 says, as an adult, that they answer for them: who, when, in which words.
alter table gatherings.form
  add column brought_by      text,
  add column brought_words   text,
  add column brought_said_at timestamptz,
  add check ((brought_words is null) = (brought_said_at is null));
