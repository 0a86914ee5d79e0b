import { ask, phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { Step } from '../panels.ts'

/** What people read of where their application stands. */
export const say = phrases('applications.status', {
  lede: ask<{ done: number; all: number }>('{done} of {all} steps are done.'),
  ledePaused: 'It rests until you come back. Nothing you did is lost.',
  ledePausedUntil: ask<{ date: string }>(
    'It rests until {date}, then it goes on by itself. Nothing you did is lost.',
  ),
  ledeCleared: 'Everything is there. Welcome.',
  ledeDeclined: ask<{ date: string }>('We wrote to you about it on {date}.'),
  ledeWithdrawn: ask<{ date: string }>('You took it back on {date}. You are welcome to come back.'),
  ledeGuardianNo: ask<{ date: string }>('Your parent or guardian said no on {date}, so it ended there.'),
  steps: 'Where it stands',
  waitingYou: 'Waiting on you',
  waitingUs: 'The wait is ours',
  arranged: 'Arranged',
  waitingReferee: 'Waiting on your referee',
  waitingGuardian: 'Waiting on your parent or guardian',
  waitingDbs: 'Waiting on the DBS',
  since: ask<{ who: string; date: string }>('{who}, since {date}'),
  doneOn: ask<{ date: string }>('Done on {date}'),
  notNeeded: 'Not needed: we have it from before',

  howLong: 'How long it takes',
  inAll: 'From sending to ready',
  stageNow: ask<{ stage: string }>('This part: {stage}'),

  sent: 'You send it',
  read: 'We read it',
  readBy: ask<{ name: string }>('{name} began to read it.'),
  readAll: 'You can change every answer until somebody begins to read.',
  guardianStep: 'Your parent or guardian says yes',
  guardianAsked: 'We wrote to them. Until they answer, it waits.',
  guardianYes: 'They said yes.',
  ready: 'You are ready to begin',
  readyWords: 'Then we write to you about your first day.',
  readyNow: 'We write to you about your first day.',

  told: 'We have your application, and wrote to you.',
  toldPaused: 'It rests.',
  toldBack: 'It goes on.',
  toldWithdrawn: 'It is withdrawn. We wrote to you, and you can come back.',

  doings: 'What you can do',
  changeAnswers: 'Change your answers',
  readAnswers: 'Read what you sent',
  goOn: 'Go on with it',
  pause: 'Pause until…',
  withdraw: 'Withdraw',
  comeBack: 'Come back',
  comeBackGone: 'This role is closed, or you apply for it anew already.',
  yourAnswers: ask<{ title: string }>('What you sent: {title}'),
  findOther: 'Find more ways to help',

  tentTitle: 'You apply for',
  tentDraft: ask<{ date: string }>('Not sent yet. The draft stays until {date}.'),
  tentNext: ask<{ who: string; step: string }>('{who}: {step}'),
  tentSee: 'See where it stands',

  dossierTitle: 'Your applications',
  dossierAbout: 'What you wrote when you applied, where each application stood, and what came of it.',
  dossierKept: ask<{ drafts: string; notBegun: string; begun: string }>(
    'Drafts for {drafts}; what was declined or withdrawn for {notBegun}; if you began, for {begun} after you last took part.',
  ),
  dossierOne: ask<{ title: string; state: string; date: string }>('{title}, {state}, {date}'),
  dossierKnows: ask<{ whom: string }>('Whom you know among us: {whom}'),
  dossierGuardian: ask<{ name: string; email: string }>('Parent or guardian: {name}, {email}'),
  dossierReason: ask<{ state: string; words: string }>('Why ({state}): {words}'),
  dossierMove: ask<{ date: string; state: string; stage: string }>('{date}: {state}, {stage}'),
  holdWhat: 'That you applied, and what came of it',
  holdWhy: 'Whoever asks later why somebody was let in, or was not, must get an answer.',
  holdUntil: ask<{ date: string }>('{date}'),
})

export const waitingOn: Readonly<Record<Step['who'], Phrase>> = {
  you: say.waitingYou,
  us: say.waitingUs,
  both: say.arranged,
  referee: say.waitingReferee,
  guardian: say.waitingGuardian,
  dbs: say.waitingDbs,
}
