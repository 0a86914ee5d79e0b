import { wallMinutes } from '../../../../platform/calendar/wall-times.ts'
import { sentenceOf, type Faults } from '../../../../platform/web/faults.ts'
import { answerList, type Answers } from '../../../../platform/web/read.ts'
import type { Sentence } from '../../../../platform/words/words.ts'
import type { Content } from '../content.ts'
import { hasShifts } from '../times.ts'
import { draftFields, draftForm, isColumn, type DraftValues } from './forms.ts'
import { readTimes } from './reading-times.ts'

/** A draft as far as it makes sense. */
export interface ReadDraft {
  readonly content: Content
  /** What was typed and makes no sense, one sentence a field; the content goes without it. */
  readonly faults: Faults
  /** What of the times is not typed yet. */
  readonly missing: Faults
}

const without = (answers: Answers, name: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([other]) => other !== name))

/** Where an error of a row is shown: at `exception-2`, not at one of its columns. */
const rowField = (column: string, row: number): string =>
  `${column.startsWith('extra') ? 'extra' : 'exception'}-${row}`

/** Reads each field for itself: one that makes no sense takes nothing from the others. */
export function readValues(answers: Answers): { values: DraftValues; faults: Faults } {
  const faults: Record<string, Sentence> = {}
  let known: Answers = Object.fromEntries(
    draftFields.flatMap((name) => (name in answers ? [[name, answers[name]!]] : [])),
  )
  for (;;) {
    const read = draftForm.safeParse(known)
    if (read.success) return { values: read.data, faults }
    for (const issue of read.error.issues) {
      const { path } = issue
      const name = String(path[0])
      const row = isColumn(name) && typeof path[1] === 'number' ? path[1] : null
      faults[row === null ? name : rowField(name, row)] ??= sentenceOf(issue)
      known =
        row === null ? without(known, name) : { ...known, [name]: answerList(known, name).with(row, '') }
    }
  }
}

/** What a draft says, and what in it makes no sense yet. The point of its postcode is looked up when it is kept. */
export function readDraft(answers: Answers): ReadDraft {
  const { values, faults } = readValues(answers)
  const { times, faults: wrongTimes, missing } = readTimes(values)
  const { contactName, contactEmail, contactPhone, picture, pictureAlt } = values
  const content: Content = {
    title: values.title,
    summary: values.summary,
    whatYouWillDo: values.whatYouWillDo,
    whoItHelps: values.whoItHelps,
    side: values.side,
    kind: values.kind,
    where: values.where,
    placeName: values.placeName,
    postcode: values.postcode.toUpperCase(),
    point: null,
    exactPlace: values.exactPlace,
    exactOnlyForThoseWhoCome: values.exactOnlyForThoseWhoCome,
    gettingThere: values.gettingThere,
    stepFree: values.stepFree,
    access: values.access,
    times,
    timesInWords: values.timesInWords,
    commitment: values.commitment,
    minutesEach: times && hasShifts(values.kind) ? wallMinutes(times) : values.minutesEach,
    skills: values.skills,
    languages: values.languages,
    livedExperience: values.livedExperience,
    youngestAge: values.youngestAge ?? 18,
    checks: values.checks,
    checksInWords: values.checksInWords,
    expenses: values.expenses,
    bring: values.bring,
    contact: { name: contactName, email: contactEmail, phone: contactPhone },
    capacity: values.capacity,
    waitingList: values.waitingList,
    largestGroup: values.largestGroup ?? 1,
    answerHours: values.answerHours ?? 24,
    changeHours: values.changeHours ?? 24,
    picture: picture === '' ? null : { file: picture, alt: pictureAlt },
    closesOn: values.closesOn,
    urgent: values.urgent,
  }
  return { content, faults: { ...wrongTimes, ...faults }, missing }
}
