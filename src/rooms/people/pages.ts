import { html, type Html } from '../../look/html.ts'
import { publicPage } from '../../look/page.ts'
import { button } from '../../look/parts/buttons.ts'
import { card, notice } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { hiddenField } from '../../look/parts/fields.ts'
import { title } from '../../look/parts/layout.ts'
import { toldPart } from '../../platform/contact/told.ts'
import { fieldsOf, type Shown } from '../../platform/web/form.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { dateWords } from '../../platform/words/dates.ts'
import { dayAt } from '../../platform/clock.ts'
import { moment } from '../../platform/database/values.ts'
import { detailsForm, detailsTold, lettersForm, sealedForm } from './forms.ts'
import { languages, skills } from './lists.ts'
import type { Basis } from './letters/store.ts'
import type { SealedKind } from './store.ts'
import type { SealedFact } from './actions.ts'
import { kindNames, languageNames, say, skillNames } from './words.ts'
import { labelsIn } from '../../platform/words/labels.ts'

const myTent = (visit: Visit) => ({ href: '/my', label: visit.frame.account?.label ?? '' })

export function detailsPage(visit: Visit, shown: Shown & { notice?: 'kept' | 'changed-meanwhile' }): Html {
  const { words } = visit
  const fields = fieldsOf(detailsForm, shown, labelsIn(words))
  const faults = Object.keys(shown.errors ?? {}).length
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.detailsTitle), lede: words.say(say.detailsLede) })}
    ${shown.notice === 'kept' && notice(words.say(say.kept), { kind: 'good', role: 'status' })}
    ${shown.notice === 'changed-meanwhile' && notice(words.say(say.changedMeanwhile), { kind: 'wait', role: 'alert' })}
    ${fields.summary({ title: words.say(say.errorTitle, { count: faults }) })}
    ${form(
      html`${fields.hidden('version')}
        ${fields.text('name', { label: words.say(say.name), autocomplete: 'name', width: 'm' })}
        ${fields.text('phone', { label: words.say(say.phone), hint: words.say(say.phoneHint), type: 'tel', autocomplete: 'tel', width: 'm' })}
        ${fields.text('bornOn', { label: words.say(say.bornOn), hint: words.say(say.bornOnHint), type: 'date', autocomplete: 'bday', width: 's' })}
        ${fields.chips('languages', { legend: words.say(say.languages), choices: languages.map((value) => ({ value, words: words.say(languageNames[value]) })) })}
        ${fields.chips('skills', { legend: words.say(say.skills), choices: skills.map((value) => ({ value, words: words.say(skillNames[value]) })) })}
        ${toldPart(words, detailsTold)}
        <p>${button(words.say(say.keep))}</p>`,
      { action: '/my/details', unjudged: true },
    )}
  </div>`
  return publicPage(visit.frame, {
    title: words.say(say.detailsTitle),
    main,
    crumb: myTent(visit),
    robots: 'noindex',
  })
}

const kinds: readonly SealedKind[] = ['access', 'health', 'belief']

export function sealedPage(
  visit: Visit,
  facts: readonly SealedFact[],
  shown: Shown & { notice?: 'kept' | 'took-back' },
): Html {
  const { words } = visit
  const fields = fieldsOf(sealedForm, shown, labelsIn(words))
  const faults = Object.keys(shown.errors ?? {}).length
  const held = kinds.filter((kind) => facts.some((fact) => fact.kind === kind))
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.sealedTitle), lede: words.say(say.sealedLede) })}
    ${shown.notice && notice(words.say(shown.notice === 'kept' ? say.kept : say.tookBack), { kind: 'good', role: 'status' })}
    ${held.length === 0 && html`<p>${words.say(say.nothingSealed)}</p>`}
    ${held.map((kind) =>
      card(
        html`${facts
          .filter((fact) => fact.kind === kind)
          .map(
            (fact) =>
              html`<p>${fact.text}</p>
                <p class="small muted">${dateWords(words, dayAt(moment(fact.recordedAt)))}</p>`,
          )}
        ${form(html`${hiddenField('kind', kind)}${button(words.say(say.takeBack), { kind: 'quiet', size: 'sm', also: ` (${words.say(kindNames[kind])})` })}`, { action: '/my/sealed/take-back', look: 'row' })}`,
        { title: words.say(kindNames[kind]), id: `sealed-${kind}` },
      ),
    )}
    <h2>${words.say(say.tellUs)}</h2>
    ${fields.summary({ title: words.say(say.errorTitle, { count: faults }) })}
    ${form(
      html`${fields.radios('kind', { legend: words.say(say.tellKind), choices: kinds.map((value) => ({ value, words: words.say(kindNames[value]) })) })}
        ${fields.area('text', { label: words.say(say.tellText), private: true, rows: 3 })}
        <p>${button(words.say(say.tellButton))}</p>`,
      { action: '/my/sealed', unjudged: true },
    )}
  </div>`
  return publicPage(visit.frame, {
    title: words.say(say.sealedTitle),
    main,
    crumb: myTent(visit),
    robots: 'noindex',
  })
}

/** The purposes somebody may choose by themselves. */
export const letterPurposes = [
  { field: 'news', purpose: 'news', label: say.news, words: say.newsWords },
  { field: 'ways', purpose: 'ways-to-help', label: say.waysToHelp, words: say.waysWords },
] as const

export function lettersPage(visit: Visit, bases: readonly Basis[], kept: boolean): Html {
  const { words } = visit
  const current = (purpose: string): Basis | undefined =>
    bases.filter((one) => one.purpose === purpose && one.endedAt === null).at(-1)
  const answers = Object.fromEntries(
    letterPurposes.map(({ field, purpose }) => [
      field,
      ['consent', 'soft-opt-in'].includes(current(purpose)?.basis ?? '') ? 'yes' : '',
    ]),
  )
  const fields = fieldsOf(lettersForm, { answers }, labelsIn(words))
  const since = (purpose: string): string | undefined => {
    const basis = current(purpose)
    if (!basis) return undefined
    const date = dateWords(words, dayAt(moment(basis.givenAt)))
    switch (basis.basis) {
      case 'refused':
        return words.say(say.saidNo)
      case 'soft-opt-in':
        return words.say(say.didNotSayNo, { date })
      case 'consent':
      case 'service':
        return words.say(say.saidYes, { date })
    }
  }
  const main = html`<div class="wrap page slim flow">
    ${title({ heading: words.say(say.lettersTitle), lede: words.say(say.lettersLede) })}
    ${kept && notice(words.say(say.lettersKept), { kind: 'good', role: 'status' })}
    ${form(
      html`${letterPurposes.map(({ field, purpose, label }) => fields.tick(field, { label: words.say(label), hint: since(purpose) }))}
        <p class="small muted">${words.say(say.lettersSearches)} ${words.say(say.lettersRest)}</p>
        <p>${button(words.say(say.lettersKeep))}</p>`,
      { action: '/my/letters' },
    )}
  </div>`
  return publicPage(visit.frame, {
    title: words.say(say.lettersTitle),
    main,
    crumb: myTent(visit),
    robots: 'noindex',
  })
}
