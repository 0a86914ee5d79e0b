/** Names of jobs as an administrator would say them. A job of another version of this program shows its own name. */
const jobNames: Record<string, string> = {
  'mail.send': 'Reminders and letters',
  'mail.answer': 'Confirmations and links',
  'identity.answer-knock': 'Answering somebody at the door',
  'identity.finish-recovery-delay': 'Letting somebody back in after the wait',
  'identity.lapse-recovery': 'Ending a recovery nobody used',
  'opportunity.publish': 'Ways to help that go out at a set time',
  'searches.look': 'Letters of kept searches',
  'searches.wake': 'Noticing ways to help that are new',
  'applications.remind-guardian': 'Reminding a parent or guardian of somebody who applies',
  'applications.copy-to-guardian': 'Copies of letters for a parent or guardian',
  'applications.end-pause': 'Taking up applications whose pause is over',
  'applications.ask-or-end-rest': 'Asking whoever rests without a day whether they still want to',
  'references.remind': 'Reminding referees',
  'standing.tell-renewals': 'Letters about what runs out',
  'hall.forget': 'Forgetting somebody',
  'backup.take': 'Nightly backup',
}

export const hasWords = (name: string): boolean => Object.hasOwn(jobNames, name)

export const jobName = (name: string): string => jobNames[name] ?? name

export const size = (bytes: number): string =>
  bytes >= 1e9
    ? `${(bytes / 1e9).toFixed(1)} GB`
    : bytes >= 1e6
      ? `${Math.round(bytes / 1e6)} MB`
      : `${Math.round(bytes / 1e3)} kB`

/** How long ago, roughly: `50 seconds`, `12 minutes`, `6 hours`, `3 days`. */
export function ago(from: Temporal.Instant, now: Temporal.Instant): string {
  const seconds = Math.max(0, Math.round((now.epochMilliseconds - from.epochMilliseconds) / 1000))
  const say = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`
  if (seconds < 90) return say(seconds, 'second')
  if (seconds < 5400) return say(Math.round(seconds / 60), 'minute')
  if (seconds < 172_800) return say(Math.round(seconds / 3600), 'hour')
  return say(Math.round(seconds / 86_400), 'day')
}

/** An address shown in part: `n…d@example.org`. */
export function masked(address: string): string {
  const bare = /<([^>]+)>/.exec(address)?.[1] ?? address
  const [name = '', host = ''] = bare.split('@')
  return `${name.slice(0, 1)}…${name.length > 2 ? name.slice(-1) : ''}@${host}`
}

/** The words of a letter without any address in it. */
export const withoutLinks = (letter: string): string =>
  letter.replaceAll(/https?:\/\/\S+/g, '[a link that only they see]')
