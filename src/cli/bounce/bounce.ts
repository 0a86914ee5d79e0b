import { bury } from '../../platform/email/deliver.ts'
import type { Hub } from '../../platform/hub.ts'
import { logLines } from '../../start/log.ts'
import { openHub } from '../../start/open.ts'
import { read, type Command } from '../command.ts'
import { reach } from '../reach.ts'
import { readReport, type Report } from './report.ts'
import { letterCameBack } from './store.ts'

/** Longer than any report; some servers send the whole letter back. */
const mostBytes = 10_000_000

/** sysexits.h: the mail server keeps the report and comes again later. */
const comeAgain = 75

/**
 * Takes a mail on standard input. A report that a letter could not be delivered marks the letter, and when the
 * address is gone no further letter is sent there. Every other mail is left alone, with exit code 0, so that it
 * may be given all mail to an address and nothing is ever bounced twice.
 */
export const bounce: Command = {
  usage: '< MAIL',
  async run(call) {
    read(call, {})
    const raw = await standardInput()
    const report = raw === null ? null : await readReport(raw).catch(() => null)
    if (report === null) return call.say('This is no report of a letter that came back; it was left alone.')
    if (report.verdict === 'waiting' || report.verdict === 'delivered')
      return call.say('The letter is still on its way, or arrived; nothing to do.')
    if (report.letterId === null)
      return call.say('The report does not say which letter it is about; it was left alone.')
    try {
      const reached = await reach(call.environment())
      const url = reached.addresses.worker
      const opened = await openHub({ ...reached, url, log: logLines, connections: 2 })
      try {
        call.say(await takeIn(opened.hub, report.letterId, report))
      } finally {
        await opened.close()
        await reached.close()
      }
    } catch (fault) {
      process.stderr.write(
        `The hub cannot take the report now: ${fault instanceof Error ? fault.message : 'no answer'}\n`,
      )
      return comeAgain
    }
  },
}

/** Safe to repeat. */
export async function takeIn(hub: Hub, letterId: string, report: Report): Promise<string> {
  const letter = await letterCameBack(hub.db, letterId, report.words)
  if (!letter) return 'There is no such letter, or it is known to have come back.'
  if (report.verdict === 'gone') await bury(hub, letter.address, report.words)
  return report.verdict === 'gone'
    ? 'The letter came back, and no other will be sent to that address.'
    : 'The letter came back.'
}

async function standardInput(): Promise<Uint8Array | null> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
