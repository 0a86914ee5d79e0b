import { limit } from '../limits/limits.ts'

/** Asking to come in: for one address, and from one network; a hall full of volunteers shares one. */
export const comeInForAddress = limit('identity.come-in-address', { points: 4, seconds: 900 })
export const comeInFromNetwork = limit('identity.come-in-network', { points: 100, seconds: 900 })

/** Letters about coming in to one address, known here or not, so that nobody can be flooded. */
export const lettersToAddress = limit('identity.letters-to-address', { points: 8, seconds: 3600 })

/** Links, passkeys and spoken codes tried from one network. */
export const triesFromNetwork = limit('identity.tries-network', { points: 300, seconds: 600 })
export const spokenTries = limit('identity.spoken-tries', { points: 20, seconds: 600 })

/** The short code that another browser must give for a link. */
export const linkCodeTries = limit('identity.link-code', { points: 5, seconds: 900 })

/** One-time and recovery codes of one account: a few at once, and not many in a day. */
export const codeTries = limit('identity.code', { points: 5, seconds: 300 })
export const codeTriesDaily = limit('identity.code-daily', { points: 30, seconds: 86_400 })

/** Asking for help because every way in is lost, for one account. */
export const lostAsks = limit('identity.lost-asks', { points: 3, seconds: 86_400 })
