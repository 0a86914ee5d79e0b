import { z } from 'zod'
import { html } from '../../../look/html.ts'
import { grid } from '../../../look/parts/layout.ts'
import { wallTime } from '../../../platform/calendar/customs.ts'
import { allow } from '../../../platform/outcome.ts'
import { settingPage } from '../../../platform/settings/page.ts'
import { optionalText, several, text, typedNumber } from '../../../platform/web/text.ts'
import { orSay } from '../../../platform/words/sentence.ts'
import { phrases } from '../../../platform/words/words.ts'
import { referenceKinds, type ReferenceKind } from '../requirements/types.ts'
import { referenceWording, worded, type Worded, type Wording } from './questions.ts'
import { referenceCustoms } from './settings.ts'

const say = phrases('references.settings-form', {
  askFrom: 'Choose when referees are written to',
  days: 'Enter a number of days from 1 to 60',
  inOrder: 'Each of these days comes after the one before it',
  times: 'Enter times of day like 10:00, 13:00',
  weekdays: 'Choose at least one weekday',
})

const days = () =>
  typedNumber(say.days).pipe(z.int(orSay(say.days)).min(1, orSay(say.days)).max(60, orSay(say.days)))

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const weekdayNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const

/** When referees are asked, reminded and rung. */
export const referencesPage = settingPage({
  setting: referenceCustoms,
  title: 'Referees: when they are asked, reminded and rung',
  about:
    'Letters to referees wait for the end of a day of rest. For how long their details are kept afterwards is said with all other records.',
  schema: z.strictObject({
    askFrom: z.enum(['application', 'checks'], orSay(say.askFrom)),
    first: days(),
    second: days(),
    ringAfter: days(),
    lastAfter: days(),
    callTimes: text({ max: 60, empty: say.times })
      .transform((typed) => typed.split(/[\s,;]+/).filter((one) => one !== ''))
      .pipe(z.array(wallTime).min(1, orSay(say.times)).max(6, orSay(say.times))),
    callDays: several(weekdayNumbers).refine((chosen) => chosen.length > 0, orSay(say.weekdays)),
  }),
  show: ({ askFrom, remindAfter, ringAfter, lastAfter, callTimes, callDays }) => ({
    askFrom,
    first: String(remindAfter[0]),
    second: String(remindAfter[1]),
    ringAfter: String(ringAfter),
    lastAfter: String(lastAfter),
    callTimes: callTimes.join(', '),
    callDays: callDays.map(String),
  }),
  async read({ askFrom, first, second, ringAfter, lastAfter, callTimes, callDays }) {
    const wrong =
      second <= first
        ? 'second'
        : ringAfter < second
          ? 'ringAfter'
          : lastAfter < ringAfter
            ? 'lastAfter'
            : null
    if (wrong !== null) return { ok: false as const, errors: { [wrong]: say.inOrder } }
    return allow({
      askFrom,
      remindAfter: [first, second] as [number, number],
      ringAfter,
      lastAfter,
      callTimes,
      callDays: callDays.map(Number),
    })
  },
  fields: (fields) =>
    html`${fields.radios('askFrom', {
      legend: 'We write to referees',
      choices: [
        {
          value: 'checks',
          words: 'when it comes to checks',
          hint: 'Nobody is asked for words about somebody we then say no to.',
        },
        {
          value: 'application',
          words: 'as soon as the application is sent',
          hint: 'Quicker, and more letters to people who need not have been asked.',
        },
      ],
    })}
    ${grid(
      [
        fields.text('first', { label: 'Days until they are reminded', type: 'number', width: 's' }),
        fields.text('second', { label: 'Days until they are reminded again', type: 'number', width: 's' }),
        fields.text('ringAfter', { label: 'Days to answer; then we ring', type: 'number', width: 's' }),
        fields.text('lastAfter', { label: 'Days until their link stops', type: 'number', width: 's' }),
      ],
      { min: 12, align: 'ends' },
    )}
    ${fields.text('callTimes', { label: 'Times we offer to ring', hint: 'Like 10:00, 13:00. None is offered on a day of rest.' })}
    ${fields.ticks('callDays', {
      legend: 'On these days',
      choices: weekdayNumbers.map((value, at) => ({ value, words: weekdays[at]! })),
    })}`,
})

type Field = `${ReferenceKind}-${Worded}`
const fieldName = (kind: ReferenceKind, key: Worded): Field => `${kind}-${key}`
const every = referenceKinds.flatMap((kind) => worded.map((key) => fieldName(kind, key)))
const own = () => optionalText({ max: 200 })

const asks: Record<Worded, string> = {
  how: 'How they know the applicant',
  see: 'What they have seen them do well',
  limits: 'How they keep to limits',
  alone: 'Whether they would be content for them to be alone with a young person',
  add: 'What they would add',
}
const kinds: Record<ReferenceKind, string> = {
  professional: 'professional referee',
  personal: 'personal referee',
}

/** What referees are asked, in the charity’s own wording where it has one. */
export const referenceWordingPage = settingPage({
  setting: referenceWording,
  title: 'Referees: how the questions are worded',
  about:
    'The questions stay the same, so that references can be compared; their wording may be yours. Write {name} where the applicant’s name belongs. An empty field keeps our wording, in the reader’s language. What was answered before keeps the wording it answered.',
  schema: z.strictObject(
    Object.fromEntries(every.map((name) => [name, own()])) as Record<Field, ReturnType<typeof own>>,
  ),
  show: (value) =>
    Object.fromEntries(
      referenceKinds.flatMap((kind) => worded.map((key) => [fieldName(kind, key), value[kind][key]])),
    ),
  read: async (typed) => {
    const of = (kind: ReferenceKind): Wording =>
      Object.fromEntries(worded.map((key) => [key, typed[fieldName(kind, key)] ?? ''])) as Wording
    return allow({ professional: of('professional'), personal: of('personal') })
  },
  fields: (fields) =>
    html`${referenceKinds.map((kind) =>
      worded.map((key) => fields.text(fieldName(kind, key), { label: `${asks[key]}: to a ${kinds[kind]}` })),
    )}`,
})
