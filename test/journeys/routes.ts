import { allRoutes } from '../../src/hall/host.ts'
import type { Visit } from './visits/visit.ts'

/** Answers that are no pages: files, calendars, what programs read. */
const noPages = [
  '/assets/:file',
  '/assets/fonts/:file',
  '/theme/:file',
  '/files/:id/:name',
  '/favicon.ico',
  '/robots.txt',
  '/health',
  '/source/opentent.tar.gz',
  '/calendar/:file',
  '/places/:secret/calendar.ics',
  '/desk/gatherings/:id/list.pdf',
  '/desk/people/:id/training/:completion/certificate',
  '/my/learning/certificates/:completion',
  '/desk/applications/figures/file',
  '/desk/expenses/accounts.csv',
  '/desk/expenses/:id/receipt',
  '/desk/affected',
  '/desk/applications/:id/files/:file',
  '/desk/requests/:id/copy/pdf',
  '/desk/requests/:id/copy/json',
  '/desk/requests/:id/letters/:step/pdf',
  '/my/data.json',
  '/api/opportunities',
  '/api/opportunities/:id',
  '/my/data.pdf',
]
/** Pages that only a journey of their own comes to. */
const elsewhere: Readonly<Record<string, string>> = {
  '/set-up/:token': 'set-up.test.ts',
  '/set-up/charity': 'set-up.test.ts',
  '/set-up/rest': 'set-up.test.ts',
  '/set-up/you': 'set-up.test.ts',
  '/set-up/key': 'set-up.test.ts',
}

const isNoPage = (path: string): boolean =>
  noPages.includes(path) || path.startsWith('/door/passkey.') || /\.(json|ics|xml|js)$/.test(path)

const pattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-zA-Z]+(\{[^}]*\})?/g, '[^/]+')}$`)

/** Pages that nobody visits: routes of the house to which none of these visits leads. */
export function unvisited(visits: readonly Visit[]): string[] {
  const pages = allRoutes()
    .flatMap((part) => part.all)
    .filter(({ method, path }) => method === 'get' && !isNoPage(path) && elsewhere[path] === undefined)
    .map(({ path }) => ({ path, fits: pattern(path) }))
  const led = new Set(
    visits.map(({ path }) => {
      const where = path.split(/[?#]/)[0]!
      return pages.find(({ fits }) => fits.test(where))?.path
    }),
  )
  return pages.map(({ path }) => path).filter((path) => !led.has(path))
}
