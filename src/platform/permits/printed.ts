import type { Routes } from '../web/routes.ts'
import type { Strength } from './actor.ts'
import type { Permit } from './permit.ts'

const shown: Record<Strength, string> = {
  none: 'nothing',
  link: 'a link to their address, or more',
  strong: 'a passkey, or a one-time code besides the link',
}

/** `docs/permits.md`: who may do what and why, and what stands before every route; made from the code. */
export function permitsPage(permits: readonly Permit<never>[], routes: readonly Routes[]): string {
  const every = routes.flatMap((one) => one.all)
  const opens = (permit: Permit<never>): string =>
    every
      .filter((route) => route.gate.kind !== 'open' && route.gate.permit.name === permit.name)
      .map((route) => `\`${route.method.toUpperCase()} ${route.path}\``)
      .toSorted()
      .join(', ')
  const rows = permits
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(
      (one) =>
        `| ${cell(one.name)} | ${cell(one.who)} | ${shown[one.strength]} | ${cell(one.why)} | ${opens(one)} |`,
    )
  const open = every
    .flatMap((route) => (route.gate.kind === 'open' ? [{ route, reason: route.gate.reason }] : []))
    .toSorted((one, other) =>
      one.route.path + one.route.method < other.route.path + other.route.method ? -1 : 1,
    )
    .map(({ route, reason }) => `| \`${route.method.toUpperCase()} ${route.path}\` | ${cell(reason)} |`)
  return `# Who may do what, and why

Made from the code by \`bin/opentent permits\`; do not edit. A permit is asked by route, page and list alike. Before it,
somebody has shown who they are.

| to | who | having shown | why | asked at |
|---|---|---|---|---|
${rows.join('\n')}

## Open to everybody

| route | why |
|---|---|
${open.join('\n')}
`
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
