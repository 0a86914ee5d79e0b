import { html, type Child, type Html } from '../../../../look/html.ts'
import { deskPage } from '../../../../look/desk.ts'
import { button } from '../../../../look/parts/buttons.ts'
import { card, notice, tag, type Tone } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow, row } from '../../../../look/parts/layout.ts'
import { dl } from '../../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../../../platform/words/dates.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { wordFields } from '../form/fields-part.ts'
import { aloneWords, kindWords, limitsWords, relatedWords, type Question } from '../questions.ts'
import { isWaitedFor } from '../rules.ts'
import type { Contact, Referee, Told, WordsKept } from '../types.ts'
import { callForm, judgeForm } from './forms.ts'
import { lineFor, stateTags } from './state-words.ts'

export interface ReferenceView {
  readonly referee: Referee
  readonly applicant: string
  readonly role: string
  readonly contact: Contact
  readonly words: WordsKept | null
  /** The number they gave for a call. */
  readonly phone: string | null
  readonly replacedBy: string | null
  readonly questions: Readonly<Record<keyof Told, Question>>
  /** Names of ours who wrote something down or judged. */
  readonly names: ReadonlyMap<string, string>
  /** The application is under way. */
  readonly isOpen: boolean
  readonly mayJudge: boolean
  readonly judging: Shown
  readonly calling: Shown
}

const tellings: Readonly<Record<string, string>> = {
  judged: 'It is kept.',
  written: 'It is kept. It waits for them to say that it is right.',
  aloud: 'It is kept. Now say whether it counts.',
  again: 'They are asked once more, with the same link and new days.',
  another: 'The applicant is asked to name somebody else.',
  meanwhile: 'Nothing was done: they answered meanwhile, or the application ended.',
}

const aloneTones: Record<Told['alone'], Tone> = { yes: 'ok', 'yes-but': 'info', unsure: 'wait', no: 'stop' }

const whose = ({ names }: ReferenceView, id: string | null): string =>
  (id === null ? undefined : names.get(id)) ?? 'somebody no longer here'

function howWeHaveIt(visit: Visit, view: ReferenceView, kept: WordsKept): string {
  const on = dateWords(visit.words, dayAt(kept.writtenAt))
  if (kept.confirmed === 'themselves') return `Written by themselves on ${on}.`
  const down = `Written down by ${whose(view, kept.writtenBy)} on the telephone`
  if (kept.confirmed === 'by-link') return `${down}; they read it over and sent it on ${on}.`
  if (kept.confirmed === 'read-aloud')
    return `${down} on ${on}, and read to them: they said that it is right.`
  return `${down} on ${on}. They have not said yet that it is right, so it cannot count.`
}

function wordsCard(visit: Visit, view: ReferenceView, kept: WordsKept): Html {
  const { words } = visit
  const { asked, told } = kept.reference
  const said = (key: keyof Told, answer: Child): Html =>
    html`<div class="flow g-1">
      <p class="small muted" dir="auto">${asked[key]}</p>
      ${answer}
    </div>`
  const prose = (text: string): Child =>
    text.split(/\n+/).map((line) => html`<p class="prose" dir="auto">${line}</p>`)
  return card(
    html`${said('how', prose(told.how))}
      ${said('related', html`<p>${words.say(relatedWords[told.related ? 'yes' : 'no'])}</p>`)}
      ${said('see', prose(told.see))} ${said('limits', html`<p>${words.say(limitsWords[told.limits])}</p>`)}
      ${said('alone', html`<p>${tag(words.say(aloneWords[told.alone]), aloneTones[told.alone])}</p>`)}
      ${told.add !== null && said('add', prose(told.add))}
      <p class="small muted">${howWeHaveIt(visit, view, kept)}</p>`,
    {
      title: 'Their words',
      id: 'words-h',
      beside: tag('Sealed: vetting staff only', 'soft', 'lock'),
    },
  )
}

function judgeCard(view: ReferenceView, at: string): Html | false {
  const { referee, words, isOpen, mayJudge, judging } = view
  if (!words || referee.receivedAt === null || !isOpen) return false
  if (!mayJudge) return notice('This role leaves it to others to say whether a reference counts.')
  const fields = fieldsOf(judgeForm, judging)
  const { state } = referee
  const family = referee.family || words.reference.told.related
  return card(
    html`${family && notice('They are family, or in a relationship.', { kind: 'wait' })}
    ${
      referee.judgedAt !== null &&
      html`<p class="small muted">${`${stateTags[state][0]}, said ${whose(view, referee.judgedBy)}.`}</p>`
    }
    ${form(
      html`${fields.radios('verdict', {
          legend: 'Does it count?',
          choices: [
            {
              value: 'counts',
              words: 'It counts',
              hint: 'Kept as recorded: a reference of this kind, and never what it says.',
            },
            {
              value: 'ring',
              words: 'Ring first',
              hint: 'They told us something to ask about, or you want to know that it is they.',
            },
            {
              value: 'not-counted',
              words: 'It does not count',
              hint: 'The applicant does not hear so. Ask for somebody else where one more is needed.',
            },
          ],
        })}
        <p>${button('Keep this')}</p>`,
      { action: `${at}/judge`, unjudged: true },
    )}`,
    { title: 'Judge', id: 'judge-h', pressing: state === 'received' || state === 'ring' },
  )
}

function reachCard(visit: Visit, view: ReferenceView): Html {
  const { words } = visit
  const { contact, referee, phone } = view
  const gone = 'Taken away, as promised'
  return card(
    html`${dl([
        ['Kind', words.say(kindWords[referee.kind])],
        ['Family', referee.family ? 'Yes, says the applicant' : 'No, says the applicant'],
        ['How they know them', html`<span dir="auto">${contact.how ?? gone}</span>`],
        ['Email', contact.email ?? (referee.byEmail ? gone : 'None')],
        ...(contact.phone === null ? [] : [['Telephone', contact.phone] as const]),
        ...(phone === null ? [] : [['Number they gave', phone] as const]),
        ...(referee.callAt === null ? [] : [['Call asked for', momentWords(words, referee.callAt)] as const]),
      ])}
      <p class="small muted">Use it for this reference only.</p>`,
    { title: 'How to reach them', id: 'reach-h' },
  )
}

function callCard(visit: Visit, view: ReferenceView, at: string): Html {
  const { calling, questions, contact } = view
  const fields = fieldsOf(callForm, calling)
  return card(
    html`<p>Ask the same questions, and write what they say in their own words.</p>
      ${form(
        html`${wordFields(fields, visit.words, questions)}
          ${fields.radios('right', {
            legend: 'How do they hear what you wrote down?',
            choices: [
              ...(contact.email === null
                ? []
                : [
                    {
                      value: 'send',
                      words: 'Send it to them',
                      hint: 'They read it over by their link, put right what is not, and say that it is right.',
                    },
                  ]),
              {
                value: 'aloud',
                words: 'I read it to them',
                hint: 'They said on the telephone that it is right.',
              },
            ],
          })}
          <p>${button('Keep the call')}</p>`,
        { action: `${at}/call`, unjudged: true },
      )}`,
    { title: 'Write down a call', id: 'call-h' },
  )
}

function actsCard({ referee, contact, isOpen }: ReferenceView, at: string): Html | false {
  const waits = isWaitedFor(referee)
  if (!isOpen || (!waits && referee.state !== 'not-counted')) return false
  const one = (what: string, words: string): Html =>
    form(button(words, { kind: 'quiet', size: 'sm' }), { action: `${at}/${what}`, look: 'row' })
  return card(
    html`${waits && contact.email !== null && one('again', 'Write once more')}
    ${referee.another ? html`<p class="small muted">The applicant was asked to name somebody else.</p>` : one('another', 'Ask the applicant for somebody else')}`,
    { title: 'If nothing comes of it', id: 'acts-h' },
  )
}

/** One referee, for whoever vets: what they said, whether it counts, and how to reach them. Opening it is logged. */
export function referencePage(visit: Visit, view: ReferenceView): Html {
  const { words, frame, url } = visit
  const { referee, applicant, role, contact, isOpen, judging, calling, replacedBy } = view
  const at = `/desk/applications/${referee.applicationId}/references/${referee.id}`
  const told = tellings[url.searchParams.get('told') ?? '']
  const name = contact.name ?? 'A referee'
  const [state, tone] = stateTags[referee.state]
  const heading = `${name}, about ${applicant}`
  const shown = [
    view.words && wordsCard(visit, view, view.words),
    judgeCard(view, at),
    // What was typed while they answered themselves is shown still.
    ((isOpen && isWaitedFor(referee)) || calling.errors !== undefined) && callCard(visit, view, at),
  ].filter(Boolean)
  const beside = flow([reachCard(visit, view), actsCard(view, at)], { gap: 4 })
  const main = html`${back(applicant, `/desk/applications/${referee.applicationId}`)}
  ${deskTitle({
    heading,
    line: `${role}. You opened this now; the reading is logged.`,
    acts: tag(state, tone),
  })}
  ${told && notice(told, { kind: 'good', role: 'status' })}
  ${fieldsOf(judgeForm, judging).summary({ title: 'Nothing was kept: please put this right' })}
  ${fieldsOf(callForm, calling).summary({ title: 'The call was not kept: please put this right' })}
  ${row(html`<p>${lineFor(words, referee, replacedBy)}</p>`)}
  ${shown.length === 0 ? beside : aside(flow(shown, { gap: 4 }), beside)}`
  return deskPage(frame, { title: heading, main, holdDrafts: calling.errors !== undefined })
}
