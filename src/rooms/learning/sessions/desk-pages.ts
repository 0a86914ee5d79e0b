import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button } from '../../../look/parts/buttons.ts'
import { card } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle, flow, grid } from '../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { WholeCourse } from '../courses/types.ts'
import { cancelForm, sessionFields } from './forms.ts'

/** What a live session may be put under. */
export interface Offered {
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  readonly regions: readonly string[]
  /** It may lie above all programmes. */
  readonly everywhere: boolean
}

export interface SessionView {
  readonly course: WholeCourse
  /** The session that is changed; null for a new one. */
  readonly id: string | null
  readonly offered: Offered
  readonly shown: Shown
  readonly cancelling: Shown
}

const put = { title: 'Please put this right' }

/** Opening or changing a live session. */
export function sessionPage(visit: Visit, { course, id, offered, shown, cancelling }: SessionView): Html {
  const fields = fieldsOf(sessionFields, shown)
  const away = fieldsOf(cancelForm, cancelling)
  const at = `/desk/courses/${course.id}`
  const { modules } = course.published!.content
  const heading = id === null ? 'Open a live session' : 'Change a live session'
  const when = html`${grid(
    [
      fields.text('on', { label: 'Day', type: 'date' }),
      fields.text('from', { label: 'From', type: 'time' }),
      fields.text('to', { label: 'To', type: 'time' }),
      fields.text('capacity', { label: 'Places', type: 'number' }),
    ],
    { min: 9, gap: 3, align: 'ends' },
  )}
  ${fields.tick('despiteRest', { label: 'It takes place although it touches hours of rest' })}`
  const what = fields.ticks('modules', {
    legend: 'What it goes through',
    hint: 'Tick none where it is the whole course. What people passed online stays passed.',
    optional: true,
    choices: modules.map((module) => ({ value: module.id, words: module.title })),
  })
  const where = html`${fields.text('place', { label: 'Where', hint: 'What everybody may know, like Northgate, or Online' })}
  ${fields.text('exactPlace', { label: 'The address, or the link', hint: 'For those who have a place.' })}
  ${fields.area('gettingThere', { label: 'Getting there', rows: 2 })}
  ${fields.text('access', { label: 'Access', hint: 'Like Step-free, or Captions' })}
  ${fields.text('bring', { label: 'What to bring', hint: 'Also what there is, like Lunch is vegetarian' })}`
  const who = html`${fields.text('contactName', { label: 'Who runs it' })}
  ${fields.text('contactEmail', { label: 'Their email', type: 'email' })}
  ${fields.text('contactPhone', { label: 'Their telephone on the day' })}
  ${grid(
    [
      fields.select('programme', {
        label: 'Programme',
        options: [
          ...(offered.everywhere ? [{ value: '', words: 'All of them' }] : []),
          ...offered.programmes.map((one) => ({ value: one.id, words: one.name })),
        ],
      }),
      fields.select('region', {
        label: 'Region',
        options: [
          { value: '', words: 'Everywhere' },
          ...offered.regions.map((one) => ({ value: one, words: one })),
        ],
      }),
    ],
    { min: 12, gap: 3 },
  )}`
  const cancel =
    id !== null &&
    card(
      form(
        html`${away.summary(put)}
          ${away.text('because', { label: 'Why it is cancelled', hint: 'Everybody with a place, or waiting for one, reads it.' })}
          <p>${button('Cancel this session', { kind: 'stop', size: 'sm' })}</p>`,
        { action: `${at}/sessions/${id}/cancel`, unjudged: true },
      ),
      { title: 'Cancel it', id: 'cancel' },
    )
  return deskPage(visit.frame, {
    title: heading,
    main: html`${back(course.draft.name, at)} ${deskTitle({ heading, line: course.draft.name })}
    ${fields.summary(put)}
    ${form(
      html`${card(when, { title: 'When', id: 'when' })} ${card(what, { title: 'What', id: 'what' })}
        ${card(where, { title: 'Where', id: 'where' })} ${card(who, { title: 'Who', id: 'who' })}
        <p>${button(id === null ? 'Open it' : 'Keep this')}</p>`,
      { action: id === null ? `${at}/sessions/new` : `${at}/sessions/${id}`, unjudged: true },
    )}
    ${flow([cancel])}`,
  })
}
