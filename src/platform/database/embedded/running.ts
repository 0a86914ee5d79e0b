import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { addressOf } from './address.ts'
import type { Embedded } from './embedded.ts'
import { CannotStart, preparePlace } from './place.ts'
import { readNotice } from './postmaster.ts'
import { isServerOf } from './processes.ts'

/** A server that another program keeps; we may ask it, and never end it. */
export type Running = Pick<Embedded, 'url' | 'superuserUrl' | 'folder'>

/** Whether a data folder holds an embedded database. */
export const hasEmbedded = (data: string): Promise<boolean> =>
  stat(join(data, 'postgres', 'cluster', 'PG_VERSION')).then(
    () => true,
    (fault: NodeJS.ErrnoException) => fault.code === 'EACCES',
  )

/**
 * The server of a data folder that is running now, whoever keeps it; null when there is none, or none that
 * takes connections yet. Takes no lock and changes nothing.
 */
export async function runningEmbedded(data: string): Promise<Running | null> {
  if (!(await hasEmbedded(data))) return null
  const place = await preparePlace(data)
  const notice = await readNotice(place.cluster)
  if (notice?.status !== 'ready' || !(await isServerOf(place.cluster, notice.pid))) return null
  const secrets = await readFile(join(place.cluster, 'secrets'), 'utf8').catch(() => {
    throw new CannotStart(
      `The database in ${place.data} belongs to another user: run this as that user, or as root.`,
    )
  })
  const { superuser } = JSON.parse(secrets) as { superuser: string }
  const url = addressOf(place, notice.door)
  return { url, superuserUrl: url('postgres', superuser, 'postgres'), folder: place.cluster }
}
