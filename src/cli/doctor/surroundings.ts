import { access, constants, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { programVersion } from '../../hall/running/facts.ts'
import { size } from '../../hall/running/words.ts'
import type { Environment } from '../../platform/settings/environment.ts'
import { look, ok, wrong, type Finding } from './finding.ts'

/** What can be told without the database. */
export async function surroundings(environment: Environment, now: Temporal.Instant): Promise<Finding[]> {
  return [
    ok('program', `Opentent ${programVersion} on Node ${process.version}`),
    clock(now),
    publicUrl(environment),
    ...(await dataFolder(environment.data)),
    await disk('disk of the data folder', environment.data),
    await keyFile(environment),
    await mail(environment),
    ...(await backupFolder(environment)),
  ]
}

/** Older than the program itself: certificates, links and Shabbat would all be wrong. */
const notBefore = Temporal.Instant.from('2026-01-01T00:00:00Z')

function clock(now: Temporal.Instant): Finding {
  const told = now
    .toZonedDateTimeISO('Europe/London')
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })
  return Temporal.Instant.compare(now, notBefore) > 0
    ? ok('clock', `it is ${told} in London`)
    : wrong(
        'clock',
        `the machine says it is ${told}`,
        'set its clock, and let NTP keep it (timedatectl set-ntp true)',
      )
}

const atHome = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^127\.|^\[::1\]$/.test(host)

function publicUrl({ publicUrl: url, anyHost, host, trustProxy }: Environment): Finding {
  if (anyHost) {
    return host === '127.0.0.1' || host === 'localhost' || host === '::1'
      ? ok('public address', `not set; people on this machine use ${url.origin}`)
      : look(
          'public address',
          'not set, though the hub listens to the outside',
          'set PUBLIC_URL to the address people type, with https://',
        )
  }
  if (url.protocol === 'http:' && !atHome(url.hostname)) {
    return wrong(
      'public address',
      `${url.origin} is not encrypted: whoever is on the way can take over a session`,
      'put a reverse proxy with TLS in front and set PUBLIC_URL to https://',
    )
  }
  if (url.protocol === 'https:' && !trustProxy) {
    return look(
      'public address',
      `${url.origin}, and TRUST_PROXY is not set`,
      'behind a reverse proxy say TRUST_PROXY=yes, or all visitors count as one',
    )
  }
  return ok('public address', url.origin)
}

async function dataFolder(data: string): Promise<Finding[]> {
  const found = await stat(data).catch(() => null)
  if (!found)
    return [wrong('data folder', `${data} is not there`, 'start the hub once, or set DATA to where it lies')]
  const usable = await access(data, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!usable)
    return [wrong('data folder', `this user may not use ${data}`, 'run this as the hub’s own user')]
  const open: string[] = []
  for (const [name, forbidden] of [
    ['keys', 0o077],
    ['keys/master', 0o077],
    ['files', 0o077],
    ['postgres', 0o007],
    ['postgres/cluster', 0o077],
  ] as const) {
    const mode = (await stat(join(data, name)).catch(() => null))?.mode ?? 0
    if (mode & forbidden) open.push(name)
  }
  return [
    ok('data folder', data),
    open.length === 0
      ? ok('file permissions', 'keys, files and database are closed to other users')
      : wrong(
          'file permissions',
          `other users of this machine can open ${open.join(', ')}`,
          `chmod -R go-rwx ${open.map((name) => join(data, name)).join(' ')}`,
        ),
  ]
}

async function disk(about: string, folder: string): Promise<Finding> {
  const found = await statfs(folder).catch(() => null)
  if (!found) return look(about, 'cannot be looked at', 'see the line above')
  const [free, all] = [found.bavail * found.bsize, found.blocks * found.bsize]
  const words = `${size(free)} free of ${size(all)}`
  if (free < 500e6) return wrong(about, words, 'free some room: without it nothing can be saved')
  return free < 2e9 ? look(about, words, 'free some room soon') : ok(about, words)
}

async function keyFile({ data, key }: Environment): Promise<Finding> {
  if (key !== undefined) return ok('sealing key', 'from OPENTENT_KEY')
  const there = await stat(join(data, 'keys', 'master')).catch(() => null)
  return there
    ? ok('sealing key', join(data, 'keys', 'master'))
    : wrong('sealing key', 'the key file is not there', 'put it back: bin/opentent keys put-back')
}

async function mail({ smtpUrl, mailFrom, demo }: Environment): Promise<Finding> {
  if (demo) return ok('mail', 'the demonstration sends nothing outside')
  if (smtpUrl === undefined)
    return look('mail', 'no mail server is set; letters wait in the outbox', 'set SMTP_URL and MAIL_FROM')
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 8_000,
  } as never)
  try {
    await transport.verify()
    return ok('mail', `${new URL(smtpUrl).host} answers; letters are from ${mailFrom}`)
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : 'no answer'
    return wrong(
      'mail',
      `${new URL(smtpUrl).host} cannot be used: ${said}`,
      'check SMTP_URL: host, port, name and password',
    )
  } finally {
    transport.close()
  }
}

async function backupFolder({ data, backup }: Environment): Promise<Finding[]> {
  if (backup === undefined)
    return [
      look(
        'backup folder',
        'none is set',
        'set BACKUP to a folder on another disk; the hub then keeps it up to date',
      ),
    ]
  const [there, here] = [await stat(backup).catch(() => null), await stat(data).catch(() => null)]
  const usable =
    there !== null &&
    (await access(backup, constants.W_OK).then(
      () => true,
      () => false,
    ))
  if (!usable)
    return [
      wrong(
        'backup folder',
        `${backup} cannot be written`,
        'mount it, or give the hub’s user the right to write there',
      ),
    ]
  return [
    there.dev === here?.dev
      ? look(
          'backup folder',
          `${backup} is on the disk of the data folder`,
          'put it on another disk, and a copy in another place',
        )
      : ok('backup folder', backup),
    await disk('disk of the backups', backup),
  ]
}
