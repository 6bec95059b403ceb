/** Often enough that a next start finds the port free again. */
const LOOK_EVERY_MS = 250

/**
 * Calls back when the process that has started this one is gone without having ended it: killed, it takes nobody with
 * it, and the port and the data would stay taken. That holds for npm, and for whoever keeps a channel to this process
 * (`fork`). Started by anybody else, it may outlive its parent.
 */
export function whenParentIsGone(then: () => void): void {
  if (process.channel) {
    process.once('disconnect', then)
    // It is no reason to go on.
    process.channel.unref()
  } else if (process.env['npm_lifecycle_event'] !== undefined) {
    const parent = process.ppid
    const looking = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(looking)
      then()
    }, LOOK_EVERY_MS)
    looking.unref()
  }
}
