import type { Db } from '../../../platform/database/database.ts'
import type { Hub } from '../../../platform/hub.ts'
import type { Application } from '../applications/types.ts'
import { letRecord, type Hat } from '../requirements/person/recording-rules.ts'
import type { Naming } from '../requirements/person/recording.ts'
import { asksOf } from './asking.ts'

/** Whether whoever wears these hats may record what came of a conversation, as the version says that judges the application. */
export const letRecordTalk = async (
  hub: Hub,
  db: Db,
  application: Pick<Application, 'personId' | 'roleId'>,
  hats: readonly Hat[],
): Promise<Naming> =>
  letRecord(
    (await asksOf(hub, db, application, 'interview')).map(({ requirement }) => requirement),
    hats,
  )
