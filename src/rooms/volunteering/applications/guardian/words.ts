import { ask, phrases } from '../../../../platform/words/words.ts'

/** What a parent or guardian reads: never more of the applicant than their name and the role. */
export const say = phrases('applications.guardian', {
  pageTitle: 'Do you say yes?',
  pageLede: 'You are asked as a parent or guardian.',
  pageButton: 'Send',
  lede: ask<{ young: string; role: string; charity: string }>(
    '{young} would like to help {charity}: {role}. {young} is under 18, so we go on only if you, their parent or guardian, say yes.',
  ),
  nothingMore: 'What they wrote to us is between them and us, so it does not stand here.',
  guardianIs: 'I am their parent or guardian',
  guardianNeeded: 'Say that you are their parent or guardian; else please close this page',
  yes: 'Yes, they may',
  no: 'No, I would rather not',
  over: 'This was answered already, or is no longer needed. You need to do nothing.',

  thanksTitle: 'Thank you',
  thanksYes: 'We have your yes, and told them. Should you change your mind, write or ring us, and we stop.',
  thanksNo: 'We have your no, and told them. Nothing goes on.',

  askSubject: ask<{ young: string }>('{young} would like to help: do you say yes?'),
  askHello: ask<{ guardian: string; young: string; role: string; charity: string }>(
    'Hello {guardian}, {young} would like to help {charity}: {role}. They are under 18 and named you as their parent or guardian.',
  ),
  askNext:
    'Nothing goes on before you have said yes. The button leads to a page of yours, where you say yes or no. After a yes you get copies of what we write to them about talks, and by hand.',
  askAgain: 'We wrote to you about this before; this is a reminder.',
  askButton: 'Say yes or no',
  askNo: ask<{ young: string }>('If you do not know {young}, do nothing, or answer this letter.'),
  because: 'Somebody under 18 named you as their parent or guardian.',

  yesSubject: ask<{ title: string }>('{title}: your parent or guardian said yes'),
  yesHello: ask<{ name: string; title: string }>(
    'Hello {name}, your parent or guardian said yes, so your application goes on: {title}.',
  ),
  noSubject: ask<{ title: string }>('{title}: your parent or guardian said no'),
  noHello: ask<{ name: string; title: string }>(
    'Hello {name}, your parent or guardian would rather you did not, so your application ends here: {title}. You did nothing wrong.',
  ),
  noNext: 'Do talk with them. If they change their mind, you can take your application up again.',
  button: 'See where it stands',

  copySubject: ask<{ subject: string }>('Copy: {subject}'),
  copyHello: ask<{ guardian: string; young: string }>(
    'Hello {guardian}, this is a copy of what we wrote to {young}, because they are under 18 and you said yes for them. You need to do nothing.',
  ),
  copyStop: 'Would you rather have no copies, or take back your yes? Answer this letter.',
})
