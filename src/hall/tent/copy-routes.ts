import { NotHere } from '../../platform/web/endings.ts'
import { about } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import type { Turn } from '../../platform/web/visit.ts'
import { copyAsked, makeCopy, noteCopy } from '../../rooms/people/face.ts'
import { copyForPrograms, copyOnPaper, type Copied } from './copy.ts'

/**
 * The download of somebody's own tent, for whoever cannot come in and asked for it by law. It is read as they would read
 * it, what is sealed included; that it is made is logged before anything is.
 */
async function copied(c: Turn): Promise<Copied> {
  const { visit } = c.var
  const { asked, card } = visit.ask(makeCopy, await copyAsked(visit.hub, c.req.param('id')))
  if (!card) throw new NotHere()
  await noteCopy(visit.hub, asked)
  const reader = visit.hub.as({ personId: card.id, strength: 'link', grants: [] })
  return { personId: card.id, name: card.name, reader }
}

export const copyRoutes = room('/desk/requests')
  .get('/:id/copy/pdf', about(makeCopy), async (c) => copyOnPaper(c, await copied(c)))
  .get('/:id/copy/json', about(makeCopy), async (c) => copyForPrograms(c, await copied(c)))
