import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { back, deskTitle, grid } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import type { Role } from '../roles-store.ts'
import type { RequirementKind } from '../types.ts'
import { howWords, deskKindName, recorderWords, type Named } from '../words.ts'
import { requirementForm } from './forms.ts'
import type { CheckDecided } from './rules.ts'
import { namedFor, whoRecordsWords } from './who-records.ts'

export interface OneView {
  readonly role: Role
  readonly number: number
  /** The key of the one that is changed, or of the new one. */
  readonly key: string
  readonly kind: RequirementKind
  readonly seen: number
  readonly isNew: boolean
  readonly check: CheckDecided | null
  readonly courses: readonly { readonly id: string; readonly name: string }[]
  readonly agreements: readonly { readonly id: string; readonly name: string; readonly newest: number }[]
  readonly named: Named
  readonly shown: Shown
}

type Fields = ReturnType<typeof fieldsOf<typeof requirementForm>>

const number = { type: 'number', width: 's' } as const
const needed = { ...number, optional: false, required: true } as const

function ownFields(fields: Fields, { kind, check, courses, agreements, named, key }: OneView): Html | false {
  switch (kind) {
    case 'interview':
    case 'identity':
      return false
    case 'references':
      return html`${grid(
        [
          fields.text('count', { label: 'How many in all', ...needed }),
          fields.text('professional', { label: 'At least so many professional', ...needed }),
          fields.text('personal', { label: 'At least so many personal', ...needed }),
        ],
        { min: 9, gap: 3, align: 'ends' },
      )}
      ${fields.tick('notFamily', { label: 'Nobody of their family' })}`
    case 'check':
      return html`${
        check &&
        notice(
          html`${howWords({ kind, key, validMonths: null, warnDays: 0, recordedBy: [], statusMonths: null, ...check }, named)}.
          It is worked out from what the role really is, and cannot be raised here.`,
          { icon: 'shield' },
        )
      }
      ${fields.text('statusMonths', { label: 'Months until the Update Service is asked again', ...number, hint: 'For those who joined it: an answer that the certificate is current makes it as good as new. Empty: never.' })}`
    case 'training':
      return fields.select('course', {
        label: 'Course',
        options: [
          { value: '', words: 'Choose' },
          ...courses.map(({ id, name }) => ({ value: id, words: name })),
        ],
      })
    case 'agreement':
      return fields.select('agreement', {
        label: 'Text, and its version',
        hint: 'Whoever accepted an older version is asked again from the day this holds.',
        options: [
          { value: '', words: 'Choose' },
          ...agreements.map(({ id, name, newest }) => ({
            group: name,
            options: Array.from({ length: newest }, (_, at) => ({
              value: `${id} ${newest - at}`,
              words: `${name}, version ${newest - at}`,
            })),
          })),
        ],
      })
    case 'approval':
      return html`${fields.text('by', { label: 'How many of us approve', ...needed, hint: '1, or more for a panel: each answers for themselves.' })}
      ${fields.tick('notInterviewer', { label: 'Not whoever held the conversation' })}`
  }
}

/** One thing the next version asks for. */
export function requirementPage(visit: Visit, view: OneView): Html {
  const { words } = visit
  const { role, number: version, key, kind, isNew, seen, shown } = view
  const fields = fieldsOf(requirementForm, shown)
  const at = `/desk/requirements/${role.id}/draft`
  const heading = deskKindName(words, kind)
  const { legend, hint } = whoRecordsWords[kind]
  const main = html`${back(`${role.name}: version ${version}`, at)}
  ${deskTitle({ heading, line: `${role.name}, version ${version}. It is kept in the draft; nothing holds yet.` })}
  ${fields.summary({ title: 'Nothing was kept: please put this right' })}
  ${card(
    form(
      html`${fields.hidden('seen', seen)} ${ownFields(fields, view)}
        ${grid(
          [
            fields.text('validMonths', {
              label: 'Good for so many months',
              ...number,
              hint: 'Empty: no end.',
            }),
            fields.text('warnDays', { label: 'People hear so many days before its end', ...needed }),
          ],
          { min: 15, gap: 3, align: 'ends' },
        )}
        ${
          namedFor(kind).length > 0 &&
          fields.ticks('recordedBy', {
            legend: words.say(legend),
            hint: hint && words.say(hint),
            choices: namedFor(kind).map((value) => ({ value, words: recorderWords[value] })),
          })
        }
        <p>${button(isNew ? 'Ask for it' : 'Keep it')}</p>`,
      { action: `${at}/${key}`, unjudged: true },
    ),
  )}`
  return deskPage(visit.frame, { title: `${heading}: ${role.name}`, main })
}
