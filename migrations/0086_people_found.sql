-- people: finding one of many by how a name sounds, and labels the desk puts on people. Own keys and plain indexes:
-- an extension may be missing where a charity brings its own database.

-- A label of the charity's own, such as 'chef' or 'first aid 2026'; never health, faith or safety.
create table people.tag (
  person_id uuid not null references people.person (id),
  tag       text not null check (length(tag) between 1 and 40),
  added_at  timestamptz not null,
  added_by  uuid,
  primary key (person_id, tag)
);
create index tag_by_name on people.tag (tag);

-- Names that one person may carry in several languages, and those whose sound alone would mislead.
create table people.spelling (
  spelled text primary key,
  sounds  text not null
);
insert into people.spelling (spelled, sounds)
select unnest(string_to_array(spelled, ' ')), sounds from (values
  ('mhmd', 'mohammed muhammad mohamed mohammad mohamad muhammed muhamad muhamed mohamet mehmet mehmed mohd mahomed mahammad magomed mohamud'),
  ('mhmwd', 'mahmoud mahmud mehmood mahmood mahmut'),
  ('ahmd', 'ahmad ahmed ahmet achmed achmad akhmed ahmat'),
  ('hmyd', 'hamid hameed hamed hamead'),
  ('ysf', 'joseph josef jose yosef yossef yusuf yusef yousef youssef yousif yousuf youssouf yusup iosif giuseppe josip ioseph yoseph'),
  ('abrhm', 'abraham avraham ibrahim ebrahim ibraheem brahim abrahim ibrahima'),
  ('dvd', 'david davide dawud dawood daoud dawid dawit davit daud davud'),
  ('msh', 'moses moshe musa mousa moussa moise moises musse'),
  ('ykb', 'jacob yaakov yaacov yaqub yaqoub yacoub yakub jakob jakub yakob yaakob iacob'),
  ('ashk', 'isaac yitzhak yitzchak itzhak ishaq ishak isak izak isaak yishaq'),
  ('slmn', 'solomon shlomo sulaiman suleiman sulayman suleyman soliman salomon soleiman selomon'),
  ('alys', 'elijah eliyahu elias ilyas elyas eliya ilias'),
  ('yhn', 'john yohanan yochanan yohannes yahya johannes johan ioannis ivan jan hans yuhanna youhanna giovanni juan jean sean ian'),
  ('mykl', 'michael mikhail mikael michel miguel mihai mikal mikhael mykhailo michal'),
  ('gbryl', 'gabriel gavriel jibril gebriel jibreel djibril havryil'),
  ('mrym', 'mary miriam maryam mariam maria marie meryem mariama myriam maryama meriem'),
  ('sr', 'sara sarah sarai saara'),
  ('hv', 'eve eva hawa hava chava hawwa havva heva'),
  ('hn', 'hanna hannah anna anne ana chana hana channa'),
  ('rhl', 'rachel rahel rachael raquel rahil rachele'),
  ('lyh', 'leah lea leia'),
  ('rbk', 'rebecca rivka rebekah rifka rifqa'),
  ('alzbt', 'elizabeth elisheva elisabeth elsabet elsa yelizaveta lizaveta'),
  ('astr', 'esther ester aster hester'),
  ('ftm', 'fatima fatma fatema fatimah fatoumata fadma fatuma'),
  ('ays', 'aisha ayesha aicha aysha ayse aishah aixa'),
  ('hdy', 'khadija khadijah hadija hatice khadeja kadija kadidja'),
  ('zynb', 'zeinab zaynab zainab zeynep zineb zeyneb'),
  ('sdyk', 'siddiq siddique sadiq sadik sadiqi'),
  ('hld', 'khaled khalid haled halid khaleed'),
  ('aly', 'ali aly alli'),
  ('hsn', 'hassan hasan hassane'),
  ('hsyn', 'hussein hussain husain hossein hussien husein hosseini huseyin hoessein usain'),
  ('amr', 'omar umar omer oumar umer'),
  ('asmn', 'othman uthman osman usman ousmane'),
  ('abdlh', 'abdullah abdallah abdulla abdoullah abdalla abdellah'),
  ('abdrhmn', 'abdulrahman abdalrahman abdurrahman abdelrahman abdirahman abderrahman abdourahmane abdurahman'),
  ('ptr', 'peter boutros petros pedro pierre pyotr petro pietro piotr butrus'),
  ('pl', 'paul boulos paulos pablo pavel paolo pavlo bulus'),
  ('grg', 'george girgis georgios jorge yuri georges jerjes giorgis yuriy'),
  ('alksndr', 'alexander aleksandr iskander iskandar oleksandr alexandr eskinder'),
  ('krl', 'charles carl karl carlos karel'),
  ('stfn', 'stephen steven stefan istifan estifanos etienne stefanos esteban'),
  ('sml', 'samuel shmuel samuil samwel ismuil'),
  ('smwn', 'simon shimon simeon semyon samaan semon'),
  ('dnyl', 'daniel danil danilo danyal daniyal daniyel'),
  ('ashmyl', 'ishmael ismail yishmael ismael ismaeel ismayil'),
  ('asryl', 'israel yisrael israil'),
  ('ktrn', 'catherine katherine kathryn yekaterina ekaterina kateryna katarina caterina'),
  ('hln', 'helen helena elena yelena olena ilona eleni'),
  ('tdrs', 'teddy tewodros theodore fyodor tedros theodoros')
) as families (sounds, spelled);

-- A word without what people leave out: case, accents, vowel points, apostrophes.
create function people.folded(typed text) returns text
  language sql immutable parallel safe
as $$
  select replace(replace(replace(translate(
    normalize(regexp_replace(normalize(lower(typed), nfd), '[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]', '', 'g'), nfc),
    'øłđðıæœ''’‘`ʼʻ׳´', 'oldðiao'), 'ß', 'ss'), 'þ', 'th'), 'ð', 'd')
$$;

-- The words of a name, folded, in their order.
create function people.words_of(typed text) returns text[]
  language sql immutable parallel safe
as $$
  select coalesce(array_agg(word order by at) filter (where word <> ''), '{}')
  from regexp_split_to_table(people.folded(coalesce(typed, '')), '[^[:alnum:]]+') with ordinality as t (word, at)
$$;

-- How a word sounds, whatever the alphabet it was carried over from: consonants that are heard, and the first vowel as
-- such. Words in other letters sound as they are written.
create function people.sounds(word text) returns text
  language plpgsql stable parallel safe
as $$
declare
  s text;
begin
  select f.sounds into s from people.spelling f where f.spelled = word;
  if found then return s; end if;
  if word !~ '^[a-z]+$' then return word; end if;
  s := replace(replace(replace(replace(word, 'chr', 'kr'), 'sch', 'sh'), 'ph', 'f'), 'kh', 'h');
  s := replace(replace(replace(replace(s, 'ck', 'k'), 'ch', 'h'), 'gh', 'g'), 'dh', 'd');
  s := replace(replace(replace(replace(s, 'th', 't'), 'sh', 's'), 'tz', 'z'), 'ts', 'z');
  s := replace(replace(replace(replace(s, 'dj', 'j'), 'q', 'k'), 'x', 'ks'), 'w', 'v');
  s := replace(replace(replace(replace(s, 'ce', 'se'), 'ci', 'si'), 'cy', 'sy'), 'c', 'k');
  s := regexp_replace(regexp_replace(s, '^y([ie])', '\1'), '(.)\1+', '\1', 'g');
  s := regexp_replace(s, '([aeiouy])h$', '\1');
  return translate(left(s, 1), 'jeiou', 'yaaaa') || translate(substr(s, 2), 'jaeiouy', 'y');
end $$;

-- The digits of a telephone number that stay the same however it is written: without the country's or the trunk's.
create function people.number_of(phone text) returns text
  language sql immutable parallel safe
as $$
  select regexp_replace(
    case when digits ~ '^44' and (plain ~ '^\+' or plain ~ '^00' or length(digits) > 10) then substr(digits, 3) else digits end, '^0+', '')
  from (select plain, regexp_replace(regexp_replace(plain, '\D', '', 'g'), '^00', '') as digits
        from (select replace(replace(coalesce(phone, ''), '(0)', ''), ' ', '') as plain) as typed) as written
$$;

-- How a whole name sounds, in whatever order its words stand and with or without its articles.
create function people.whole(words text[]) returns text
  language sql stable parallel safe
as $$
  select coalesce(
    string_agg(distinct sound, ' ' order by sound) filter (where length(word) > 2), string_agg(distinct sound, ' ' order by sound), '')
  from (select word, people.sounds(word) as sound from unnest(words) as word) as heard
$$;

-- All by which somebody is found. n: what may begin so, as it is written: words of the name, two neighbours written as
-- one, the address before its @, words of labels. s: how a word sounds; j: how two neighbours sound as one. Whole things
-- tell who is written down twice: w: the name, d: it with the date of birth, e: the address, p: the number (r: from its
-- end). Nothing sealed.
create function people.keys_of(name text, email text, phone text, born_on date) returns setof text
  language plpgsql stable parallel safe
as $$
declare
  words text[] := people.words_of(name);
  sounded text := people.whole(words);
  digits text := people.number_of(phone);
  word text;
  sound text;
begin
  foreach word in array words loop
    sound := people.sounds(word);
    return next 'n:' || word;
    if length(sound) > 1 then return next 's:' || sound; end if;
  end loop;
  foreach word in array array(select words[at] || words[at + 1] from generate_subscripts(words, 1) as at where at < cardinality(words)) loop
    return next 'n:' || word;
    return next 'j:' || people.sounds(word);
  end loop;
  if position(' ' in sounded) > 0 then return next 'w:' || sounded; end if;
  if born_on is not null and sounded <> '' then return next 'd:' || to_char(born_on, 'YYYY-MM-DD ') || sounded; end if;
  if email is not null then
    return next 'e:' || lower(email);
    return next 'n:' || split_part(lower(email), '@', 1);
  end if;
  if length(digits) >= 6 then
    return next 'p:' || digits;
    return next 'r:' || reverse(digits);
  end if;
end $$;

-- Whom a key finds, with what a list is ordered and reached by. Whoever was forgotten, or stands behind another
-- record, is found by nothing. Written by the triggers below alone, so nothing points from here.
create table people.found_by (
  key       text collate "C" not null,
  person_id uuid not null,
  name      text collate "C" not null,
  region    text,
  primary key (key, person_id) include (name, region)
);
create index found_by_person on people.found_by (person_id);

create function people.find_anew(person uuid) returns void
  language sql
  set search_path = people, pg_catalog, pg_temp
as $$
  delete from found_by where person_id = person;
  insert into found_by (key, person_id, name, region)
  select key, p.id, lower(p.name), p.region from person p, lateral (
    select keys_of(p.name, p.email, p.phone, p.born_on) as key
    union all select 'n:' || word from tag t, unnest(words_of(t.tag)) as word where t.person_id = p.id) as keys
  where p.id = person and p.forgotten_at is null and p.same_as is null
  on conflict do nothing;
$$;

create function people.found_when_added() returns trigger
  language plpgsql
  set search_path = people, pg_catalog, pg_temp
as $$
begin
  insert into found_by (key, person_id, name, region)
  select key, p.id, lower(p.name), p.region from added p, lateral (select keys_of(p.name, p.email, p.phone, p.born_on) as key) as keys
  where p.forgotten_at is null and p.same_as is null
  on conflict do nothing;
  return null;
end $$;
create trigger found_when_added after insert on people.person
  referencing new table as added for each statement execute function people.found_when_added();

create function people.found_when_changed() returns trigger
  language plpgsql
  set search_path = people, pg_catalog, pg_temp
as $$
begin
  perform find_anew(new.id);
  return null;
end $$;
create trigger found_when_changed after update on people.person for each row
  when ((old.name, old.email, old.phone, old.born_on, old.region, old.same_as, old.forgotten_at)
    is distinct from (new.name, new.email, new.phone, new.born_on, new.region, new.same_as, new.forgotten_at))
  execute function people.found_when_changed();

create function people.found_when_tagged() returns trigger
  language plpgsql
  set search_path = people, pg_catalog, pg_temp
as $$
begin
  perform find_anew(id) from (select old.person_id as id where tg_op <> 'INSERT' union select new.person_id where tg_op <> 'DELETE') as touched;
  return null;
end $$;
create trigger found_when_tagged after insert or update or delete on people.tag
  for each row execute function people.found_when_tagged();

select people.find_anew(id) from people.person;

create index person_in_order on people.person (lower(name) collate "C", id) where forgotten_at is null and same_as is null;
create index person_by_language on people.person using gin (languages);
create index person_by_skill on people.person using gin (skills);
