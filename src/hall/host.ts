import type { Hono } from 'hono'
import { rooms } from '../house.ts'
import { identityRoutes, whoIs } from '../platform/identity/face.ts'
import type { Hub } from '../platform/hub.ts'
import { webApp } from '../platform/web/app.ts'
import type { Routes } from '../platform/web/routes.ts'
import type { HubEnv } from '../platform/web/visit.ts'
import { brokenPage, notHerePage, refusedPage, restingPage } from './endings.ts'
import { frameFor } from './frame.ts'
import { hallRoutes } from './routes.ts'

/** Every route of the house, for the application and for the tests that walk them all. */
export const allRoutes = (): readonly Routes[] => [
  ...rooms.flatMap((room) => room.routes),
  ...identityRoutes,
  ...hallRoutes,
]

/** The house as the web sees it, in the hub's language. */
export function hostOf(hub: Hub, log: (entry: Record<string, unknown>) => void): Hono<HubEnv> {
  return webApp({
    hub,
    routes: allRoutes(),
    whoIs: (c) => whoIs(hub, c),
    wordsFor: () => hub.words,
    frameFor: (visit) => frameFor(rooms, visit),
    endings: { notHere: notHerePage, broken: brokenPage, resting: restingPage, refused: refusedPage },
    door: { comeIn: '/door', showItIsYou: '/door/show' },
    log,
  })
}
