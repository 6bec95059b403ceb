import { writeSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

/** Ends the run with one line of totals, the very last: `12 passed, 0 failed`, and `, 3 skipped` where some were. */
export class Totals implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      // A file that could not be loaded, or a hook of it, has no test that could fail.
      for (const suite of [module, ...module.children.allSuites()]) count.failed += suite.errors().length
    }
    // An engine that could not be started ends the run before any test, and is in neither list.
    if (reason === 'failed' && count.failed === 0) count.failed = 1
    const skipped = count.skipped + count.pending
    const line = `${count.passed} passed, ${count.failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`
    // At the exit, after whatever the other reporters and the teardowns still say.
    process.once('exit', () => writeSync(process.stdout.fd, line))
  }
}
