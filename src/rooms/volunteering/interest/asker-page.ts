import { deskPage } from '../../../look/desk.ts'
import { html, mailto, type Html } from '../../../look/html.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { back, deskTitle, grid } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { ageOn, dayAt, type Day } from '../../../platform/clock.ts'
import { moment } from '../../../platform/database/values.ts'
import { dateWords, momentWords } from '../../../platform/words/dates.ts'
import type { Phrase } from '../../../platform/words/words.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { checkWords, kindWords, languageWords, skillWords } from '../list-words.ts'
import { seeNotes } from '../../people/face.ts'
import type { Opportunity } from '../opportunities/store.ts'
import { linkButton } from '../../../look/parts/buttons.ts'
import { decideCheck, seeChecks } from '../checks/permits.ts'
import type { Asker } from './asker.ts'
import type { Interest } from './store.ts'

const grownUp = 18

const age = (bornOn: Day | null, today: Day): string =>
  bornOn === null ? 'Not told' : ageOn(bornOn, today) >= grownUp ? `${grownUp} or over` : `Under ${grownUp}`

/** Somebody who would like to take something on, as far as its checks need. What is sealed stays closed here. */
export function askerPage(
  visit: Visit,
  { interest, opportunity, asker }: { interest: Interest; opportunity: Opportunity; asker: Asker },
): Html {
  const { words, hub } = visit
  const { person, comings } = asker
  const content = opportunity.published
  const named = (names: Readonly<Record<string, Phrase>>, values: readonly string[]): string =>
    values.length === 0
      ? 'Not told'
      : values.map((value) => (names[value] ? words.say(names[value]) : value)).join(', ')
  const checks = content?.checks ?? []
  const who = card(
    dl([
      ['Email', person.email ? html`<a href="${mailto(person.email)}">${person.email}</a>` : 'None'],
      [
        'Mobile',
        person.phone ? html`<a href="tel:${person.phone.replaceAll(' ', '')}">${person.phone}</a>` : 'None',
      ],
      [
        'Age',
        interest.guardian && person.bornOn === null
          ? `Under ${grownUp}, as they said`
          : age(person.bornOn, hub.today()),
      ],
      ['Speaks', named(languageWords, person.languages)],
      ['Can', named(skillWords, person.skills)],
      ['Region', person.region ?? 'Not known'],
      ...(interest.guardian === null
        ? []
        : [
            [
              'Parent or guardian',
              [interest.guardian.name, interest.guardian.email].filter(Boolean).join(', '),
            ] as const,
          ]),
      ['With us since', dateWords(words, dayAt(moment(person.madeAt)))],
      ['Came before', times(comings.came)],
      ['Did not come', times(comings.missed)],
    ]),
    { title: 'Who they are', id: 'who' },
  )
  const wanted = card(
    html`${dl([
      ['What', content ? words.say(kindWords[content.kind]) : 'Not known'],
      ['Checks', checks.length === 0 ? 'None asked for' : named(checkWords, checks)],
      ['In words', content?.checksInWords || 'Nothing more'],
      ['Youngest age', content?.youngestAge ?? 'Not said'],
      ['Asked', momentWords(words, interest.madeAt)],
    ])}
    ${interest.words && html`<p>${`“${interest.words}”`}</p>`}
    ${interest.answeredAt !== null && html`<p class="muted">${interest.answer === null ? `They applied ${momentWords(words, interest.answeredAt)}.` : `Answered ${momentWords(words, interest.answeredAt)}: “${interest.answer}”`}</p>`}`,
    { title: content?.title ?? 'A way to help', id: 'wanted' },
  )
  const roles = content?.kind === 'role' ? [opportunity] : []
  const seesChecks = visit.can(seeChecks, { personId: person.id, region: person.region, roles })
  const ways = [
    seesChecks && linkButton('See or record checks', `/desk/people/${person.id}/checks`),
    visit.can(seeNotes, person) && linkButton('Notes', `/desk/people/${person.id}/notes`, { kind: 'quiet' }),
    visit.can(decideCheck, opportunity) &&
      linkButton('Which check may we ask for?', `/desk/opportunities/${opportunity.id}/check`, {
        kind: 'quiet',
      }),
  ]
  const main = html`${back('People who would like to help', '/desk/interest')}
    ${deskTitle({ heading: person.name, line: 'What vetting needs to know. They see on their own page that you looked.' })}
    ${notice('Health, needs and faith are sealed, and no part of this.', { icon: 'lock' })}
    ${grid([who, wanted], { min: 20, align: 'tops' })}
    <p class="row">${ways}</p>`
  return deskPage(visit.frame, { title: person.name, main })
}

const times = (count: number): string => (count === 1 ? 'Once' : count === 0 ? 'Never' : `${count} times`)
