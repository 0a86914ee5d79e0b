'use strict'

// Read before the program where it runs as a child of `bin/opentent`. The channel between the two closes
// when `bin/opentent` ends in whatever way, kill -9 included; the program is then asked to stop.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 60_000).unref()
  })
  process.channel.unref()
}
