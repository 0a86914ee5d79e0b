import { ask, phrases } from '../../../../platform/words/words.ts'

/** What referees read. */
export const say = phrases('references.form', {
  eyebrow: ask<{ referee: string }>('Private, for {referee}'),
  title: ask<{ name: string }>('A few words about {name}'),
  lede: ask<{ name: string; role: string; charity: string }>(
    '{name} would like to volunteer with {charity} ({role}), and named you as somebody who knows them.',
  ),
  factTime: ask<{ day: string }>('Six questions, about seven minutes. Please answer by {day}.'),
  factReadOver: ask<{ day: string }>('A few minutes. Please read it by {day}.'),
  factRead: ask<{ charity: string; name: string }>(
    'Only those at {charity} who look after this application read it, and each opening is written down. It is stored sealed. {name} could ask to see it one day; the law does not make us show it, and we would ask you first.',
  ),
  factTrust: ask<{ name: string }>(
    'People will rely on {name}. If something makes you unsure, that is exactly what we hope to hear.',
  ),
  way: 'How would you like to do this?',
  wayWrite: 'Write here',
  wayWriteHint: ask<{ day: string }>('Keep what you have and come back by the same link until {day}.'),
  wayCall: 'Talk instead',
  wayCallHint: 'We ring you for ten minutes and write down what you say; you read it before it counts.',
  wayNo: 'I would rather not',
  wayNoHint: ask<{ name: string }>(
    'No reason needed. {name} hears only that we ask somebody else, and it counts for nothing against them.',
  ),
  words: 'Your words',
  phone: 'A number for one short call',
  phoneHint: ask<{ kept: string }>(
    'To check that you are you, or to talk. Taken away {kept} after we decide.',
  ),
  nothingElse: 'We will not write to you about anything else.',
  addressFrom: ask<{ name: string; kept: string }>(
    'Your address came from {name}. We use it for this reference only, because we have a duty to check who volunteers with us, and take it away {kept} after we decide. Your name stays with your words, as long as we keep a record that {name} was checked.',
  ),
  send: 'Send my answer',
  keep: 'Keep it and come back',
  keptAt: ask<{ at: string }>('Kept at {at}'),
  keptNot: 'Not kept just now. Press “Keep it and come back” before you go.',
  call: 'If you choose to talk',
  callLine: 'When we may ring you',
  slot: 'When may we ring?',
  callFrom: ask<{ phone: string }>('We ring from {phone}.'),
  callButton: 'Ask for this call',
  callAsked: ask<{ day: string; time: string }>(
    'We ring you on {day} at {time}. You may choose another time, or write after all.',
  ),
  noSlots: 'We can offer no time for a call just now. Give us a number, and we ring you.',
  confirmTitle: ask<{ name: string }>('What you said about {name}'),
  confirmLede:
    'We wrote this down when we talked. Put right whatever is not. It counts once you say that it is right.',
  confirmSend: 'This is right',
  worry:
    'Worried about a child or a young person now? In danger: 999. Otherwise tell us at once: the way is at the end of this page.',
  linkYours: ask<{ name: string; day: string }>(
    'This link is yours alone and shows nothing of {name} but the name and the role. It opens until {day}.',
  ),
  notYou: 'Not you? Tell us',
  putRight: 'Nothing was sent: please put this right. What you typed is still here.',

  notYouTitle: 'Not you?',
  notYouLede: ask<{ name: string }>(
    'If you do not know {name}, or this address is not the person’s we meant, tell us. We take the address away at once and write to you no more.',
  ),
  notYouButton: 'This is not me',
  notYouBack: 'Back to the page',

  doneSent: 'Thank you',
  doneSentLede: 'Your words are with us, sealed. You need do nothing more.',
  doneDeclined: 'Thank you for telling us',
  doneDeclinedLede: 'We ask somebody else. We do not write to you again.',
  doneNotThem: 'Thank you for telling us',
  doneNotThemLede: 'We took your address away, and write to you no more.',

  goneTitle: 'This link does not open',
  goneLede:
    'It may have been used already, its last day may be over, or a part of it is missing. If you sent us your words, they are with us: thank you. If you still want to, ring or write to us.',
})
