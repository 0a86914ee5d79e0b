import { message, type Written } from '../../../platform/email/message.ts'
import { examplePlace } from './examples.ts'
import { say } from './more-words.ts'
import { button, dayShort, factsBlock, paragraph, small, type Told } from './told.ts'
import { say as places } from './words.ts'

/** What a lead is told of a gathering: how full it is, and where their list is. */
export interface LeadTold extends Told {
  readonly taken: number
  readonly waiting: number
  readonly capacity: number | null
  /** Their list at the desk. */
  readonly listPath: string
}
const exampleLead: LeadTold = {
  ...examplePlace,
  taken: 3,
  waiting: 2,
  capacity: 4,
  listPath: '/desk/gatherings/example',
}

export const leadCancel = message<{ told: LeadTold; name: string; people: number; fewerBy: number | null }>(
  'gatherings.lead-cancel',
  {
    title: 'To a lead: somebody cancelled late',
    manner: 'notice',
    example: { told: exampleLead, name: 'Leah Brandt', people: 1, fewerBy: null },
    write({ told, name, people, fewerBy }, pen): Written {
      const { words } = pen
      const { title } = told.details
      const { taken, waiting, capacity } = told
      return {
        subject:
          fewerBy === null
            ? words.say(say.leadCancelSubject, { title, name, people })
            : words.say(say.leadFewerSubject, { title, name, people: fewerBy }),
        blocks: [
          factsBlock(pen, told, null),
          paragraph(
            capacity === null
              ? words.say(say.leadCancelOpen, { taken })
              : words.say(say.leadCancelWords, { name, taken, capacity, waiting }),
          ),
          button(pen, words.say(say.leadButton), told.listPath),
        ],
        because: words.say(places.becauseLead),
      }
    },
  },
)

export const leadBack = message<{ told: LeadTold; name: string; people: number }>('gatherings.lead-back', {
  title: 'To a lead: somebody who cancelled late comes after all',
  manner: 'notice',
  example: { told: exampleLead, name: 'Leah Brandt', people: 1 },
  write: ({ told, name, people }, pen): Written => ({
    subject: pen.words.say(say.leadBackSubject, { title: told.details.title, name, people }),
    blocks: [
      factsBlock(pen, told, null),
      paragraph(
        told.capacity === null
          ? pen.words.say(say.leadCancelOpen, { taken: told.taken })
          : pen.words.say(say.leadBackWords, { taken: told.taken, capacity: told.capacity }),
      ),
      button(pen, pen.words.say(say.leadButton), told.listPath),
    ],
    because: pen.words.say(places.becauseLead),
  }),
})

export const leadFreePlace = message<{ told: LeadTold }>('gatherings.lead-free-place', {
  title: 'To a lead: a place is free, people wait, and it starts soon',
  manner: 'notice',
  example: { told: exampleLead },
  write: ({ told }, pen): Written => ({
    subject: pen.words.say(say.leadFreeSubject, { title: told.details.title }),
    blocks: [
      factsBlock(pen, told, null),
      paragraph(pen.words.say(say.leadFreeWords, { waiting: told.waiting })),
      button(pen, pen.words.say(say.leadButton), told.listPath),
    ],
    because: pen.words.say(places.becauseLead),
  }),
})

export const leadShort = message<{ told: LeadTold }>('gatherings.lead-short', {
  title: 'To a lead: people are still needed',
  manner: 'notice',
  example: { told: exampleLead },
  write({ told }, pen): Written {
    const { taken, capacity } = told
    const missing = (capacity ?? taken) - taken
    return {
      subject: pen.words.say(say.leadShortSubject, {
        missing,
        title: told.details.title,
        day: dayShort(pen.words, told.startsAt),
      }),
      blocks: [
        factsBlock(pen, told, null),
        paragraph(pen.words.say(say.leadShortWords, { taken, capacity: capacity ?? taken, missing })),
        button(pen, pen.words.say(say.leadButton), told.listPath),
      ],
      because: pen.words.say(places.becauseLead),
    }
  },
})

export const leadTomorrow = message<{
  told: LeadTold
  parties: readonly { name: string; people: number; isHeld: boolean }[]
}>('gatherings.lead-tomorrow', {
  title: 'To a lead: tomorrow’s list',
  manner: 'notice',
  example: {
    told: exampleLead,
    parties: [
      { name: 'Naomi Feld', people: 1, isHeld: false },
      { name: 'Quill & Stone', people: 8, isHeld: true },
    ],
  },
  write({ told, parties }, pen): Written {
    const { words } = pen
    const line = ({ name, people, isHeld }: { name: string; people: number; isHeld: boolean }): string => {
      const party = people > 1 ? words.say(say.leadListParty, { name, people }) : name
      return isHeld ? words.say(say.leadListHeld, { name: party }) : party
    }
    return {
      subject: words.say(say.leadListSubject, { title: told.details.title, coming: told.taken }),
      blocks: [
        factsBlock(pen, told, null),
        paragraph(words.say(say.leadListWords, { coming: told.taken, waiting: told.waiting })),
        ...(parties.length > 0 ? [{ kind: 'list' as const, items: parties.map(line) }] : []),
        button(pen, words.say(say.leadButton), told.listPath),
        small(words.say(say.leadListNote)),
      ],
      because: words.say(places.becauseLead),
    }
  },
})
