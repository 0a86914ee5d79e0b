import { ask, phrases } from '../../../../platform/words/words.ts'

/** What applicants read about the last word. */
export const say = phrases('approvals', {
  step: 'Two of us, or more, look at all of it',
  stepOne: 'One of us looks at all of it',
  stepLater: 'When everything else is there.',
  stepNow: ask<{ have: number; need: number }>('{have} of {need} said yes.'),
  stepDone: 'Everybody said yes.',
  dossierTitle: 'Whether you can be approved',
  dossierAbout: 'Who was asked about an application of yours, what they said, and who stepped aside.',
  dossierEntry: ask<{ name: string; day: string }>('{name}, asked on {day}'),
  somebody: 'Somebody no longer here',
  yes: ask<{ day: string }>('Said yes on {day}'),
  notYet: ask<{ day: string }>('Said not yet on {day}'),
  aside: ask<{ day: string }>('Stepped aside on {day}'),
  waiting: 'Has not answered',
  reason: ask<{ words: string }>('Because: {words}'),
  knows: 'They said that they know you.',
})
