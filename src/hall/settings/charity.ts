import { z } from 'zod'
import { html } from '../../look/html.ts'
import { themeCss, threads } from '../../look/theme.ts'
import { allow } from '../../platform/outcome.ts'
import { charityProfile } from '../../platform/settings/charity.ts'
import { settingPage } from '../../platform/settings/page.ts'
import { email, optionalText, text } from '../../platform/web/text.ts'
import { orSay } from '../../platform/words/sentence.ts'
import { phrases } from '../../platform/words/words.ts'
import { frontWords } from '../home/home-page.ts'

const say = phrases('charity-form', {
  name: 'Enter the name of your charity',
  worryName: 'Name the person who listens when somebody is worried',
  nation: 'Choose where you are; bank holidays follow',
  colour: 'Enter a colour as # and six letters or digits, like #2b3690',
  unreadable: 'Neither white nor dark text can be read on this colour. A little darker or paler helps.',
  heading: 'Write the sentence that opens the page',
  lede: 'Say in one or two sentences why you are here',
})

const none = <Schema extends z.ZodType>(schema: Schema) => schema.transform((value) => value ?? '')
const maybeEmail = z.preprocess((typed) => (typed === '' ? undefined : typed), email().optional())
const colour = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, orSay(say.colour))
    .optional(),
)

export const profileForm = z.strictObject({
  name: text({ max: 80, empty: say.name }),
  line: none(optionalText({ max: 80 })),
  number: none(optionalText({ max: 20 })),
  address: none(optionalText({ max: 200 })),
  phone: none(optionalText({ max: 40 })),
  email: none(maybeEmail),
  hours: none(optionalText({ max: 160 })),
  worryName: text({ max: 80, empty: say.worryName }),
  worryPhone: none(optionalText({ max: 40 })),
  worryEmail: none(maybeEmail),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland'], orSay(say.nation)),
  legal: none(optionalText({ max: 400 })),
  blue: colour,
  purple: colour,
  scarlet: colour,
  flax: colour,
})

const colourFaults = { 'not-a-colour': say.colour, unreadable: say.unreadable }

/** The four colours together, or the field that cannot be read. */
export function coloursOf(typed: Pick<z.output<typeof profileForm>, 'blue' | 'purple' | 'scarlet' | 'flax'>) {
  const given = threads.filter((thread) => typed[thread] !== undefined)
  if (given.length === 0) return { ok: true as const, colours: null }
  const whole = {
    blue: typed.blue ?? '#2b3690',
    purple: typed.purple ?? '#77286b',
    scarlet: typed.scarlet ?? '#b9322f',
    flax: typed.flax ?? '#e6ae43',
  }
  const theme = themeCss(whole)
  if (!theme.ok) return { ok: false as const, errors: { [theme.thread]: colourFaults[theme.refusal] } }
  return { ok: true as const, colours: whole }
}

const threadWords = {
  blue: 'First colour (links and buttons)',
  purple: 'Second colour',
  scarlet: 'Third colour',
  flax: 'Fourth colour (bright)',
}

export const profilePage = settingPage({
  setting: charityProfile,
  title: 'Your charity',
  about: 'Who you are: on every page and in every letter.',
  schema: profileForm,
  show: (value) => ({
    name: value.name,
    line: value.line,
    number: value.number,
    address: value.address,
    phone: value.phone,
    email: value.email,
    hours: value.hours,
    worryName: value.worry.name,
    worryPhone: value.worry.phone,
    worryEmail: value.worry.email,
    nation: value.nation,
    legal: value.legal,
    blue: value.colours?.blue ?? '',
    purple: value.colours?.purple ?? '',
    scarlet: value.colours?.scarlet ?? '',
    flax: value.colours?.flax ?? '',
  }),
  async read(typed, hub) {
    const colours = coloursOf(typed)
    if (!colours.ok) return { ok: false, errors: colours.errors }
    const { worryName, worryPhone, worryEmail, blue: _b, purple: _p, scarlet: _s, flax: _f, ...rest } = typed
    return allow({
      ...rest,
      worry: { name: worryName, phone: worryPhone, email: worryEmail },
      colours: colours.colours,
      logo: hub.setting(charityProfile).logo,
    })
  },
  fields: (fields) =>
    html` ${fields.text('name', { label: 'Name', hint: 'The short one people use.', width: 'm' })}
      ${fields.text('line', { label: 'Second line', hint: 'Stands small under the name, like “Refugee Action”.', width: 'm' })}
      ${fields.text('number', { label: 'Charity number', width: 's' })}
      ${fields.text('address', { label: 'Address' })}
      ${fields.text('phone', { label: 'Telephone', type: 'tel', width: 's' })}
      ${fields.text('email', { label: 'Email', type: 'email', width: 'm' })}
      ${fields.text('hours', { label: 'When somebody answers', hint: 'Like “Monday to Thursday, 9:30am to 5pm”.' })}
      ${fields.select('nation', {
        label: 'Nation',
        hint: 'Bank holidays follow it, unless you choose others under “Bank holidays”.',
        options: [
          { value: '', words: 'Choose' },
          { value: 'england-and-wales', words: 'England and Wales' },
          { value: 'scotland', words: 'Scotland' },
          { value: 'northern-ireland', words: 'Northern Ireland' },
        ],
      })}
      <fieldset class="flow">
        <legend>Whom to tell about a worry</legend>
        <p class="hint">Named on every page. The person who leads on safeguarding.</p>
        ${fields.text('worryName', { label: 'Their name', width: 'm' })}
        ${fields.text('worryPhone', { label: 'Their telephone', type: 'tel', width: 's' })}
        ${fields.text('worryEmail', { label: 'Their email', type: 'email', width: 'm' })}
      </fieldset>
      <fieldset class="flow">
        <legend>Your colours <span class="optional">(optional)</span></legend>
        <p class="hint">
          Leave them empty for the colours of the tent. We check that text can be read on each.
        </p>
        ${threads.map((thread) => fields.text(thread, { label: threadWords[thread], width: 's', placeholder: '#' }))}
      </fieldset>
      ${fields.text('legal', { label: 'A line for the foot of each page' })}`,
})

export const frontWordsPage = settingPage({
  setting: frontWords,
  title: 'First words of the front page',
  about: 'One sentence that opens the tent, and one or two that say why.',
  schema: z.strictObject({
    heading: text({ max: 60, empty: say.heading }),
    lede: text({ max: 300, empty: say.lede }),
  }),
  show: (value) => value,
  read: async (typed) => allow(typed),
  fields: (fields) =>
    html`${fields.text('heading', { label: 'Opening sentence' })}
    ${fields.area('lede', { label: 'Why', rows: 3 })}`,
})
