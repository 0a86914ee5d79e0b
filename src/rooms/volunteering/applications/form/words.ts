import { ask, phrases, type Phrase } from '../../../../platform/words/words.ts'
import type { FormStep } from './types.ts'

/** What people read who apply for a role. */
export const say = phrases('apply', {
  title: ask<{ title: string }>('Apply: {title}'),
  lede: 'About five minutes. You can stop anywhere; what you wrote stays.',
  ledeSent: 'You have sent it. Until somebody begins to read, you can change every answer.',
  progress: 'Progress',
  stepAbout: 'About you',
  stepAnswers: 'Your answers',
  stepSend: 'Read and send',
  everythingNeeded: 'Everything is needed unless it says optional.',
  putRight: ask<{ count: number }>(
    '{count, plural, one {There is one thing to put right} other {There are # things to put right}}',
  ),

  keptAt: ask<{ time: string }>('Draft kept at {time}, here and on your other devices.'),
  keptUntil: ask<{ days: number }>('A draft stays for {days} days, then it is deleted.'),
  keptNot: 'We could not keep this just now. Press “Keep and go on” before you leave.',
  linkToIt: 'Send me a link to it',
  linkSent: 'We sent the link to your email.',
  throwAway: 'Throw this draft away',

  goOn: 'Keep and go on',
  stop: 'Stop for now',
  back: 'Back',
  send: 'Send my application',
  keepChanges: 'Keep the changed answers',
  changeLater: 'You can change every answer until somebody begins to read, and withdraw whenever you like.',

  youAre: ask<{ name: string }>('You apply as {name}.'),
  change: 'Change what we hold',
  phone: 'A number we can ring',
  languages: 'Languages you speak',
  languagesHint: 'So that we match you well, and write to you in yours where we can.',
  knows: 'Do you know anybody who works or volunteers with us?',
  knowsHint: 'It is welcome. Whoever knows you does not decide about you; that is all we use it for.',
  knowsWhom: 'Whom, and how do you know them?',
  yes: 'Yes',
  no: 'No',
  ifAnswered: ask<{ question: string; answer: string }>('If you answered “{answer}” to “{question}”'),
  over18: 'Are you 18 or over?',
  under18: 'Under 18',
  guardianHint:
    'They say yes on their own page. We tell them your name and the role, nothing you wrote. After their yes they get copies of what we write to you about talks, and by hand.',
  youngLede:
    'You are under 18, so a parent or guardian says yes too. Your application waits until they have.',

  fileKept: ask<{ kind: string; size: string }>('Kept: {kind}, {size}.'),
  fileSee: 'See it',
  fileReplace: 'Choose another to put in its place.',
  fileDrop: 'Take it away',
  filePicture: 'a picture',
  filePdf: 'a PDF',

  readFirst: 'Read it once more',
  notAnswered: 'Not answered',
  edit: 'Change',
  nobody: 'Nobody',
  guardian: 'Parent or guardian',

  next: 'What happens next',
  youSend: 'You send this',
  waitingOnYou: 'Waiting on you',
  askedOnce: 'Asked once',
  askedOnceLede: 'We have this, and do not ask again:',
  whoReads: 'Who reads this',
  whoReadsNamed: ask<{ name: string }>('{name}, and those who look after our volunteers’ checks.'),
  whoReadsUnnamed: 'Those who look after this role and our volunteers’ checks.',
  sealed: 'Your answers lie closed; each time somebody opens them is logged, and you see the log.',
  yourData: 'Your data and your choices',

  beginTitle: ask<{ title: string }>('Apply: {title}'),
  beginLede: 'First show us that this is you: we send you a link, and it opens the form.',
  beginKnown: '<door>Come in</door>, if you have been here before.',
  name: 'Your name',
  email: 'Email',
  begin: 'Send me the link',
  checkTitle: 'Check your email',
  check: 'We sent you a letter. Press the button in it, and the form opens.',
  linkTitle: 'Begin your application',
  linkLede: 'One press, and the form opens.',
  linkButton: 'Open the form',
  linkGone: 'This role no longer takes applications. You are welcome to look for another.',
  draftTitle: 'Go on with your application',

  notOpen: 'This role takes no applications now.',
  notOpenDraft: 'What you wrote stays as long as it would have.',
  readMeanwhile: 'Somebody has begun to read it, so its answers stay as they were sent.',
  tooYoung: ask<{ age: number }>(
    'By the date of birth we hold, you are too young for this: it is for people who are {age} or over.',
  ),
  noAddress: 'We have no email of yours to send it to.',
})

export const stepNames: Readonly<Record<FormStep, Phrase>> = {
  about: say.stepAbout,
  answers: say.stepAnswers,
  send: say.stepSend,
}
