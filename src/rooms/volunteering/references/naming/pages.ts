import { html, type Html } from '../../../../look/html.ts'
import { publicPage } from '../../../../look/page.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { grid, title } from '../../../../look/parts/layout.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import { answer } from '../../../../platform/web/read.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import type { Phrase } from '../../../../platform/words/words.ts'
import { say } from '../words.ts'
import { nameForm } from './forms.ts'
import { neededWords, refereeList } from './list.ts'
import type { NamedView } from './view.ts'

export interface RefereesView extends NamedView {
  readonly applicationId: string
  readonly role: string
  /** What we do with what is typed here. */
  readonly told: string
  readonly shown: Shown
}

const tellings: Readonly<Record<string, Phrase>> = {
  named: say.named,
  asked: say.asked,
  'by-phone': say.byPhone,
  removed: say.removed,
}

function nameCard({ words }: Visit, view: RefereesView): Html {
  const { shown, still, asked, told, applicationId, referees } = view
  const fields = fieldsOf(nameForm, shown, labelsIn(words))
  const instead = referees.find(({ id, mayReplace }) => mayReplace && id === answer(shown.answers, 'instead'))
  const kinds = instead ? [...new Set([...still.kinds, instead.kind])] : still.kinds
  const kindChoices = [
    { value: 'professional', words: words.say(say.professional), hint: words.say(say.professionalHint) },
    { value: 'personal', words: words.say(say.personal), hint: words.say(say.personalHint) },
  ].filter(({ value }) => kinds.some((kind) => kind === value))
  return card(
    html`${instead?.name && html`<p>${words.say(say.insteadOf, { name: instead.name })}</p>`}
    ${form(
      html`${instead ? fields.hidden('instead', instead.id) : ''}
        ${fields.text('name', { label: words.say(say.name), autocomplete: 'off' })}
        ${fields.radios('kind', { legend: words.say(say.kind), choices: kindChoices })}
        ${fields.text('how', { label: words.say(say.how), hint: words.say(say.howHint), autocomplete: 'off' })}
        ${fields.radios('family', {
          legend: words.say(say.family),
          ...(asked.notFamily ? { hint: words.say(say.familyNot) } : {}),
          choices: [
            { value: 'yes', words: words.say(say.yes) },
            { value: 'no', words: words.say(say.no) },
          ],
        })}
        ${grid(
          [
            fields.text('email', {
              label: words.say(say.email),
              hint: words.say(say.reachHint),
              type: 'email',
              autocomplete: 'off',
            }),
            fields.text('phone', { label: words.say(say.phone), type: 'tel', autocomplete: 'off' }),
          ],
          { min: 15, gap: 4, align: 'ends' },
        )}
        ${notice(told)}
        <p>${button(words.say(say.keep))}</p>`,
      { action: `/my/applications/${applicationId}/referees`, unjudged: true },
    )}`,
    { title: words.say(say.nameOne), id: 'name-h' },
  )
}

/** Whom somebody named for an application, and the form to name one more. */
export function refereesPage(visit: Visit, view: RefereesView): Html {
  const { words, frame, url } = visit
  const { shown, referees, role, applicationId, still, isOpen } = view
  const told = tellings[url.searchParams.get('told') ?? '']
  const asksInstead = referees.some((one) => one.mayReplace && one.id === answer(shown.answers, 'instead'))
  const needed = neededWords(words, view)
  const takes = isOpen && (still.places > 0 || asksInstead)
  return publicPage(frame, {
    title: words.say(say.title),
    robots: 'noindex',
    crumb: { href: `/my/applications/${applicationId}`, label: words.say(say.back) },
    holdDrafts: shown.errors !== undefined,
    main: html`<div class="wrap page slim flow g-5">
      ${title({ heading: words.say(say.title), lede: words.say(say.lede, { role }) })}
      ${told && notice(words.say(told), { kind: 'good', role: 'status' })}
      ${fieldsOf(nameForm, shown, labelsIn(words)).summary({ title: words.say(say.putRight) })}
      ${card(
        html`${referees.length === 0 ? html`<p>${words.say(say.nobody)}</p>` : refereeList(words, applicationId, view)}
          <p class="small muted">${words.say(say.never)}</p>`,
        { title: words.say(say.card), id: 'referees-h' },
      )}
      ${isOpen && notice(needed || words.say(say.enough), { kind: needed ? 'wait' : 'good' })}
      ${takes && nameCard(visit, view)}
    </div>`,
  })
}
