/** Often enough that a next start finds the port free again. */
const LOOK_EVERY_MS = 250

/**
 * Calls back when npm, which has started this process, is gone without having ended it: killed, it takes nobody with
 * it, and the port and the data would stay taken. Started by anybody else, this process may outlive its parent.
 */
export function whenNpmIsGone(then: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    then()
  }, LOOK_EVERY_MS)
  looking.unref()
}
