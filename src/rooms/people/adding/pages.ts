import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, fold, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { todo } from '../../../look/parts/lists.ts'
import { back, deskTitle, grid, title } from '../../../look/parts/layout.ts'
import { publicPage } from '../../../look/page.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { answerList } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { languages } from '../lists.ts'
import { languageNames } from '../words.ts'
import { addForm } from './forms.ts'
import { sharedWith, type Shared } from './rules.ts'
import { say } from './words.ts'
import type { Alike } from './store.ts'

/** What whoever adds somebody says they told them; kept with the record in these words. */
export const toldThem =
  'They know that we keep this so that we can reach them about what they take part in, and that they can see it, change it, or have it taken away at any time.'

export interface AddShown extends Shown {
  /** Where this reader may say that somebody belongs. */
  readonly regions: readonly string[]
  /** Whether a region must be chosen: else whoever adds them would not find them again. */
  readonly needsRegion: boolean
  /** People of the same name, number or address. */
  readonly alike?: readonly Alike[]
}

const shares: Record<Shared, string> = {
  email: 'The same email',
  phone: 'The same number',
  name: 'The same name',
}

/** Writes somebody down who told one of us, with an email address or without. */
export function addPage(visit: Visit, shown: AddShown): Html {
  const { alike = [], regions } = shown
  const fields = fieldsOf(addForm, shown)
  const speaks = languages.map((value) => ({ value, words: visit.words.say(languageNames[value]) }))
  const where =
    regions.length > 0 &&
    fields.select('region', {
      label: 'Region',
      hint: shown.needsRegion
        ? 'Where they belong. Its coordinators can see them.'
        : 'Where they belong, if you know. Its coordinators can see them.',
      options: [
        { value: '', words: shown.needsRegion ? 'Choose' : 'Not known yet' },
        ...regions.map((value) => ({ value, words: value })),
      ],
      optional: !shown.needsRegion,
    })
  const main = html`${back('People', '/desk/people')}
  ${deskTitle({ heading: 'Add a person', line: 'Only their name is needed. Somebody without an email comes in by a code that you read out.' })}
  ${fields.summary({ title: 'Please put this right' })} ${alike.length > 0 && alikeCard(alike, shown)}
  ${form(
    html`${fields.text('name', { label: 'Name', autocomplete: 'off', width: 'm' })}
      ${grid(
        [
          fields.text('phone', {
            label: 'Mobile or telephone',
            type: 'tel',
            autocomplete: 'off',
            hint: 'Without an email, we ring them.',
          }),
          fields.text('email', {
            label: 'Email',
            type: 'email',
            autocomplete: 'off',
            hint: 'They get a letter, and can come in by it.',
          }),
        ],
        { min: 15, gap: 3 },
      )}
      ${where}
      ${fields.text('bornOn', { label: 'Date of birth', hint: 'Only if they are under 18, or a role has a lowest age.', type: 'date', autocomplete: 'off', width: 's' })}
      ${fold(fields.chips('languages', { legend: 'Languages they speak', choices: speaks }), { title: 'Languages they speak, beside English', open: answerList(shown.answers, 'languages').length > 0 })}
      ${fields.tick('agreed', { label: toldThem })}
      ${alike.length > 0 && fields.tick('anyway', { label: 'They are somebody else. Add them.' })}
      <p>${button('Add this person')}</p>`,
    { action: '/desk/people/new', unjudged: true },
  )}`
  return deskPage(visit.frame, { title: 'Add a person', main })
}

/** Somebody may be known already: their records, to look at before a second one is made. */
function alikeCard(alike: readonly Alike[], { answers }: AddShown): Html {
  const typed = {
    name: String(answers['name'] ?? ''),
    email: String(answers['email'] ?? '').toLowerCase() || null,
    phone: String(answers['phone'] ?? '') || null,
  }
  const list = todo(
    alike.map((one) => ({
      icon: 'person' as const,
      title: one.name,
      text: [
        shares[sharedWith(typed, one)],
        one.region,
        one.phone ?? one.email ?? 'no way to reach them noted',
      ]
        .filter(Boolean)
        .join(', '),
      acts: linkButton('Open their record', `/desk/people/${one.id}`, {
        kind: 'quiet',
        size: 'sm',
        also: ` (${one.name})`,
      }),
    })),
  )
  return html`${notice('We may know them already, so nobody was added yet.', { kind: 'wait', role: 'alert' })}
  ${card(list, { title: 'Is it one of these?', id: 'alike' })}`
}

/** To a stranger at an address the desk typed wrong. */
export function notMePage({ words, frame }: Visit): Html {
  const heading = words.say(say.notMeTitle)
  return publicPage(frame, {
    title: heading,
    main: html`<div class="wrap page slim flow">${title({ heading, lede: words.say(say.notMeLede) })}</div>`,
    robots: 'noindex',
  })
}
