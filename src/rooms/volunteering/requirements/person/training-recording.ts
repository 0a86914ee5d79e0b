import { recordingRule } from '../../../learning/face.ts'
import { rolesAppliedFor } from '../../clearing/vouching-store.ts'
import { notNamedWords } from '../words.ts'
import { hatsAbout } from './recording-rules.ts'
import { namingFor } from './recording.ts'

/** A course that a role of somebody asks for is written down by whom its policy names. */
recordingRule(async (hub, db, { id, region }, courseIds) => {
  const hats = hatsAbout(hub.actor, { region, roles: await rolesAppliedFor(db, id) })
  const namingOf = await namingFor(hub, db, id, 'training', hats)
  return new Map(
    courseIds.flatMap((courseId) => {
      const naming = namingOf((one) => one.courseId === courseId)
      return naming.ok ? [] : [[courseId, notNamedWords[naming.refusal]] as const]
    }),
  )
})
