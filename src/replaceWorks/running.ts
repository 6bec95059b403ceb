import type { Condition, Item, Scalar } from '../table/condition.ts'
import type { Changes } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import { transact } from '../table/transact.ts'
import { runningKey } from './keys.ts'
import type { Workplace } from './work.ts'

/** What is kept of a running work for the sweeper. */
export interface Running {
  readonly accountId: string
  readonly id: string
  /** How many it had replaced when the sweeper came last; none where it never came. */
  readonly replacedAtLastSweep?: number
  /** How often the sweeper found that the worker had come to it, and how often that it had not, since it last moved. */
  readonly attemptsWithoutProgress: number
  readonly sweepsWithoutAttempt: number
  /** Whether the worker has come to it since the sweeper came last. */
  readonly attempted?: true
  /** What kept the worker from its work, in words for the user. */
  readonly problem?: string
  /** The last waking before the worker's last turn began: those up to it ask for no other turn. */
  readonly handledWakeCount?: number
}

/** The running work that an item under `runningKey` holds. */
export const runningFrom = (item: Item | undefined): Running | undefined =>
  item as unknown as Running | undefined

/** Of a work that has ended, no item is to come again. */
export const isRunning = { name: 'isRunning', kind: 'precondition', condition: { exists: ['pk'] } } as const

/** What the sweeper decides upon: where the worker or another sweep has come in between, nothing is counted. */
export const runningUnchanged = ({
  replacedAtLastSweep,
  attemptsWithoutProgress,
  sweepsWithoutAttempt,
  attempted,
  problem,
}: Running): Guard<never> => ({
  name: 'runningUnchanged',
  kind: 'precondition',
  condition: {
    allOf: [
      as('replacedAtLastSweep', replacedAtLastSweep),
      as('attemptsWithoutProgress', attemptsWithoutProgress),
      as('sweepsWithoutAttempt', sweepsWithoutAttempt),
      as('attempted', attempted),
      as('problem', problem),
    ],
  },
})

const as = (name: string, value: Scalar | undefined): Condition =>
  value === undefined ? { absent: [name] } : { path: [name], is: '=', value }

/**
 * What the worker notes when it leaves a work that has not ended: that it was there, for the sweeper, and which wakings it
 * has answered, for itself.
 */
export const attempted = (handledWakeCount: number): Changes => ({
  set: [
    [['attempted'], true],
    [['handledWakeCount'], handledWakeCount],
  ],
})

/** Records what kept the worker from its work, too: the message of the work, should it end as FAILED. */
export async function recordProblem(
  { store, deadline }: Workplace,
  accountId: string,
  id: string,
  problem: string,
): Promise<void> {
  const update: Changes = {
    set: [
      [['attempted'], true],
      [['problem'], problem],
    ],
  }
  await transact(store, deadline, [
    { table: 'works', key: runningKey(accountId, id), guards: [isRunning], update },
  ])
}
