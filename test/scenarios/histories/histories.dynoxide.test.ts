import { expect, test } from 'vitest'
import { SEED } from '../../harness/random.ts'
import { tryHistories } from './histories.ts'

/** `npm run proof` makes 500. */
const HISTORIES = Number(process.env['HISTORIES'] ?? 20)
/** A history takes about a second where the machine has nothing else to do. */
const LONGEST_MS = 120_000 + HISTORIES * 5_000

test(
  `${HISTORIES} histories of four callers have an order that explains them (FAULT_SEED=${SEED})`,
  async () => {
    const before = performance.now()
    const tried = await tryHistories({ count: HISTORIES, seed: SEED })
    const sum = (of: (one: (typeof tried)[number]) => number) => tried.reduce((all, one) => all + of(one), 0)
    const looks = Math.max(...tried.map(({ verdict }) => verdict.looks))
    const seconds = Math.round((performance.now() - before) / 1_000)
    console.log(
      `Histories: ${tried.length}, ${sum(({ calls }) => calls)} calls, ${sum(({ unanswered }) => unanswered)} of them unanswered, ${sum(({ late }) => late)} transactions that landed late, ${sum(({ effectiveLate }) => effectiveLate)} of them with effect, at most ${looks} looks in a search, ${seconds} s.`,
    )
    expect(sum(({ late }) => late)).toBeGreaterThan(0)
    const refused = tried.filter(({ verdict }) => !verdict.linearizable)
    expect(refused.map(({ seed, text }) => `FAULT_SEED=${seed}\n${text()}`).join('\n\n')).toBe('')
    expect(tried).toHaveLength(HISTORIES)
  },
  LONGEST_MS,
)
