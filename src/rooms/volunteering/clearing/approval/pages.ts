import { deskPage } from '../../../../look/desk.ts'
import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../../../look/parts/cards.ts'
import { form } from '../../../../look/parts/errors.ts'
import { aside, back, deskTitle, flow } from '../../../../look/parts/layout.ts'
import { todo } from '../../../../look/parts/lists.ts'
import { dayAt } from '../../../../platform/clock.ts'
import { fieldsOf, type Shown } from '../../../../platform/web/form.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort } from '../../../../platform/words/dates.ts'
import type { RequirementStanding } from '../../requirements/types.ts'
import { deskRequirementName, type Named } from '../../requirements/words.ts'
import { isOpen } from '../asking.ts'
import { answerForm, knowsForm } from './forms.ts'
import type { Asked } from './types.ts'

/** Something a reviewer is asked, before they said whether they know the applicant: the name and the role, no more. */
export interface Mine {
  readonly asked: Asked
  readonly personId: string
  readonly name: string
  readonly role: string
}

const tellings: Record<string, string> = {
  aside: 'You stepped aside. Thank you for saying so. You see nothing of it any more, and another is asked.',
  'aside-alone':
    'You stepped aside. Thank you for saying so. You see nothing of it any more; whoever looks after it asks another.',
  yes: 'Your yes is kept. Others are still asked.',
  decided: 'Your yes is kept. Everybody who was needed said yes: the approval is given.',
  'not-yet': 'It is kept. Whoever looks after it reads why, and asks you again when it is put right.',
}

/** The approvals that wait for whoever looks. */
export function listPage({ frame, words, url }: Visit, mine: readonly Mine[], acts: Html | false): Html {
  const told = tellings[url.searchParams.get('told') ?? '']
  const list =
    mine.length === 0
      ? empty('When somebody asks you for an approval, it stands here and on your day.', {
          title: 'Nothing waits for you',
        })
      : card(
          todo(
            mine.map(({ asked, name, role }) => ({
              icon: 'shield',
              title: `${name}, ${role}`,
              text: `${asked.answer === 'not-yet' ? 'You said not yet' : 'You were asked'} on ${dayWordsShort(words, dayAt(asked.answeredAt ?? asked.askedAt))}.`,
              acts: linkButton('Open', `/desk/approvals/${asked.id}`, {
                size: 'sm',
                kind: 'quiet',
                also: `: ${name}`,
              }),
            })),
          ),
          { title: 'You are asked', id: 'asked-h' },
        )
  const main = html`${deskTitle({ heading: 'Approvals', line: 'The last word about an application: yes, not yet, or I step aside.', acts })}
  ${told && notice(told, { kind: 'good', role: 'status' })} ${list}`
  return deskPage(frame, { title: 'Approvals', main })
}

/** Before anything is shown: whether the reviewer knows the applicant. */
export function knowsPage(
  { frame }: Visit,
  { asked, name, role, mayBeNamed, shown }: Mine & { readonly mayBeNamed: boolean; readonly shown: Shown },
): Html {
  const fields = fieldsOf(knowsForm, shown)
  const main = html`${back('Approvals', '/desk/approvals')}
  ${deskTitle({ heading: `Do you know ${name}?`, line: `They applied for ${role}. Say this first; the application opens after it.` })}
  ${fields.summary({ title: 'Please put this right' })}
  ${
    mayBeNamed &&
    notice(
      'They named somebody of your name among those they know with us. If that is you, and you are near to each other, please step aside.',
      {
        kind: 'wait',
        lead: 'Is it you?',
      },
    )
  }
  ${card(
    form(
      html`${fields.radios('knows', {
          legend: 'How well do you know them?',
          choices: [
            {
              value: 'no',
              words: 'I do not know them',
              hint: 'Or only from their application and from meeting them for it.',
            },
            {
              value: 'know',
              words: 'I know them, and we are not near',
              hint: 'It is noted beside what you say.',
            },
            {
              value: 'related',
              words: 'We are related, or near to each other',
              hint: 'Family, household, a close friend, or money between you. Then please step aside: you see nothing of it, and another is asked. It counts for nothing against them.',
            },
          ],
        })}
        <p>${button('Go on')}</p>`,
      { action: `/desk/approvals/${asked.id}/knows`, unjudged: true },
    ),
  )}`
  return deskPage(frame, { title: `Do you know ${name}?`, main })
}

export interface DecideView extends Mine {
  readonly requirements: readonly RequirementStanding[]
  readonly named: Named
  readonly shown: Shown
}

const stateWords = {
  met: 'There',
  due: 'There, runs out soon',
  exempt: 'Exempted by name',
  'run-out': 'Run out',
  missing: 'Missing',
} as const

/** What was recorded so far, and the reviewer’s word. */
export function decidePage({ frame, words }: Visit, view: DecideView): Html {
  const { asked, name, role, requirements, named, shown } = view
  const fields = fieldsOf(answerForm, shown)
  const listed = requirements
    .filter(({ requirement }) => requirement.kind !== 'approval')
    .map((one) => ({
      icon: isOpen(one) ? ('wait' as const) : ('check' as const),
      title: html`${deskRequirementName(words, one.requirement, named)}
      ${tag(stateWords[one.state], isOpen(one) ? 'wait' : 'ok')}`,
      ...(one.need > 1 ? { text: `${one.have} of ${one.need}` } : {}),
    }))
  const said = asked.answer === 'not-yet' && asked.answeredAt
  const main = html`${back('Approvals', '/desk/approvals')}
  ${deskTitle({ heading: `${name}, ${role}`, line: asked.knows === 'know' ? 'You said that you know them.' : 'You said that you do not know them.' })}
  ${fields.summary({ title: 'Nothing was kept: please put this right' })}
  ${said && notice(`You said not yet on ${dayWordsShort(words, dayAt(said))}. Your next word takes its place.`)}
  ${aside(
    flow([
      card(
        html`${todo(listed)}
          <p>
            ${linkButton('Read the application', `/desk/applications/${asked.applicationId}`, { kind: 'quiet', size: 'sm' })}
          </p>`,
        { title: 'What is there', id: 'there-h' },
      ),
      card(
        html`<p>Did you find that you are related, or nearer than you thought?</p>
          ${form(button('Step aside', { kind: 'bare', size: 'sm' }), { action: `/desk/approvals/${asked.id}/aside`, look: 'row' })}`,
        { title: 'Step aside', id: 'aside-h', sunk: true },
      ),
    ]),
    card(
      form(
        html`${fields.radios('answer', {
            legend: 'Can they be approved?',
            choices: [
              { value: 'yes', words: 'Yes', hint: 'It counts once as many as the role asks for said so.' },
              {
                value: 'not-yet',
                words: 'Not yet',
                hint: 'Nothing goes on until it is put right. You can say yes later.',
              },
            ],
          })}
          ${fields.area('reason', {
            label: 'Why not yet',
            rows: 4,
            private: true,
            hint: 'Needed for “not yet”. Sealed: whoever decides about this application reads it, and each opening is logged. They may ask to read it too.',
          })}
          <p>${button('Keep this')}</p>`,
        {
          action: `/desk/approvals/${asked.id}/answer`,
          unjudged: true,
          leaving: 'What you wrote is not kept yet.',
        },
      ),
      { title: 'Your word', id: 'word-h' },
    ),
    { side: 24 },
  )}`
  return deskPage(frame, { title: `Approval: ${name}`, main })
}
