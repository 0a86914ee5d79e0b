import type { Place } from './place.ts'
import type { Door } from './postmaster.ts'

/** The connection address of a server for a role, as `pg` and every libpq program read it. */
export const addressOf =
  (place: Place, door: Door) =>
  (role: string, password: string, database: string): string => {
    const [user, secret, name] = [role, password, database].map(encodeURIComponent)
    return door.socket
      ? `postgresql://${user}:${secret}@localhost:${door.port}/${name}?host=${encodeURIComponent(place.sockets)}`
      : `postgresql://${user}:${secret}@127.0.0.1:${door.port}/${name}`
  }
