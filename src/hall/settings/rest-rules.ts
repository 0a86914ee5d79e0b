import { z } from 'zod'
import { html } from '../../look/html.ts'
import { restRules } from '../../platform/calendar/settings.ts'
import { allow } from '../../platform/outcome.ts'
import { settingPage } from '../../platform/settings/page.ts'

/** What the hub does, and leaves undone, in the hours that are kept free: three rules, each with its switch. */
export const restRulesPage = settingPage({
  setting: restRules,
  title: 'What rest does',
  about:
    'What the hub does in the hours you keep free. People can always read and book, and answers to their own press go at once.',
  schema: z.strictObject({
    planners: z.enum(['warn', 'off']),
    letters: z.enum(['wait', 'go']),
    clocks: z.enum(['pause', 'run']),
  }),
  show: ({ warnsPlanners, lettersWait, clocksPause }) => ({
    planners: warnsPlanners ? 'warn' : 'off',
    letters: lettersWait ? 'wait' : 'go',
    clocks: clocksPause ? 'pause' : 'run',
  }),
  read: async ({ planners, letters, clocks }) =>
    allow({
      warnsPlanners: planners === 'warn',
      lettersWait: letters === 'wait',
      clocksPause: clocks === 'pause',
    }),
  fields: (fields) =>
    html` ${fields.radios('planners', {
      legend: 'When a shift touches rest, or falls on a fast day',
      choices: [
        { value: 'warn', words: 'Tell whoever plans it, and ask what shall happen before it goes out' },
        { value: 'off', words: 'Say nothing' },
      ],
    })}
    ${fields.radios('letters', {
      legend: 'Reminders, and other letters that nobody has just asked for',
      choices: [
        { value: 'wait', words: 'Wait until rest is over' },
        { value: 'go', words: 'Go at any hour' },
      ],
    })}
    ${fields.radios('clocks', {
      legend: 'The time people have to answer, and in which we answer',
      hint: 'Getting back into an account always waits for rest to end, so that somebody sees it.',
      choices: [
        { value: 'pause', words: 'Pause during rest, and say so' },
        { value: 'run', words: 'Run on' },
      ],
    })}`,
})
