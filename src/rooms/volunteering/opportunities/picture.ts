import type { Db } from '../../../platform/database/database.ts'
import { isId } from '../../../platform/database/id.ts'
import { filePurpose } from '../../../platform/files/purposes.ts'
import { addressOf, fileById } from '../../../platform/files/files.ts'
import type { Content } from './content.ts'

/** A picture of the work on its public page. */
export const opportunityPicture = filePurpose('volunteering.picture', {
  takes: ['image'],
  public: true,
  longestSide: 1_600,
})

export interface Picture {
  readonly src: string
  readonly width: number
  readonly height: number
}

/** The picture a page shows; any other file that somebody names in a form is as if it were not there. */
export async function pictureOf(db: Db, { picture }: Pick<Content, 'picture'>): Promise<Picture | null> {
  if (!picture || !isId(picture.file)) return null
  const file = await fileById(db, picture.file)
  if (!file || file.purpose !== opportunityPicture.key || !file.width || !file.height) return null
  return { src: addressOf(file), width: file.width, height: file.height }
}
