import { ask, phrases } from '../../../platform/words/words.ts'

/** Sentences of letters before and after, to guardians, and to those who run things. */
export const say = phrases('gatherings.more', {
  soonSubject: ask<{ days: number; title: string; time: string }>(
    '{days, plural, =0 {Today at {time}} =1 {Tomorrow at {time}} other {In # days}}: {title}',
  ),
  soonHello: ask<{ name: string }>('Hello {name}. This is to remind you, with all you need.'),
  soonCannot: 'If you cannot come after all, please press here. Somebody may be waiting for your place.',
  soonCannotButton: 'I can’t come',

  thanksSubject: ask<{ title: string }>('Thank you for coming: {title}'),
  thanksWords: ask<{ name: string; hours: string }>(
    'Thank you, {name}. You gave {hours}, and it made a difference.',
  ),
  thanksNext: 'See when you could come again',
  hours: ask<{ hours: number; minutes: number }>(
    '{hours, plural, =0 {} one {one hour} other {# hours}}{minutes, plural, =0 {} other { # minutes}}',
  ),

  guardianAskSubject: ask<{ young: string }>('{young} needs your yes'),
  guardianAskHello: ask<{ guardian: string; young: string }>(
    'Hello {guardian}. {young} would like to come to this, and named you as their parent or guardian. Because they are under 18, it needs your yes.',
  ),
  guardianWho: 'Who is there',
  guardianReach: ask<{ name: string; how: string }>('Questions? {name} is glad to hear from you: {how}.'),
  guardianButton: 'Read and answer',
  guardianUntil: ask<{ day: string; time: string }>('We hold the place until {day}, {time}.'),
  guardianNotYou: 'If you do not know this young person, do nothing. The place lapses by itself.',
  guardianNoSubject: ask<{ title: string }>('Your place went back: {title}'),
  guardianNoWords: ask<{ name: string; guardian: string }>(
    'Hello {name}. {guardian} told us that this is not for now, so we gave the place to somebody else. Talk to them, or to us: there will be other ways.',
  ),

  leadCancelSubject: ask<{ title: string; name: string; people: number }>('{name} cannot come: {title}'),
  leadFewerSubject: ask<{ title: string; name: string; people: number }>(
    '{name} comes with {people, plural, one {one person} other {# people}} fewer: {title}',
  ),
  leadCancelWords: ask<{ name: string; taken: number; capacity: number; waiting: number }>(
    '{taken} of {capacity} places are taken now{waiting, plural, =0 {, and nobody is waiting} one {, and one person is waiting} other {, and # people are waiting}}.',
  ),
  leadCancelOpen: ask<{ taken: number }>(
    '{taken, plural, =0 {Nobody comes now} one {One person comes now} other {# people come now}}.',
  ),
  leadBackSubject: ask<{ title: string; name: string; people: number }>('{name} comes after all: {title}'),
  leadBackWords: ask<{ taken: number; capacity: number }>(
    'They had given their place back late, and took it again. {taken} of {capacity} places are taken now.',
  ),
  leadFreeSubject: ask<{ title: string }>('A place is free and people wait: {title}'),
  leadFreeWords: ask<{ waiting: number }>(
    'It starts too soon to write and wait for an answer. {waiting, plural, one {One person is} other {# people are}} on the waiting list: ring them, first in line first, and give the place on your list.',
  ),
  leadShortSubject: ask<{ missing: number; title: string; day: string }>(
    '{missing, plural, one {One more person} other {# more people}} needed: {title}, {day}',
  ),
  leadShortWords: ask<{ taken: number; capacity: number; missing: number }>(
    '{taken} of {capacity} places are taken. {missing, plural, one {One is} other {# are}} still open.',
  ),
  leadListSubject: ask<{ title: string; coming: number }>(
    'Tomorrow: {title}, {coming, plural, =0 {nobody comes yet} one {one person comes} other {# people come}}',
  ),
  leadListWords: ask<{ coming: number; waiting: number }>(
    '{coming, plural, =0 {Nobody has a place yet} one {One person has a place} other {# people have a place}}{waiting, plural, =0 {} one {, and one waits} other {, and # wait}}.',
  ),
  leadListHeld: ask<{ name: string }>('{name}, not confirmed yet'),
  leadListParty: ask<{ name: string; people: number }>('{name}, {people} people'),
  leadListNote:
    'Telephone numbers, and what people asked us to know, are on your list. They are not in this letter.',
  leadButton: 'Open your list',

  fromLeadBecause: ask<{ title: string }>(
    'You get this letter because you have a place, or wait for one: {title}.',
  ),
  fromLeadHello: ask<{ name: string; lead: string; title: string }>(
    'Hello {name}. {lead} writes to everybody at {title}:',
  ),
})
