import { html, type Html } from '../../../../look/html.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, fold, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { grid } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Requirement, Standing } from '../types.ts'
import { deskKindName, deskRequirementName } from '../words.ts'
import { backForm, exemptForm, recordForm, stopForm } from './forms.ts'
import type { InRoleView } from './load.ts'
import { isByHand, isByHandWith, mayRecord } from './recording-rules.ts'

/** What was typed into one of the forms of this page, shown again in its place. */
export interface Typed {
  readonly record: Shown
  readonly exempt: Shown
  readonly stop: Shown
}

export const pathOf = ({ person, role }: Pick<InRoleView, 'person' | 'role'>): string =>
  `/desk/people/${person.id}/standing/${role.id}`

const choose = { value: '', words: 'Choose' }
const options = (visit: Visit, some: readonly Requirement[], { named }: InRoleView) => [
  choose,
  ...some.map((one) => ({ value: one.key, words: deskRequirementName(visit.words, one, named) })),
]

/** Writing down by hand what has no page of its own. */
export function recordCard(visit: Visit, view: InRoleView, standing: Standing, shown: Shown): Html | false {
  const mine = standing.requirements
    .map(({ requirement }) => requirement)
    .filter((one) => isByHand(one) && isByHandWith(one, view.onApplication) && mayRecord(one, view.hats))
  if (!view.mayRecord || mine.length === 0) return false
  const fields = fieldsOf(recordForm, shown)
  const asksReference = mine.some(({ kind }) => kind === 'references')
  return card(
    form(
      html`${fields.select('happened', { label: 'What happened?', options: options(visit, mine, view) })}
        ${
          asksReference &&
          fields.select('reference', {
            label: 'Of a reference: from whom?',
            options: [
              choose,
              { value: 'professional', words: 'Somebody from work or study' },
              { value: 'personal', words: 'Somebody who knows them otherwise' },
              { value: 'family', words: 'One of their family' },
            ],
          })
        }
        ${fields.text('happenedOn', { label: 'On which day?', type: 'date', width: 's' })}
        <p>${button('Write it down', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: `${pathOf(view)}/record`, unjudged: true },
    ),
    { title: 'Write down by hand', id: 'record-h' },
  )
}

function askFold(visit: Visit, view: InRoleView, standing: Standing, shown: Shown): Html {
  const fields = fieldsOf(exemptForm, shown)
  const asked = standing.requirements.map(({ requirement }) => requirement)
  return fold(
    form(
      html`${fields.select('requirement', { label: 'What do they go without?', options: options(visit, asked, view) })}
        ${fields.area('reason', { label: 'Why?', rows: 3, hint: 'They can read it.' })}
        ${grid(
          [
            fields.text('from', { label: 'First day', type: 'date' }),
            fields.text('until', { label: 'Last day', type: 'date' }),
          ],
          { min: 9, gap: 3 },
        )}
        <p>${button('Ask for it', { kind: 'quiet', size: 'sm' })}</p>`,
      { action: `${pathOf(view)}/exempt`, unjudged: true },
    ),
    { title: 'Ask for an exemption', open: Object.keys(shown.errors ?? {}).length > 0 },
  )
}

/** Exemptions: those that wait for another of us, and those that were given. */
export function exemptionsCard(visit: Visit, view: InRoleView, standing: Standing, shown: Shown): Html {
  const { words, hub, actor } = visit
  const { asked, given, names, named, mayRecord: isAllowed } = view
  const at = pathOf(view)
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? 'somebody no longer here'
  const what = (key: string): string => {
    const one = standing.requirements.find(({ requirement }) => requirement.key === key)?.requirement
    return one ? deskRequirementName(words, one, named) : key
  }
  const span = ({ from, until }: { from: InRoleView['on']; until: InRoleView['on'] }): string =>
    `${dateWords(words, from)} to ${dateWords(words, until)}`
  const waiting = asked.map((one) => ({
    title: `${what(one.requirement)}, ${span(one)}`,
    state: tag('Waits', 'wait'),
    text: `“${one.reason}” Asked by ${nameOf(one.askedBy)}. ${one.askedBy === actor.personId ? 'Another of us decides.' : ''}`,
    acts:
      isAllowed &&
      form(
        html`${one.askedBy !== actor.personId && button('Approve', { size: 'sm', name: 'act', value: 'give' })}
        ${button('Do not give it', { kind: 'bare', size: 'sm', name: 'act', value: 'refuse' })}`,
        { action: `${at}/asked/${one.id}`, look: 'row' },
      ),
  }))
  const stands = given.map((one) => {
    const isOver = one.endedAt !== null || one.until < hub.today()
    return {
      title: `${what(one.requirement)}, ${span(one)}`,
      state: isOver ? tag('Over', 'soft') : tag('Given', 'ok'),
      text: `“${one.reason}” Asked by ${nameOf(one.askedBy)}, approved by ${nameOf(one.approvedBy)}.${one.endedAt ? ` Ended on ${dateWords(words, dayAt(one.endedAt))} by ${nameOf(one.endedBy)}.` : isOver ? ' It has run out.' : ''}`,
      acts:
        isAllowed &&
        !isOver &&
        form(button('End it now', { kind: 'bare', size: 'sm', also: `: ${what(one.requirement)}` }), {
          action: `${at}/exemptions/${one.id}/end`,
          look: 'row',
        }),
    }
  })
  const all = [...waiting, ...stands].map(
    ({ title, state, text, acts }) =>
      html`<div class="flow g-2">
        <p><strong>${title}</strong> ${state}</p>
        <p class="small">${text}</p>
        ${acts}
      </div>`,
  )
  return card(
    html`${all.length === 0 ? html`<p class="muted">None.</p>` : all}
      ${isAllowed && standing.requirements.length > 0 && askFold(visit, view, standing, shown)}
      <p class="small muted">
        Always one person, one thing, a reason and an end. Nobody approves what they asked for.
      </p>`,
    { title: 'Exemptions', id: 'exempt-h' },
  )
}

const stopWords = { paused: 'Paused', left: 'Left', declined: 'Not in this role' } as const

/** Pausing, leaving, coming back. */
export function stopsCard(visit: Visit, view: InRoleView, shown: Shown): Html {
  const { words, hub } = visit
  const { stopped, names, mayRecord: isAllowed } = view
  const at = pathOf(view)
  const fields = fieldsOf(stopForm, shown)
  const isStopped = stopped.some(({ until }) => until === null || until > hub.today())
  const list = todo(
    stopped.map(({ what, from, until, by }) => ({
      icon: 'minus' as const,
      title: `${stopWords[what]} from ${dateWords(words, from)}${until === null ? '' : ` to ${dateWords(words, until)}`}`,
      text: `Written down by ${names.get(by ?? '') ?? 'themselves, or the hub'}.`,
    })),
  )
  const act = isStopped
    ? form(button('They are back from today', { kind: 'quiet', size: 'sm' }), {
        action: `${at}/back`,
        look: 'row',
      })
    : fold(
        form(
          html`${fields.radios('stop', {
              legend: 'What is it?',
              choices: [
                { value: 'paused', words: 'They pause' },
                { value: 'left', words: 'They leave the role' },
                { value: 'declined', words: 'We do not place them in it' },
              ],
            })}
            ${fields.text('backOn', { label: 'Of a pause: first day back', type: 'date', width: 's', hint: 'Leave it empty when nobody knows yet.' })}
            <p>${button('From today', { kind: 'quiet', size: 'sm' })}</p>`,
          { action: `${at}/stop`, unjudged: true },
        ),
        { title: 'Pause or leave', open: Object.keys(shown.errors ?? {}).length > 0 },
      )
  return card(
    html`${stopped.length === 0 ? html`<p class="muted">They have not paused.</p>` : list}${isAllowed && act}`,
    { title: 'Pauses', id: 'stops-h' },
  )
}

/** Everything recorded, and taking back what was written down here in error. */
export function recordedCard(visit: Visit, view: InRoleView): Html | false {
  const { words } = visit
  const { entries, names, mayRecord: isAllowed } = view
  if (entries.length === 0) return false
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? 'Themselves, or the hub'
  const fields = fieldsOf(backForm, { answers: {} })
  return card(
    todo(
      entries.map((one) => {
        const name = deskKindName(
          words,
          one.kind === 'reference' ? 'references' : one.kind === 'check-status' ? 'check' : one.kind,
        )
        const recorded = `${nameOf(one.recordedBy)}, ${dateWords(words, dayAt(one.recordedAt))}.`
        const back = one.takenBackAt
          ? ` Taken back on ${dateWords(words, dayAt(one.takenBackAt))} by ${nameOf(one.takenBackBy)}: “${one.takenBackWhy}”`
          : ''
        return {
          icon: one.takenBackAt ? ('undo' as const) : ('check' as const),
          title: `${name}${one.kind === 'check-status' ? ', looked up' : ''}, ${dateWords(words, one.on)}`,
          text: recorded + back,
          acts:
            isAllowed &&
            one.takenBackAt === null &&
            one.sourceId === null &&
            fold(
              form(
                html`${fields.text('why', { label: 'Why was it wrong?', id: `f-why-${one.id}`, width: 'm' })}
                  <p>${button('Take it back', { kind: 'stop', size: 'sm' })}</p>`,
                { action: `${pathOf(view)}/recorded/${one.id}/back`, unjudged: true },
              ),
              { title: 'Take it back' },
            ),
        }
      }),
    ),
    { title: 'Recorded', id: 'recorded-h' },
  )
}
