import type { Db } from '../../../platform/database/database.ts'
import { isId } from '../../../platform/database/id.ts'
import { addressOf, fileById } from '../../../platform/files/files.ts'
import { filePurpose } from '../../../platform/files/purposes.ts'
import type { Picture } from './content.ts'

/** A picture on a page of a course. */
export const coursePicture = filePurpose('learning.picture', {
  takes: ['image'],
  public: true,
  longestSide: 1_600,
})

export interface ShownPicture extends Picture {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** The picture as a page shows it; a file of another purpose is as if it were not there. */
export async function shownPicture(db: Db, picture: Picture | null): Promise<ShownPicture | null> {
  if (!picture || !isId(picture.file)) return null
  const file = await fileById(db, picture.file)
  if (!file || file.purpose !== coursePicture.key || !file.width || !file.height) return null
  return { ...picture, src: addressOf(file), width: file.width, height: file.height }
}
