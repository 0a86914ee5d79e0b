import type { Db } from '../../../platform/database/database.ts'
import { coursesOffered } from '../../learning/face.ts'
import { agreements } from '../clearing/agreements/store.ts'
import type { Named } from './words.ts'

/** What the courses and texts that roles ask for are called. */
export async function named(db: Db): Promise<Named> {
  return {
    courses: new Map((await coursesOffered(db)).map(({ id, name }) => [id, name])),
    agreements: new Map((await agreements(db)).map(({ id, name }) => [id, name])),
  }
}
