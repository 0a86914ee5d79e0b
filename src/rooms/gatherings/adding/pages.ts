import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { asks } from '../../../look/parts/choices.ts'
import { form } from '../../../look/parts/errors.ts'
import { textField } from '../../../look/parts/fields.ts'
import { back, deskTitle, grid } from '../../../look/parts/layout.ts'
import { todo } from '../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Said } from '../../../platform/words/words.ts'
import { addPeople, type Person } from '../../people/face.ts'
import { whereWords, type Details } from '../kinds.ts'
import { whenWords } from '../telling/told.ts'
import type { Gathering } from '../types.ts'
import { addForm } from './forms.ts'
import type { Asked } from './rules.ts'

interface About {
  readonly gathering: Gathering
  readonly details: Details
}

/** Somebody found by name, address or number. */
export interface Found {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly region: string | null
}

const pathOf = ({ gathering }: About): string => `/desk/gatherings/${gathering.id}/add`

const frameOf = (visit: Visit, about: About, inside: Html): Html => {
  const { gathering, details } = about
  const line = html`${whenWords(visit.words, gathering)}, ${whereWords(visit.words, details, true)}`
  return deskPage(visit.frame, {
    title: `Add somebody: ${details.title}`,
    main: html`${back(details.title, `/desk/gatherings/${gathering.id}`)}
    ${deskTitle({ heading: 'Add somebody we know', line })} ${inside}`,
  })
}

/** Finds whom a place is for. */
export function findPage(
  visit: Visit,
  about: About,
  { q, found }: { q: string; found: readonly Found[] | null },
): Html {
  const path = pathOf(about)
  const add =
    visit.can(addPeople, undefined) &&
    linkButton('Add a person', '/desk/people/new', { kind: 'quiet', size: 'sm', icon: 'plus' })
  const list =
    found &&
    (found.length > 0
      ? card(
          todo(
            found.map((one) => ({
              icon: 'person' as const,
              title: one.name,
              text: [one.region, one.phone ?? one.email ?? 'no way to reach them noted']
                .filter(Boolean)
                .join(', '),
              acts: linkButton('Choose', `${path}?person=${one.id}`, {
                kind: 'quiet',
                size: 'sm',
                also: ` ${one.name}`,
              }),
            })),
          ),
          { title: 'Who is it?', id: 'found' },
        )
      : empty('Try fewer letters. If they are new to us, add them first, then come back here.', {
          title: 'Nobody by that name within your reach',
          acts: add,
        }))
  return frameOf(
    visit,
    about,
    html`${form(
      html`${textField({ name: 'q', label: 'Name, email or number', type: 'search', value: q, width: 'm', autocomplete: 'off' })}
        <p>${button('Find', { icon: 'find' })}</p>`,
      { action: path, method: 'get' },
    )}
    ${list}`,
  )
}

export interface AddShown extends Shown {
  readonly person: Person
  readonly asked: Asked
  /** Beforehand they get a place as if they had signed up; from the door on they are here. */
  readonly isHere: boolean
  /** What to know before they are added. */
  readonly warning: Said | null
  /** Why they cannot be added at all. */
  readonly hindrance: Said | null
  /** Why they got none. */
  readonly refusal?: { readonly words: Said; readonly offers?: 'keepsBoth' | 'makeRoom' }
}

/** A place for one person: what must still be said, and one press. */
export function addPage(visit: Visit, about: About, shown: AddShown): Html {
  const { person, asked, isHere, refusal, hindrance } = shown
  const fields = fieldsOf(addForm, shown)
  const youngest = about.details.youngestAge ?? 0
  const tooYoung =
    asked === 'too-young' &&
    `This is for people who are ${youngest} or over, so ${person.name} cannot have a place yet.`
  const never = tooYoung || hindrance
  if (never)
    return frameOf(
      visit,
      about,
      html`${notice(never, { lead: person.name })}
        <p>${linkButton('Somebody else', pathOf(about), { kind: 'quiet' })}</p>`,
    )
  const guardian = grid(
    [
      fields.text('guardianName', {
        label: 'A parent or guardian’s name',
        optional: false,
        autocomplete: 'off',
      }),
      fields.text('guardianEmail', {
        label: 'Their email',
        type: 'email',
        optional: false,
        autocomplete: 'off',
        hint: 'We write to them. The place is held until they say yes.',
      }),
    ],
    { min: 12, gap: 3 },
  )
  const ages = fields.radios('age', {
    legend: `How old is ${person.name}?`,
    hint: 'Ask them.',
    choices: [
      { value: 'adult', words: `${Math.max(18, youngest)} or over` },
      ...(youngest < 18 ? [{ value: 'young', words: `${youngest} to 17`, opens: true }] : []),
    ],
  })
  const age = asked === 'age' && !isHere && (youngest < 18 ? asks(ages, guardian) : ages)
  const reach = person.email
    ? 'They get the same letters as everybody who comes.'
    : 'They have no email, so tell them yourself when and where it is.'
  return frameOf(
    visit,
    about,
    html`${refusal && notice(refusal.words, { kind: 'stop', role: 'alert' })}
    ${shown.warning && notice(shown.warning, { kind: 'stop', lead: 'Before you add them.' })}
    ${fields.summary({ title: 'Please put this right' })}
    ${notice(html`${person.name}. ${!isHere && reach}`, { icon: 'person' })}
    ${form(
      html`${fields.hidden('person', person.id)}
        ${isHere && asked === 'guardian' && notice('They are under 18. Speak with a parent or guardian before they join in.', { kind: 'wait' })}
        ${age} ${asked === 'guardian' && !isHere && guardian}
        ${shown.warning && fields.tick('warned', { label: 'It is taken care of: add them all the same' })}
        ${refusal?.offers === 'keepsBoth' && fields.tick('keepsBoth', { label: 'They know that the two overlap, and keep both' })}
        ${refusal?.offers === 'makeRoom' && fields.tick('makeRoom', { label: 'There is room for them', hint: 'Adds a place for them.' })}
        <p class="row">
          ${button(isHere ? 'They are here: welcome them' : 'Give them a place')}
          ${linkButton('Somebody else', pathOf(about), { kind: 'bare' })}
        </p>`,
      { action: pathOf(about), unjudged: true },
    )}`,
  )
}
