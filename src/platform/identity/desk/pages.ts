import { html, type Html } from '../../../look/html.ts'
import { deskPage } from '../../../look/desk.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, empty, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { hiddenField, textField } from '../../../look/parts/fields.ts'
import { back, deskTitle, row } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { code } from '../../../look/parts/words.ts'
import { fieldsOf, type Shown } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import { momentWords } from '../../words/dates.ts'
import { phrases, type Phrase } from '../../words/words.ts'
import type { PersonCard } from '../people.ts'
import type { NotAgreed } from '../recovery/rules.ts'
import type { Agreement, Recovery } from '../recovery/store.ts'
import { spokenMinutes } from '../spoken/actions.ts'
import { openCaseForm } from './forms.ts'

/** Why a press changed nothing, and what to do next. */
export const refusalWords: Readonly<
  Record<NotAgreed | 'for-staff' | 'for-yourself' | 'not-ready' | 'open-already' | 'no-account', Phrase>
> = phrases('identity-desk-refused', {
  'not-shown': 'Show again that it is you, then try once more.',
  'own-case': 'Others decide about your own account.',
  'agreed-already': 'You have agreed already. Somebody else must agree too.',
  'not-yours-to-agree': 'Others decide about this one.',
  'for-staff':
    'They work behind the desk, so a code is not enough. Open a recovery instead: two people agree, then a delay passes.',
  'for-yourself': 'Nobody makes a code for themselves.',
  'not-ready': 'This is not ready yet, or they have an address and get a letter.',
  'open-already': 'A recovery of theirs is open already.',
  'no-account': 'They have no account to get back into. Open the door by a code.',
})

export interface CaseShown {
  readonly one: Recovery
  readonly agreed: readonly Agreement[]
  readonly needed: number
  readonly mayAgree: boolean
  /** Ready, and they have no address for the link. */
  readonly needsCode: boolean
}

interface LostShown {
  readonly cases: readonly CaseShown[]
  readonly find: string
  readonly found: readonly PersonCard[] | null
  readonly done?: boolean
  readonly trouble?: Phrase
}

/** Who has lost their ways in, and whom one can help in. */
export function lostKeysPage(visit: Visit, shown: LostShown): Html {
  const list = shown.found?.map((person) =>
    linkButton(person.name, `/desk/keys/${person.id}`, { kind: 'quiet', size: 'sm' }),
  )
  const main = html`${deskTitle({
    heading: 'Getting back in',
    line: 'Speak with them first, on a number you already know. Whoever asks may not be who they say.',
  })}
  ${shown.done && notice('That is done, and written down.', { kind: 'good', role: 'status' })}
  ${shown.trouble && notice(visit.words.say(shown.trouble), { kind: 'wait', role: 'alert' })}
  ${
    shown.cases.length === 0
      ? empty('When somebody loses their passkey and codes, they appear here.', {
          title: 'Nobody is waiting',
        })
      : shown.cases.map((one) => caseCard(visit, one))
  }
  ${card(
    html`${form(
      html`${textField({ name: 'find', label: 'Name or address', value: shown.find, width: 'm' })}
        <p>${button('Find', { kind: 'quiet' })}</p>`,
      { action: '/desk/keys', method: 'get' },
    )}
    ${list && (list.length > 0 ? row(list) : html`<p>Nobody by that name within your reach.</p>`)}`,
    { title: 'Help somebody in', id: 'help-in' },
  )}`
  return deskPage(visit.frame, { title: 'Getting back in', main })
}

function caseCard(visit: Visit, { one, agreed, needed, mayAgree, needsCode }: CaseShown): Html {
  const when = (at: Temporal.Instant): string => momentWords(visit.words, at)
  const press = (words: string, action: string, kind?: 'quiet'): Html =>
    form(
      html`${hiddenField('id', one.id)}${button(words, { size: 'sm', also: ` (${one.name})`, ...(kind ? { kind } : {}) })}`,
      {
        action,
        look: 'row',
      },
    )
  const state = one.toldAt
    ? `The link went out on ${when(one.toldAt)}`
    : one.readyAt
      ? `The delay ends on ${when(one.readyAt)}`
      : `${agreed.length} of ${needed} have agreed`
  return card(
    html`${dl([
      [
        'Asked',
        `${when(one.openedAt)}, by ${one.openedBy === one.accountId ? 'themselves' : one.openedByName}`,
      ],
      ['What happened', one.reason],
      ['Agreed', agreed.length > 0 ? agreed.map((each) => each.name).join(', ') : 'Nobody yet'],
      ['Now', state],
    ])}
    ${row(
      html`${mayAgree && press('I have spoken with them and agree', '/desk/keys/agree')}
      ${needsCode && press('Make the code to read out', '/desk/keys/speak')}
      ${press('Decline', '/desk/keys/decline', 'quiet')}`,
      { gap: 2 },
    )}`,
    { title: one.name, id: `case-${one.id}`, pressing: mayAgree },
  )
}

interface HelpShown extends Shown {
  readonly person: PersonCard
  readonly mayOpenCase: boolean
  readonly trouble?: Phrase
}

/** Helping one person in. */
export function helpInPage(visit: Visit, shown: HelpShown): Html {
  const { person } = shown
  const fields = fieldsOf(openCaseForm, shown)
  const main = html`${back('Getting back in', '/desk/keys')}
  ${deskTitle({ heading: `Help ${person.name} in` })}
  ${shown.trouble && notice(visit.words.say(shown.trouble), { kind: 'wait', role: 'alert' })}
  ${card(
    html`<p>
        When they cannot read their mail, or have no address. Check first that it is them. The code works
        once, for ${spokenMinutes} minutes, and it is written down that you made it.
      </p>
      ${form(button('Make a code to read out'), { action: `/desk/keys/${person.id}/code` })}`,
    { title: 'Open the door by a code', id: 'by-code' },
  )}
  ${
    shown.mayOpenCase &&
    card(
      html`<p>When their passkey and codes are gone. Others must agree, and a delay passes.</p>
        ${fields.summary({ title: 'Please put this right' })}
        ${form(
          html`${fields.area('reason', { label: 'What happened', rows: 2 })}
            <p>${button('Open a recovery', { kind: 'quiet' })}</p>`,
          { action: `/desk/keys/${person.id}/recovery`, unjudged: true },
        )}`,
      { title: 'Open a recovery', id: 'recovery' },
    )
  }`
  return deskPage(visit.frame, { title: `Help ${person.name} in`, main })
}

/** The only time the code is seen. */
export function spokenCodePage(visit: Visit, name: string, spoken: string): Html {
  const address = new URL('/door/code', visit.hub.environment.publicUrl).href
  const main = html`${back('Getting back in', '/desk/keys')} ${deskTitle({ heading: `A code for ${name}` })}
  ${card(
    html`<p class="big">${code(spoken)}</p>
      <p>Read it out, or print this page. They type it at <strong dir="ltr">${address}</strong>.</p>
      <p class="small muted">It works once, for ${spokenMinutes} minutes. It is shown only now.</p>`,
  )}`
  return deskPage(visit.frame, { title: `A code for ${name}`, main })
}
