import { limit, hit } from '../../platform/limits/limits.ts'
import { open } from '../../platform/web/gate.ts'
import { room } from '../../platform/web/routes.ts'
import { programVersion } from '../running/facts.ts'
import { sourceArchive } from './archive.ts'
import { sourcePage } from './source-page.ts'

const downloads = limit('hall.source', { points: 10, seconds: 3600 })

export const sourceRoutes = room('/source')
  .get('/', open('the licence gives everybody who uses the hub its source'), (c) =>
    c.html(sourcePage(c.var.visit)),
  )
  .get('/opentent.tar.gz', open('the licence gives everybody who uses the hub its source'), async (c) => {
    await hit(c.var.visit.hub, downloads, c.var.visit.network)
    return c.body(await sourceArchive(`opentent-${programVersion}`), 200, {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="opentent-${programVersion}.tar.gz"`,
    })
  })
