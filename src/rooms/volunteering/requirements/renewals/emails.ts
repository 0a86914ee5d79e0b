import { day, type Day } from '../../../../platform/clock.ts'
import { message, type Written } from '../../../../platform/email/message.ts'
import { dateWords } from '../../../../platform/words/dates.ts'
import type { Requirement } from '../types.ts'
import { requirementName, type Named } from '../words.ts'
import { say } from './letter-words.ts'

/** One thing to renew, and for which role. */
export interface ToRenew {
  readonly requirement: Requirement
  readonly role: string
  readonly endsOn: Day
}

const nothingNamed: Named = { courses: new Map(), agreements: new Map() }

const check: Requirement = {
  kind: 'check',
  key: 'check',
  validMonths: 36,
  warnDays: 60,
  recordedBy: ['vetting-officer'],
  level: 'enhanced',
  workforce: 'child',
  statusMonths: null,
}

/** To somebody in a role: something runs out, and what to do. */
export const renewSoon = message<{
  name: string
  items: readonly ToRenew[]
  isAgain: boolean
  named: Named
}>('standing.renew', {
  title: 'Something a role asks for runs out',
  manner: 'notice',
  example: {
    name: 'Naomi',
    items: [{ requirement: check, role: 'Befriender', endsOn: day('2026-12-09') }],
    isAgain: false,
    named: nothingNamed,
  },
  write({ name, items, isAgain, named }, { words, link }): Written {
    const first = items[0]!
    return {
      subject: words.say(say.subject, {
        count: items.length,
        what: requirementName(words, first.requirement, named),
        day: dateWords(words, first.endsOn),
      }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.hello, { name }) },
        { kind: 'paragraph', words: words.say(isAgain ? say.again : say.lead) },
        {
          kind: 'facts',
          pairs: items.map(({ requirement, role, endsOn }) => [
            words.say(say.item, { what: requirementName(words, requirement, named), role }),
            words.say(say.on, { day: dateWords(words, endsOn) }),
          ]),
        },
        { kind: 'button', words: words.say(say.button), href: link('/my#roles-h') },
        { kind: 'paragraph', words: words.say(say.help) },
      ],
      because: words.say(say.because),
    }
  },
})

/** To somebody whose standing ran out: what is missing, and that nothing they have is taken away unasked. */
export const ranOut = message<{
  name: string
  role: string
  on: Day
  missing: readonly Requirement[]
  named: Named
}>('standing.ran-out', {
  title: 'Somebody’s standing in a role ran out',
  manner: 'notice',
  example: {
    name: 'Naomi',
    role: 'Befriender',
    on: day('2026-12-09'),
    missing: [check],
    named: nothingNamed,
  },
  write({ name, role, on, missing, named }, { words, link }): Written {
    return {
      subject: words.say(say.lapsedSubject, { role }),
      blocks: [
        { kind: 'paragraph', words: words.say(say.hello, { name }) },
        { kind: 'paragraph', words: words.say(say.lapsedLead, { role, day: dateWords(words, on) }) },
        { kind: 'list', items: missing.map((one) => requirementName(words, one, named)) },
        { kind: 'paragraph', words: words.say(say.stays) },
        { kind: 'button', words: words.say(say.button), href: link('/my#roles-h') },
        { kind: 'paragraph', words: words.say(say.help) },
      ],
      because: words.say(say.because),
    }
  },
})
