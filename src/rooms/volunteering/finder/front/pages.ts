import { html, type Html } from '../../../../look/html.ts'
import { button, linkButton } from '../../../../look/parts/buttons.ts'
import { card, empty, tag } from '../../../../look/parts/cards.ts'
import { textField } from '../../../../look/parts/fields.ts'
import { aside, flow } from '../../../../look/parts/layout.ts'
import { need, type Need } from '../../../../look/parts/lists.ts'
import { give } from '../../../../look/parts/words.ts'
import { plain } from '../../../../platform/clock.ts'
import type { Visit } from '../../../../platform/web/visit.ts'
import { dayWordsShort, timeWords } from '../../../../platform/words/dates.ts'
import type { Words } from '../../../../platform/words/words.ts'
import { giftWords } from '../choice-words.ts'
import type { Gift } from '../forms.ts'
import { labelsIn } from '../../../../platform/words/labels.ts'
import { pathOf } from '../result.ts'
import { dayOfMinutes, momentOf } from '../way.ts'
import { frontFacts, type FrontFacts, type Needed } from './facts.ts'
import { say } from './words.ts'

/** What the front page shows of the ways to help. */
export async function frontSections({
  hub,
  words,
}: Visit): Promise<readonly { readonly order: number; readonly html: Html }[]> {
  const facts = await frontFacts(hub)
  if (facts.open === 0) return [{ order: 10, html: nothingYet(words) }]
  return [
    { order: 10, html: waysIn(words, facts) },
    { order: 20, html: neededNow(words, facts) },
  ]
}

const nothingYet = (words: Words): Html =>
  html`<section class="band">
    <div class="wrap">
      ${empty(words.say(say.empty), {
        title: words.say(say.emptyTitle),
        acts: linkButton(words.say(say.emptyAct), '/help/saved/new', { icon: 'mail' }),
      })}
    </div>
  </section>`

/** The four doors, and the bar that asks where from. */
function waysIn(words: Words, { shifts, skill, voice, experience }: FrontFacts): Html {
  const door = (side: 'n' | 'e' | 's' | 'w', gift: Gift, text: string) => ({
    side,
    title: words.say(giftWords[gift]),
    text,
    href: `/help?give=${gift}`,
  })
  return html`<section class="band" aria-labelledby="give-title">
    <div class="wrap flow">
      <h2 id="give-title" class="t-5">${words.say(say.title)}</h2>
      <p class="lede">${words.say(say.lede)}</p>
      ${give([
        door('n', 'hour', words.say(say.hour, { count: shifts })),
        door('e', 'skill', words.say(say.skill, { count: skill })),
        door('s', 'voice', words.say(say.voice, { count: voice })),
        door('w', 'experience', words.say(say.experience, { count: experience })),
      ])}
      <form class="find-bar" action="/help" method="get">
        ${textField({ name: 'near', label: words.say(say.near), upper: true, autocomplete: 'postal-code', maxlength: 24, labels: labelsIn(words), attributes: { 'aria-describedby': 'near-hint' } })}
        <p class="hint" id="near-hint">${words.say(say.nearHint)}</p>
        ${button(words.say(say.search), { icon: 'find' })}
      </form>
    </div>
  </section>`
}

function neededNow(words: Words, facts: FrontFacts): Html {
  const { needed, open, now } = facts
  const list =
    needed.length > 0
      ? need(needed.map((one) => needWords(words, one, now)))
      : html`<p>${words.say(say.nobodyMissing)}</p>`
  return html`<section class="band sunk" aria-labelledby="needed-title">
    <div class="wrap">
      ${aside(
        flow(
          html`<h2 id="needed-title">${words.say(say.needed)}</h2>
            ${list}
            <p><a href="/help">${words.say(say.all, { count: open })}</a></p>`,
        ),
        flow([
          card(
            html`<p>${words.say(say.unsure)}</p>
              <p>${linkButton(words.say(say.unsureAct), '/give-time', { kind: 'quiet' })}</p>`,
            { title: words.say(say.unsureTitle), id: 'unsure-title' },
          ),
          card(
            html`<p>${words.say(say.letters)}</p>
              <p><a href="/help/saved/new">${words.say(say.lettersAct)}</a></p>`,
            { title: words.say(say.lettersTitle), id: 'letters-title' },
          ),
        ]),
        { side: 22 },
      )}
    </div>
  </section>`
}

function needWords(words: Words, { way, fit, lasts }: Needed, now: number): Need {
  const where = way.where === 'home' ? words.say(say.fromHome) : way.placeName
  const { summary } = way
  const text =
    fit.shift < 0
      ? words.say(say.agreed, { where: where === '' ? way.by : where, summary })
      : words.say(say.shift, {
          where: where === '' ? way.by : where,
          day: dayWordsShort(words, dayOfMinutes(fit.starts)),
          from: timeWords(words, momentOf(fit.starts)),
          to: timeWords(words, momentOf(fit.starts + lasts)),
          summary,
        })
  return { title: way.title, href: pathOf(way), text, tag: whenTag(words, way, fit, now) }
}

/** How soon somebody is needed, or what kind of thing it is. */
function whenTag(words: Words, way: Needed['way'], { shift, starts }: Needed['fit'], now: number): Html {
  if (shift < 0) {
    if (way.where === 'home') return tag(words.say(say.fromHome), undefined, 'globe')
    return tag(words.say(way.kind === 'task' ? say.aTask : say.aRole), 'soft', 'pair')
  }
  const days = plain(dayOfMinutes(now)).until(plain(dayOfMinutes(starts))).days
  if (days === 0) return tag(words.say(say.today), 'wait', 'clock')
  if (days === 1) return tag(words.say(say.tomorrow), 'wait', 'clock')
  return tag(words.say(say.inDays, { days }), undefined, 'calendar')
}
