import { record } from '../../../platform/audit/audit.ts'
import type { Db } from '../../../platform/database/database.ts'
import { newId } from '../../../platform/database/id.ts'
import { removeFile } from '../../../platform/files/files.ts'
import type { Hub } from '../../../platform/hub.ts'
import { allow, refuse, type Outcome } from '../../../platform/outcome.ts'
import { takeOver } from '../studying/store.ts'
import { emptyCourse, pagesOf, type Content } from './content.ts'
import { readyToPublish, type NotReady } from './rules.ts'
import * as store from './store.ts'

const note = (hub: Hub, db: Db, act: string, id: string) =>
  record(db, { at: hub.now(), by: hub.by, act: `learning.${act}`, subject: { kind: 'course', id } })

/** Begins a course with nothing but its name; pressed twice, it is one. @returns its id */
export const writeCourse = (hub: Hub, name: string): Promise<string> =>
  hub.transact(async (db) => {
    const known = await store.emptyNamed(db, name)
    if (known !== undefined) return known
    const id = newId()
    await store.addCourse(db, id, emptyCourse(name), hub.now())
    await note(hub, db, 'course-begun', id)
    return id
  })

export type NotKept = 'no-such-course' | 'changed-meanwhile'

/**
 * Changes the draft, unless somebody else did since it was shown. Pictures that neither the draft nor any version shows
 * any more go.
 */
export const changeDraft = (
  hub: Hub,
  courseId: string,
  edition: number,
  change: (draft: Content) => Content,
  months?: number | null,
): Promise<Outcome<undefined, NotKept>> =>
  hub.change<undefined, NotKept>(async (db) => {
    const course = await store.lockCourse(db, courseId)
    if (!course) return refuse('no-such-course')
    const draft = change(course.draft)
    if (!(await store.keepDraft(db, courseId, edition, draft))) return refuse('changed-meanwhile')
    if (months !== undefined && months !== course.months) {
      await store.setMonths(db, courseId, months)
      await note(hub, db, 'course-months-set', courseId)
    }
    await dropPictures(hub, db, picturesIn(course.draft).difference(picturesIn(draft)))
    return allow()
  })

const picturesIn = (content: Content): Set<string> =>
  new Set(pagesOf(content).flatMap(({ page }) => page.picture?.file ?? []))

async function dropPictures(hub: Hub, db: Db, files: ReadonlySet<string>): Promise<void> {
  for (const file of files) if (!(await store.isPublished(db, file))) await removeFile(db, hub.drawer, file)
}

export type NotPublished = NotReady | NotKept | 'nothing-new' | 'retired'

/** What is said about a version when it goes out. */
export interface Publishing {
  readonly edition: number
  readonly changed: string
  /** Those under way go over to it; else they finish what they began. */
  readonly takesOver: boolean
}

/** Publishes the draft as it stands: from then on it stays as it is, and whoever begins the course reads it. */
export const publishCourse = (
  hub: Hub,
  courseId: string,
  { edition, changed, takesOver }: Publishing,
): Promise<Outcome<number, NotPublished>> =>
  hub.change<number, NotPublished>(async (db) => {
    const course = await store.lockCourse(db, courseId)
    if (!course) return refuse('no-such-course')
    if (course.edition !== edition) return refuse('changed-meanwhile')
    if (course.retiredAt) return refuse('retired')
    if (!course.hasChanges) return refuse('nothing-new')
    const ready = readyToPublish(course.draft)
    if (!ready.ok) return ready
    const number = (course.published?.number ?? 0) + 1
    await store.addVersion(db, {
      courseId,
      number,
      content: course.draft,
      changed,
      takesOver,
      publishedAt: hub.now(),
      publishedBy: hub.actor.personId,
    })
    if (takesOver) await takeOver(db, courseId, number)
    await note(hub, db, 'course-published', courseId)
    return allow(number)
  })

/** Nobody begins it any more, or people may again; what was completed counts on, and whoever is under way may finish. */
export const retireCourse = (
  hub: Hub,
  courseId: string,
  retires: boolean,
): Promise<Outcome<undefined, 'no-such-course'>> =>
  hub.change<undefined, 'no-such-course'>(async (db) => {
    const course = await store.lockCourse(db, courseId)
    if (!course) return refuse('no-such-course')
    if ((course.retiredAt !== null) === retires) return allow()
    await store.setRetired(db, courseId, retires ? hub.now() : null)
    await note(hub, db, retires ? 'course-retired' : 'course-brought-back', courseId)
    return allow()
  })
