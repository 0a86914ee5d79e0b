import { systemClock } from '../platform/clock.ts'
import { openDatabase } from '../platform/database/database.ts'
import { verifyAudit, type AuditReport, type Break } from '../platform/audit/verify.ts'
import { openSeal } from '../platform/seal/seal.ts'
import { CannotDo, read, WrongCall, type Command } from './command.ts'
import { reach } from './reach.ts'

const breaks: Record<Break, string> = {
  changed: 'an entry, its place or its hash was changed',
  'entry-removed': 'an entry was removed',
  'link-removed': 'a link of the chain was removed',
  'entry-inserted': 'an entry came in without being recorded',
  'detail-changed': 'a personal detail was changed',
  'not-from-the-checkpoint':
    'the chain is not the one the checkpoint was taken from: it was cut or written anew',
}

function checkpoint(text: string): { seq: number; hash: string } {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text)
  if (!found) throw new WrongCall('A checkpoint is a number, a colon, and 64 hexadecimal digits')
  return { seq: Number(found[1]), hash: found[2]!.toLowerCase() }
}

function brokenLine({ why, seq, entry }: NonNullable<AuditReport['brokenAt']>): string {
  const where = [seq === null ? '' : `link ${seq}`, entry === null ? '' : `entry ${entry}`].filter(Boolean)
  return `The audit log does not hold: ${breaks[why]}${where.length > 0 ? ` (${where.join(', ')})` : ''}.`
}

/** `audit verify`: exit code 1 when the log was changed. */
export const audit: Command = {
  usage: 'verify [--from SEQ:HASH]',
  async run(call) {
    const { values, words } = read(call, { from: { type: 'string' } }, 1)
    if (words[0] !== 'verify') throw new WrongCall('Say what to do with the audit log')
    const from = values.from === undefined ? undefined : checkpoint(values.from)
    const reached = await reach(call.environment())
    const database = openDatabase({ url: reached.addresses.worker, connections: 1 })
    try {
      const { masterKey } = reached.secrets
      const seal = await openSeal({ masterKey, db: database.db, clock: systemClock })
      if (!seal.ok)
        throw new CannotDo('The sealing key is not the one of this hub: put back the right key file.')
      const report = await verifyAudit(database, { seal: seal.value, ...(from ? { from } : {}) })
      call.say(
        `${report.verified} links and ${report.details} personal details checked; ${report.tail} entries not chained yet.`,
      )
      if (report.brokenAt) call.say(brokenLine(report.brokenAt))
      else call.say('Nobody changed it.')
      call.say(`Checkpoint, to keep outside the hub: ${report.upTo.seq}:${report.upTo.hash}`)
      return report.ok ? 0 : 1
    } finally {
      await database.close()
      await reached.close()
    }
  },
}
