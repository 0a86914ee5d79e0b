import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The browser module for passkeys as it is sent: without whole-line comments and indents. */
export const passkeyScript = readFileSync(new URL('passkey.js', import.meta.url), 'utf8')
  .replaceAll(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, '')
  .replaceAll(/^[ \t]+/gm, '')
  .replaceAll(/\n{2,}/g, '\n')

const digest = createHash('sha256').update(passkeyScript).digest('hex').slice(0, 12)

/** Its name carries a hash of its content, so it may be kept for ever. */
export const passkeyScriptPath = `/door/passkey.${digest}.js`
