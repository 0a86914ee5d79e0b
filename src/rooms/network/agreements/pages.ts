import { deskPage } from '../../../look/desk.ts'
import { html, type Html } from '../../../look/html.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { card, notice } from '../../../look/parts/cards.ts'
import { form } from '../../../look/parts/errors.ts'
import { back, deskTitle } from '../../../look/parts/layout.ts'
import { dl } from '../../../look/parts/lists.ts'
import { fieldsOf, type Shown } from '../../../platform/web/form.ts'
import { changedMeanwhile } from '../../../platform/web/meanwhile.ts'
import type { Answers } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import { dateWords, momentWords } from '../../../platform/words/dates.ts'
import type { Organisation } from '../types.ts'
import { agreementForm } from './forms.ts'
import { changeAgreements } from './permits.ts'
import { withoutAgreement, type Agreement, type Shared } from './types.ts'

const labels = {
  agreedOn: 'Day of the agreement',
  phone: 'Telephone numbers',
  email: 'Email addresses',
  others: 'Names and ages of those they bring',
  needs: 'What people asked us to know',
  applications: 'Applications for its roles',
} as const

const fields: readonly (keyof Shared)[] = ['needs', 'phone', 'email', 'others']

/** The agreement as it stands, and who entered it. */
export interface AgreementShown {
  readonly agreement: Agreement | undefined
  /** The name of whoever entered it. */
  readonly by: string
}

/** On a partner’s page: what its leads see of those who come. */
export function agreementCard(
  visit: Visit,
  { id, shortName }: Organisation,
  { agreement, by }: AgreementShown,
): Html {
  const shared = agreement ?? withoutAgreement
  const { words } = visit
  return card(
    html`<p>
        ${
          agreement
            ? `By the agreement of ${dateWords(words, agreement.agreedOn)}, entered by ${by} on ${momentWords(words, agreement.setAt)}.`
            : `No agreement is entered. The leads of ${shortName} see what the day needs, and no way to reach anybody.`
        }
      </p>
      ${dl([
        ['Names, and how many come', 'Always'],
        ...fields.map((field) => [labels[field], shared[field] ? 'Yes' : 'No'] as const),
        [labels.applications, agreement?.applications ? 'Yes' : 'No'],
      ])}
      ${
        visit.can(changeAgreements, undefined) &&
        html`<p>
          ${linkButton(agreement ? 'Change what they see' : 'Enter the agreement', `/desk/organisations/${id}/agreement`, { kind: 'quiet' })}
        </p>`
      }`,
    { title: 'What its leads see of those who come', id: 'agreement' },
  )
}

export function agreementPage(visit: Visit, one: Organisation, shown: Shown & { theirs?: Answers }): Html {
  const bound = fieldsOf(agreementForm, shown)
  const heading = `What the leads of ${one.shortName} see`
  const main = html`${back(one.name, `/desk/organisations/${one.id}`)}
  ${deskTitle({ heading, line: 'Of those who come to its ways to help. Names, and how many come, they always see. Our own coordinators see everything.' })}
  ${shown.theirs && changedMeanwhile(visit.words, labels, shown.theirs, shown.answers)}
  ${bound.summary({ title: 'Please put this right' })}
  ${notice('Share what the work on the day needs, and no more. What you take away is gone from their next page, and from the next list they print.', { icon: 'shield' })}
  ${card(
    form(
      html`${bound.hidden('version')}
        ${bound.text('agreedOn', { label: labels.agreedOn, type: 'date', width: 's', hint: 'The day both sides signed what is shared, and why.' })}
        ${bound.tick('needs', { label: labels.needs, hint: 'Allergies, steps, seats. Each reading is logged.' })}
        ${bound.tick('phone', { label: labels.phone, hint: 'So that they can ring somebody on the day.' })}
        ${bound.tick('email', { label: labels.email })}
        ${bound.tick('others', { label: labels.others, hint: 'Of a household or group that signed up under one name.' })}
        ${bound.tick('applications', { label: labels.applications, hint: 'They read what people wrote to us, and move them on. Each reading is logged.' })}
        <p class="row">${button('Keep this')}</p>`,
      { action: `/desk/organisations/${one.id}/agreement`, unjudged: true },
    ),
  )}`
  return deskPage(visit.frame, { title: heading, main })
}
