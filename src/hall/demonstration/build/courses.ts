import { createHash } from 'node:crypto'
import { plusDays, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/database.ts'
import { addFile } from '../../../platform/files/store.ts'
import type { Hub } from '../../../platform/hub.ts'
import { addCourses, addVersions } from '../../../rooms/learning/bulk-store.ts'
import type { Content } from '../../../rooms/learning/courses/content.ts'
import { coursePicture } from '../../../rooms/learning/courses/picture.ts'
import type { Version } from '../../../rooms/learning/courses/types.ts'
import type { Chance } from '../chance.ts'
import { courses, type CourseKey, type CourseMadeUp } from '../courses/all.ts'
import { pictures, type PictureKey } from '../courses/pictures.ts'
import type { CourseTold } from '../courses/told.ts'
import type { TeamKey } from '../people/team.ts'
import { atWork } from './moments.ts'

/** A course with its versions, as it lies in the hub. */
export interface CourseBuilt {
  readonly id: string
  readonly months: number | null
  readonly versions: readonly Version[]
}

interface Writing {
  readonly chance: Chance
  readonly team: Readonly<Record<TeamKey, string>>
  readonly today: Day
}

/** Draws the pictures of courses. @returns the file of each */
async function drawAll(hub: Hub, db: Db, { chance, today }: Writing): Promise<Record<PictureKey, string>> {
  const { default: sharp } = await import('sharp')
  const files: Partial<Record<PictureKey, string>> = {}
  for (const [key, drawing] of Object.entries(pictures) as [PictureKey, string][]) {
    const at = atWork(chance, plusDays(today, -250))
    const { data, info } = await sharp(Buffer.from(drawing))
      .png({ palette: true })
      .toBuffer({ resolveWithObject: true })
    const id = chance.idAt(at)
    // The same picture at the same address each time the demonstration is built.
    const token = createHash('sha256').update(id).digest('base64url').slice(0, 22)
    await hub.drawer.put(id, data)
    const sha256 = createHash('sha256').update(data).digest()
    const { width, height } = info
    const row = {
      id,
      token,
      purpose: coursePicture.key,
      ownerId: null,
      name: null,
      type: 'image/png',
    } as const
    await addFile(db, { ...row, bytes: data.length, width, height, sha256, public: coursePicture.public }, at)
    files[key] = id
  }
  return files as Record<PictureKey, string>
}

/** What a course says, with an id for each page and a file for each picture. */
const contentOf = (
  { modules, ...told }: CourseTold,
  files: Readonly<Record<PictureKey, string>>,
  without: readonly string[] = [],
): Content => {
  const kept = modules
    .filter(({ id }) => !without.includes(id))
    .map((module) => ({
      ...module,
      pages: module.pages.map(({ picture, ...page }, at) => ({
        ...page,
        id: `${module.id}-${at + 1}`,
        picture: picture && { file: files[picture.key], alt: picture.alt, caption: picture.caption },
      })),
    }))
  return { ...told, modules: kept }
}

/** The courses, their versions, and one draft that goes on from what was published last. */
export async function buildCourses(
  hub: Hub,
  db: Db,
  writing: Writing,
): Promise<Readonly<Record<CourseKey, CourseBuilt>>> {
  const { chance, team, today } = writing
  const files = await drawAll(hub, db, writing)
  const built: Partial<Record<CourseKey, CourseBuilt>> = {}
  for (const [key, told] of Object.entries<CourseMadeUp>(courses) as [CourseKey, CourseMadeUp][]) {
    const madeAt = atWork(chance, plusDays(today, -((told.versions[0]?.daysAgo ?? 6) + 5)))
    const id = chance.idAt(madeAt)
    const versions = told.versions.map(({ daysAgo, by, changed, without }, at): Version => ({
      courseId: id,
      number: at + 1,
      content: contentOf(told.course, files, without),
      changed,
      takesOver: false,
      publishedAt: atWork(chance, plusDays(today, -daysAgo)),
      publishedBy: team[by],
    }))
    const newest = contentOf(told.course, files)
    // One course has a change that waits to be published.
    const draft =
      key === 'kitchen' ? { ...newest, by: 'Dalia Marcus, with the cooks of the supper club' } : newest
    await addCourses(db, [
      {
        id,
        months: told.months,
        draft,
        edition: versions.length * 3,
        madeAt,
        retiredAt:
          told.retiredDaysAgo === null ? null : atWork(chance, plusDays(today, -told.retiredDaysAgo)),
      },
    ])
    await addVersions(db, versions)
    built[key] = { id, months: told.months, versions }
  }
  return built as Record<CourseKey, CourseBuilt>
}
