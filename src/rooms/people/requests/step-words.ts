import type { DeskStep, What } from './lists.ts'
import type { NotTaken } from './step-rules.ts'

/** How the desk speaks of steps: what happened, what may be done, and what is asked for it. */

export const happened: Readonly<Record<What, string>> = {
  received: 'It came',
  acknowledged: 'Acknowledged',
  'identity-asked': 'Asked who they are',
  'identity-shown': 'Made sure who they are',
  asked: 'Asked what they mean',
  heard: 'They answered',
  extended: 'Extended by two months',
  wrote: 'Wrote to them',
  looked: 'The safeguarding lead looked through it',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Taken back',
}

interface Offer {
  /** The link, and the title of its page. */
  readonly title: string
  readonly line: string
  readonly label: string
  readonly hint: string
  readonly button: string
}

export const offers: Readonly<Record<DeskStep, Offer>> = {
  acknowledged: {
    title: 'Acknowledge it',
    line: 'They hear who looks into it, and by when they hear more.',
    label: 'What they are to read',
    hint: 'Who looks into it, and what happens next. The day stands below it by itself.',
    button: 'Acknowledge it',
  },
  'identity-asked': {
    title: 'Ask who they are',
    line: 'Only where you are in real doubt, and soon. The month begins on the day on which they show it.',
    label: 'What you ask them for',
    hint: 'As little as will do: a call to the number we have, or something only they know.',
    button: 'Ask them',
  },
  'identity-shown': {
    title: 'Write down how you know who they are',
    line: 'Before anything is given, changed or taken away.',
    label: 'How you know that it is them',
    hint: 'What you saw or asked. Never a number or a copy of a document.',
    button: 'I am sure that it is them',
  },
  asked: {
    title: 'Ask what they mean',
    line: 'Only where you need it to find what they ask for.',
    label: 'What you ask them',
    hint: 'One question, in plain words.',
    button: 'Ask them',
  },
  heard: {
    title: 'They answered',
    line: 'The clock runs on from the day on which their answer reached us.',
    label: 'What they answered',
    hint: 'In their words, as near as you can.',
    button: 'Keep their answer',
  },
  extended: {
    title: 'Extend it by two months',
    line: 'Only where it is complex, or where they asked for many things; and they must hear why within the first month.',
    label: 'Why it takes longer',
    hint: 'They read it. The new day stands above it by itself.',
    button: 'Extend it, and tell them',
  },
  wrote: {
    title: 'Write to them',
    line: 'How far you are, or anything else. It changes no clock.',
    label: 'What they are to read',
    hint: 'A few lines are enough.',
    button: 'Send it',
  },
  answered: {
    title: 'Answer it',
    line: 'This ends it. Give what they asked for first, in a way that reaches nobody else.',
    label: 'Your answer',
    hint: 'What you did, and how they get what they asked for. How to complain to the Information Commissioner stands below it by itself.',
    button: 'Answer it, and end it',
  },
  refused: {
    title: 'Refuse it',
    line: 'This ends it. The law allows it only for a few reasons; ask somebody who knows them first.',
    label: 'Why',
    hint: 'They read it. Their right to complain to the Information Commissioner and to go to court stands below it by itself.',
    button: 'Refuse it, and tell them why',
  },
  withdrawn: {
    title: 'They take it back',
    line: 'This ends it. Only where they said so themselves.',
    label: 'How they told you',
    hint: 'They read it.',
    button: 'Note it, and end it',
  },
}

export const refusals: Readonly<Record<NotTaken | 'not-a-day' | 'no-such-person', string>> = {
  'ended-already': 'It has ended. Somebody may have answered meanwhile: look at what was done.',
  'acknowledged-already': 'It is acknowledged already.',
  'waiting-already': 'We wait for them already. Keep their answer first.',
  'not-waiting': 'We asked them nothing that is still open.',
  'known-already': 'We know who they are.',
  'who-is-not-known': 'Write down first how you know who they are.',
  'not-looked-through':
    'The safeguarding lead looks through it first, as for everybody who asks for a copy. The page of the request says who is asked.',
  'extended-already': 'It was extended once; the law allows it no more.',
  'no-extension': 'A complaint cannot be extended. Write to them how far you are.',
  'clock-ran-out': 'The day is over, and no question makes it begin again. Answer as soon as you can.',
  'not-a-day': 'Enter a day that has been, and not before we asked.',
  'no-such-person': 'This record is not here any more. Choose another.',
}
