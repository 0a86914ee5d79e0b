import { html, type Html } from '../../../look/html.ts'
import { publicPage } from '../../../look/page.ts'
import { button, linkButton } from '../../../look/parts/buttons.ts'
import { notice } from '../../../look/parts/cards.ts'
import { copyAddress } from '../../../look/parts/copying.ts'
import { errorSummary, form } from '../../../look/parts/errors.ts'
import { hiddenField } from '../../../look/parts/fields.ts'
import { dl } from '../../../look/parts/lists.ts'
import { row, title } from '../../../look/parts/layout.ts'
import type { Answers, FieldErrors } from '../../../platform/web/read.ts'
import type { Visit } from '../../../platform/web/visit.ts'
import type { Words } from '../../../platform/words/words.ts'
import type { Answered } from '../finder/search.ts'
import { stateOf, typedState } from '../finder/form-part.ts'
import { labelsIn } from '../../../platform/words/labels.ts'
import { nothingFits } from '../finder/nothing-fits.ts'
import {
  address,
  anything,
  asksNothing,
  fromTheTop,
  addressOf,
  pairsOf,
  type Question,
} from '../finder/question.ts'
import type { Relaxation } from '../finder/relax.ts'
import { resultsPlainly } from '../finder/result.ts'
import { toldOf } from '../finder/told.ts'
import { todayAt, type Way } from '../finder/way.ts'
import { say as finderSays } from '../finder/words.ts'
import { fieldsOfStep } from './step-fields.ts'
import {
  askings,
  fieldsAsked,
  pathOfStep,
  stepAfter,
  stepBefore,
  toldField,
  type Asking,
  type Step,
} from './steps.ts'
import { ledeWords, questionWords, say } from './words.ts'

export interface AskingView {
  readonly step: Asking
  readonly answered: Answered
  /** What somebody told so far, with a postcode as near as they gave it. */
  readonly question: Question
  readonly typed: { readonly answers: Answers; readonly errors: FieldErrors } | null
}

const addressOfStep = (step: Step, question: Question): string => pathOfStep(step) + address(question)

/** One question: its fields, the answers to the others kept in the form, the way on and the way back. */
export function askingPage(visit: Visit, { step, answered, question, typed }: AskingView): Html {
  const { words } = visit
  const state = typed ? typedState(typed.answers, typed.errors, []) : stateOf(question, [])
  const others = pairsOf(question).filter(([name]) => !fieldsAsked[step].some((own) => own === name))
  const next = stepAfter(step)
  const before = stepBefore(step)
  const faults = Object.entries(typed?.errors ?? {}).map(([name, said]) => ({ name, words: said }))
  const inside = html`${others.length > 0 && hiddenField(toldField, addressOf(others).slice(1))}${fieldsOfStep(words, step, state)}
  ${row([
    button(words.say(next === 'end' ? say.showEnd : say.goOn), {
      size: 'big',
      iconAfter: next === 'end' ? undefined : 'go',
    }),
    before &&
      button(words.say(say.back), {
        kind: 'quiet',
        size: 'big',
        formaction: pathOfStep(before),
        unjudged: true,
      }),
  ])}`
  return wholePage(visit, {
    title: words.say(questionWords[step]),
    isForAll: step === 'give' && asksNothing(question),
    main: html`${title({
        eyebrow: words.say(say.step, { number: askings.indexOf(step) + 1, of: askings.length }),
        heading: words.say(questionWords[step]),
        lede: words.say(ledeWords[step]),
      })}
      ${faults.length > 0 && errorSummary(faults, { title: words.say(finderSays.errorTitle, { count: faults.length }) })}
      ${form(inside, { action: pathOfStep(next), method: 'get', look: 'flow g-6' })}${!asksNothing(question) && soFar(words, answered)}
      <p class="small muted">${words.say(say.kept)}</p>`,
  })
}

const soFar = (words: Words, { asked, results }: Answered): Html =>
  html`<p>
    ${words.rich(say.soFar, { a: (inner) => html`<a href="/help${address(asked.question)}">${inner}</a>` }, { count: results.total })}
  </p>`

export interface EndView {
  readonly answered: Answered
  readonly question: Question
  readonly relaxations: readonly Relaxation[]
}

/** So many of the best fits are shown at the end. */
const mostShown = 3

/** What was told, how many ways to help fit it, the best of them, and the address that asks for them again. */
export function endPage(visit: Visit, { answered, question, relaxations }: EndView): Html {
  const { words, hub } = visit
  const count = answered.results.total
  const kept = address(fromTheTop(question), 'district')
  return wholePage(visit, {
    title: words.say(say.endTitle, { count }),
    isForAll: false,
    main: html`${title({
        eyebrow: words.say(say.title),
        heading: words.say(say.endTitle, { count }),
        lede: words.say(
          asksNothing(question) ? say.endLedeNothing : count === 0 ? say.endLedeNone : say.endLede,
        ),
      })}
      ${tellings(words, question)}
      ${count === 0 ? nothingFits(words, { ...answered, relaxations }) : bestFits(words, answered, question)}
      ${notice(words.rich(say.lettersWords, { a: (inner) => html`<a href="/help/saved/new${kept}">${inner}</a>` }), { icon: 'mail', lead: words.say(say.letters) })}
      ${copyAddress(`${hub.environment.publicUrl.origin}/help${kept}`, { name: 'share', label: words.say(say.share), hint: words.say(say.shareHint), labels: labelsIn(words) })}
      <p class="small muted">${words.say(say.kept)}</p>
      ${row(html`<a href="${addressOfStep('where', question)}">${words.say(say.back)}</a>`)}`,
  })
}

/** Each question with what was answered, and the way back to it. */
function tellings(words: Words, question: Question): Html {
  const pairs = askings.map((step) => {
    const own = Object.fromEntries(fieldsAsked[step].map((name) => [name, question[name]]))
    const told = toldOf(words, { ...anything, ...own }, [])
    const label = words.say(questionWords[step])
    return [
      label,
      html`${told.length > 0 ? told.join(', ') : words.say(say.nothingTold)}
        <a href="${addressOfStep(step, question)}"
          >${words.say(say.change)}<span class="hide"> ${label}</span></a
        >`,
    ] as const
  })
  return dl(pairs)
}

/**
 * The first fits. What asks for a language is no best fit for somebody who was asked for theirs and named none; they
 * find it among all, where it says which language helps.
 */
function bestOf<Listed extends { way: Pick<Way, 'languages'> }>(
  each: readonly Listed[],
  { language }: Question,
): readonly Listed[] {
  const spoken = language.length > 0 ? each : each.filter(({ way }) => way.languages.length === 0)
  return (spoken.length > 0 ? spoken : each).slice(0, mostShown)
}

function bestFits(words: Words, { asked, results, ways }: Answered, question: Question): Html {
  const each = bestOf(
    results.fits.map((fit) => ({ fit, way: ways.of(fit), pin: undefined })),
    question,
  )
  return html`<h2>${words.say(say.first)}</h2>
    ${resultsPlainly(words, each, { asked, facts: ways.facts, today: todayAt(asked.now) })}
    ${row(
      linkButton(words.say(say.see, { count: results.total }), `/help${address(question)}`, {
        size: 'big',
        iconAfter: 'go',
      }),
    )}`
}

const wholePage = (
  { frame, words }: Visit,
  { title: named, isForAll, main }: { title: string; isForAll: boolean; main: Html },
): Html =>
  publicPage(frame, {
    title: named,
    description: words.say(say.description),
    robots: isForAll ? undefined : 'noindex',
    main: html`<div class="wrap page slim flow">${main}</div>`,
  })
