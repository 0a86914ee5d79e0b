import { deskPage } from '../../look/desk.ts'
import { html, type Html } from '../../look/html.ts'
import { button, linkButton } from '../../look/parts/buttons.ts'
import { card, empty, notice, tag } from '../../look/parts/cards.ts'
import { form } from '../../look/parts/errors.ts'
import { aside, deskTitle, flow } from '../../look/parts/layout.ts'
import { facts } from '../../look/parts/lists.ts'
import { figures, score } from '../../look/parts/numbers.ts'
import { dataTable } from '../../look/parts/tables.ts'
import { moment } from '../../platform/database/values.ts'
import type { Visit } from '../../platform/web/visit.ts'
import { momentWords } from '../../platform/words/dates.ts'
import type { MachineFacts } from './facts.ts'
import type { GaveUp, LetterState, Queue } from './store.ts'
import { ago, jobName, size } from './words.ts'

export interface RunningNow {
  readonly queues: readonly Queue[]
  readonly gaveUp: readonly GaveUp[]
  readonly letters: Record<LetterState, number>
  readonly machine: MachineFacts
  readonly audit: {
    readonly at: Temporal.Instant
    readonly ok: boolean
    readonly verified: number
    readonly tail: number
    /** Left out in what an older version of this program kept. */
    readonly upTo?: { readonly seq: number; readonly hash: string }
  } | null
  readonly backup: { readonly at: Temporal.Instant; readonly kind: string } | null
  readonly backupFolder: string | undefined
  readonly archive: {
    readonly newest: Temporal.Instant | null
    readonly waiting: number
    readonly late: boolean
  } | null
  readonly hasMail: boolean
}

function queueTable(now: RunningNow, at: Temporal.Instant): Html {
  if (now.queues.length === 0) return empty('Every job is done.', { title: 'Nothing waits', level: 3 })
  return dataTable({
    label: 'All queues',
    folds: true,
    columns: [
      { label: 'Queue', cell: (queue: Queue) => jobName(queue.name) },
      { label: 'Waiting', cell: (queue) => queue.waiting, end: true },
      { label: 'Oldest', cell: (queue) => (queue.oldest ? ago(moment(queue.oldest), at) : ''), end: true },
      { label: 'For later', cell: (queue) => queue.later, end: true },
      {
        label: 'State',
        cell: (queue) =>
          queue.failing > 0 ? tag(`${queue.failing} trying again`, 'wait') : tag('Well', 'ok'),
      },
    ],
    rows: now.queues,
  })
}

function gaveUpTable(now: RunningNow, at: Temporal.Instant): Html {
  if (now.gaveUp.length === 0) return html`<p>Nothing gave up.</p>`
  return html`${dataTable({
      label: 'Jobs that gave up',
      folds: true,
      columns: [
        { label: 'What', cell: (one: GaveUp) => jobName(one.name) },
        { label: 'Tries', cell: (one) => one.attempts, end: true },
        { label: 'Said', cell: (one) => one.said ?? '' },
        { label: 'Since', cell: (one) => ago(moment(one.since), at) },
        {
          label: 'Action',
          unseen: true,
          cell: (one) =>
            form(button('Try again', { kind: 'quiet', size: 'sm', also: `: ${jobName(one.name)}` }), {
              action: `/desk/running/jobs/${one.id}/retry`,
              look: 'row',
            }),
        },
      ],
      rows: now.gaveUp,
    })}
    <p class="small muted">
      Trying again is always safe: what may happen once is marked as done beside its effect.
    </p>`
}

/** How the hub runs: queues, what gave up, letters, backup, the machine. */
export function runningPage(visit: Visit, now: RunningNow): Html {
  const { words, frame, hub } = visit
  const at = hub.now()
  const { machine, audit } = now
  const waiting = now.queues.reduce((sum, queue) => sum + queue.waiting, 0)
  const used = machine.diskBytes - machine.diskFreeBytes
  const { demo } = hub.environment
  const mail =
    now.hasMail || demo
      ? demo &&
        notice('Each is kept in the outbox to be read.', {
          lead: 'The demonstration sends no letters.',
          icon: 'mail',
        })
      : notice('Letters wait in the outbox, readable, until SMTP_URL and MAIL_FROM are set.', {
          kind: 'wait',
          lead: 'No mail server is set.',
          icon: 'mail',
        })
  const backup = demo
    ? 'The demonstration keeps no copies: it is furnished anew whenever you like'
    : now.backup
      ? `Last whole copy ${ago(now.backup.at, at)} ago (${now.backup.kind})`
      : now.backupFolder === undefined
        ? 'No backup folder is set (BACKUP); the hub keeps no copies by itself'
        : 'No whole copy yet: run bin/opentent backup'
  const archive = now.archive && [
    now.archive.late
      ? {
          icon: 'alert' as const,
          words: `${now.archive.waiting} pieces of changes cannot be archived and wait: run bin/opentent doctor`,
        }
      : {
          icon: 'check' as const,
          words: now.archive.newest
            ? `Changes archived up to ${ago(now.archive.newest, at)} ago`
            : 'Changes are archived from now on',
        },
  ]
  const main = html`${deskTitle({
    heading: 'Running',
    line: `${momentWords(words, at)}. ${now.gaveUp.length === 0 ? 'Nothing needs you here.' : `${now.gaveUp.length} jobs gave up and wait for you.`}`,
    acts: html`${linkButton('Outbox', '/desk/outbox', { kind: 'quiet' })}
    ${linkButton('Every message', '/desk/messages', { kind: 'quiet' })}`,
  })}
  ${mail}
  ${figures([
    { number: waiting, words: 'jobs waiting' },
    { number: now.gaveUp.length, words: 'jobs that gave up' },
    { number: now.letters.waiting, words: 'letters waiting' },
    { number: now.letters.sent, words: 'letters sent' },
    { number: now.letters.returned, words: 'letters that came back' },
  ])}
  ${aside(
    flow([
      card(queueTable(now, at), { title: 'Queues', id: 'queues' }),
      card(gaveUpTable(now, at), { title: 'Gave up, and wait for you', id: 'gave-up' }),
    ]),
    flow([
      card(
        facts([
          { icon: now.backup ? 'check' : demo ? 'info' : 'alert', words: backup },
          ...(archive ?? []),
          { icon: 'key', words: 'The recovery key is never inside a backup' },
        ]),
        { title: 'Backup', id: 'backup' },
      ),
      card(
        html`${score([
          {
            name: 'Disk',
            share: machine.diskBytes === 0 ? 0 : used / machine.diskBytes,
            words: `${size(machine.diskFreeBytes)} left`,
            tone: machine.diskFreeBytes < 2e9 ? 'stop' : 'good',
          },
          {
            name: 'Memory',
            share: Math.min(1, machine.memoryBytes / 450e6),
            words: size(machine.memoryBytes),
            tone: machine.memoryBytes > 450e6 ? 'wait' : 'good',
          },
          {
            name: 'Connections',
            share: machine.mostConnections === 0 ? 0 : machine.connections / machine.mostConnections,
            words: `${machine.connections} of ${machine.mostConnections}`,
            tone: 'good',
          },
        ])}
        ${facts([
          {
            icon: 'check',
            words: `Version ${machine.program}, Node ${machine.node}, PostgreSQL ${machine.database}`,
          },
          { icon: 'check', words: `The database holds ${size(machine.databaseBytes)}` },
          audit === null
            ? { icon: 'wait', words: 'The audit log is checked each night; tonight is the first time' }
            : audit.ok
              ? {
                  icon: 'check',
                  words: `Audit log verified ${ago(audit.at, at)} ago: ${audit.verified} entries, ${audit.tail} not yet chained then`,
                }
              : {
                  icon: 'alert',
                  words:
                    'The audit log does not verify: it was changed from outside. Run bin/opentent audit verify to see where',
                },
          ...(audit?.ok && audit.upTo && audit.upTo.seq > 0
            ? [
                {
                  icon: 'lock' as const,
                  words: html`Checkpoint to keep outside the hub:
                    <code class="breaks">${audit.upTo.seq}:${audit.upTo.hash}</code>`,
                },
              ]
            : []),
        ])}`,
        { title: 'The machine', id: 'machine' },
      ),
    ]),
    { side: 22 },
  )}`
  return deskPage(frame, { title: 'Running', main })
}
