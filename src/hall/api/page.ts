import { html, mailto, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { title } from '../../look/parts/layout.ts'
import { facts } from '../../look/parts/lists.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { code, sample } from '../../look/parts/words.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { describedRoutes, openPath } from '../../platform/web/openapi.ts'
import {
  allProblemKinds,
  problemAddress,
  problemKinds,
  type ProblemKind,
} from '../../platform/web/problem.ts'
import type { Route } from '../../platform/web/routes.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { readingsAMinute } from '../../rooms/volunteering/face.ts'
import { examples } from './examples.ts'
import { say } from './words.ts'

const inCode = (inner: Html): Html => html`<code>${inner}</code>`

/** What programs can do here, told to the people who write them. */
export function apiPage(visit: Visit, routes: readonly Route[]): Html {
  const { words, hub, frame } = visit
  const { publicUrl } = hub.environment
  const { email } = hub.setting(charityProfile)
  const shown = examples(publicUrl.origin)
  const can = dataTable({
    label: words.say(say.can),
    folds: true,
    lite: true,
    rows: describedRoutes(routes),
    columns: [
      { label: words.say(say.what), cell: ({ told }) => words.say(told.summary) },
      {
        label: words.say(say.where),
        cell: ({ method, path }) => code(`${method.toUpperCase()} ${openPath(path)}`),
      },
    ],
  })
  const wrong = dataTable<ProblemKind>({
    label: words.say(say.wrong),
    folds: true,
    lite: true,
    rows: allProblemKinds(),
    rowId: ({ name }) => name,
    columns: [
      { label: words.say(say.kind), cell: ({ status, name }) => code(`${status} ${name}`) },
      { label: words.say(say.means), cell: (kind) => words.say(kind.title) },
      { label: words.say(say.mend), cell: (kind) => inTicks(words.say(kind.about)) },
    ],
  })
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.title), lede: words.say(say.lede) })}
    <h2>${words.say(say.can)}</h2>
    ${can}
    <p>${words.rich(say.machinesText, { a: (inner) => html`<a href="/api/openapi.json">${inner}</a>` })}</p>
    <h2>${words.say(say.how)}</h2>
    ${sample(words.say(say.findCaption), shown.find)} ${sample(words.say(say.foundCaption), shown.found)}
    ${sample(words.say(say.signUpCaption), shown.signUp)}
    ${sample(words.say(say.signedUpCaption), shown.signedUp)}
    <h2>${words.say(say.rules)}</h2>
    ${facts([
      { icon: 'clock', words: words.say(say.ruleReading, { reads: readingsAMinute }) },
      { icon: 'mail', words: words.say(say.ruleSignUp) },
      { icon: 'lock', words: words.say(say.ruleServer) },
      { icon: 'pin', words: words.say(say.rulePostcode) },
      { icon: 'heart', words: words.say(say.ruleCredit) },
    ])}
    <h2>${words.say(say.wrong)}</h2>
    <p>${words.rich(say.wrongLede, { code: inCode })}</p>
    ${sample(words.say(say.problemCaption), shown.problem(problemAddress(publicUrl, problemKinds.fields)))}
    ${wrong}
    ${email && html`<p>${words.rich(say.talk, { a: (inner) => html`<a href="${mailto(email)}">${inner}</a>` })}</p>`}
  </div>`
  return publicPage(frame, { title: words.say(say.title), main })
}

/** A sentence in which what a program says stands between ticks. */
const inTicks = (words: string): Html =>
  html`${words.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`
