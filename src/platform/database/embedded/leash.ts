import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { engineEnvironment } from './engine.ts'

/**
 * A watcher beside this program that outlives it by a moment: when the program ends in whatever way, the
 * pipe between them closes, and it ends the server of that folder, then removes `removes` when given.
 */
export function leash(cluster: string, removes = ''): { loosen(): void } {
  const watcher = spawn('/bin/sh', ['-c', watch, 'sh', cluster, removes], {
    cwd: '/',
    env: engineEnvironment,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.on('error', () => undefined)
  watcher.unref()
  ;(watcher.stdin as Socket).unref()
  return { loosen: () => void watcher.kill('SIGKILL') }
}

const watch = `
read -r _
pid=$(head -n 1 "$1/postmaster.pid")
if [ "$(readlink "/proc/$pid/cwd")" = "$1" ]; then
  kill -QUIT "$pid"
  while [ -e "/proc/$pid/cwd" ]; do sleep 0.1; done
fi
if [ -n "$2" ]; then rm -rf "$2" || { sleep 1; rm -rf "$2"; }; fi
`
