import { makePdf, template, type Paper } from '../../../platform/documents/documents.ts'
import { dayAt, type Day } from '../../../platform/clock.ts'
import { charityProfile } from '../../../platform/settings/charity.ts'
import type { Turn, Visit } from '../../../platform/web/visit.ts'
import { dateWords, momentWords, monthWords } from '../../../platform/words/dates.ts'
import { courseOne, versionOne } from '../courses/store.ts'
import type { Version, WholeCourse } from '../courses/types.ts'
import { paper, wayWords } from '../words.ts'
import { lapsesOn } from './rules.ts'
import type { WholeCompletion } from './types.ts'

/** What a certificate says. */
interface Certificate {
  readonly name: string
  readonly completed: string
  readonly course: string
  readonly entries: readonly { readonly label: string; readonly values: readonly string[] }[]
  readonly covers: string
  readonly modules: readonly string[]
}

export const certificate = template<Certificate>(new URL('certificate.typ', import.meta.url))

/** A certificate before it is printed. */
export function certificatePaper(
  { hub, words }: Visit,
  {
    name,
    completion,
    course,
    version,
  }: {
    name: string
    completion: WholeCompletion
    course: WholeCourse
    version: Version | undefined
  },
): Paper<Certificate> {
  const charity = hub.setting(charityProfile)
  const lapses = lapsesOn(completion.on, course.months)
  const date = (on: Day): string => dateWords(words, on)
  const entry = (label: string, value: string) => ({ label, values: [value] })
  return {
    title: words.say(paper.title),
    language: { lang: words.lang, dir: words.dir },
    charity: { name: charity.name, line: charity.line },
    foot: {
      made: words.say(paper.made, { date: momentWords(words, hub.now()) }),
      pages: words.say(paper.pages),
    },
    madeAt: hub.now(),
    body: {
      name,
      completed: words.say(paper.completed),
      course: (version ?? course.published!).content.name,
      entries: [
        entry(words.say(paper.on), date(completion.on)),
        entry(words.say(paper.how), words.say(wayWords[completion.how])),
        ...(version
          ? [
              entry(
                words.say(paper.version),
                words.say(paper.versionOf, {
                  number: version.number,
                  month: monthWords(words, dayAt(version.publishedAt)),
                }),
              ),
            ]
          : []),
        entry(words.say(paper.until), lapses ? date(lapses) : words.say(paper.forEver)),
        entry(words.say(paper.number), completion.id),
      ],
      covers: words.say(paper.modules),
      modules: version?.content.modules.map(({ title }) => title) ?? [],
    },
  }
}

/** The certificate as a file to keep. */
export async function certificateFile(c: Turn, name: string, completion: WholeCompletion): Promise<Response> {
  const { visit } = c.var
  const { db } = visit.hub
  const course = (await courseOne(db, completion.courseId))!
  const version =
    completion.version === null ? undefined : await versionOne(db, course.id, completion.version)
  const pdf = await makePdf(certificate, certificatePaper(visit, { name, completion, course, version }))
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="certificate.pdf"',
  })
}
