import type * as Module from '../../src/table/transact.ts'
import type { GuardedWrite } from '../../src/table/transact.ts'
import { operationOf } from '../proof/guards.ts'

/**
 * Bugs, planted where every write of the service goes through, so that checks can be seen to notice them. A test file
 * that plants one mocks the module:
 *
 *     vi.mock('../../src/table/transact.ts', async (original) => (await import('../support/plant.ts')).plantable(await original()))
 */
export type Bug = (transact: typeof Module.transact) => typeof Module.transact

let planted: Bug | undefined

/** The module with whatever bug is planted while it is called. */
export const plantable = (real: typeof Module): typeof Module => ({
  ...real,
  transact: (...call) => (planted ? planted(real.transact) : real.transact)(...call),
})

/** Runs with the bug. */
export async function withBug<Result>(bug: Bug, run: () => Promise<Result>): Promise<Result> {
  planted = bug
  return run().finally(() => {
    planted = undefined
  })
}

/** Other writes in the place of those that were planned. */
const altered =
  (change: <Refusal>(write: GuardedWrite<Refusal>, operation: string) => GuardedWrite<Refusal>): Bug =>
  (transact) =>
  (store, deadline, writes) => {
    const operation = operationOf(writes)
    return transact(
      store,
      deadline,
      writes.map((write) => change(write, operation)),
    )
  }

/** An operation does without one of its guards. */
export const guardDropped = (operation: string, name: string): Bug =>
  altered((write, planned) =>
    planned === operation ? { ...write, guards: write.guards.filter((guard) => guard.name !== name) } : write,
  )

/** A share that leaves a version is still counted there. */
export const counterNotDecremented: Bug = altered((write) =>
  'update' in write && write.update.add
    ? {
        ...write,
        update: {
          ...write.update,
          add: write.update.add.filter(([path, by]) => path.at(-1) !== 'resourceShares' || by > 0),
        },
      }
    : write,
)

/** The number of a version that is deleted is given again. */
export const numberReused: Bug = altered((write, operation) => {
  if (operation !== 'deletePermissionVersion' || !('update' in write)) return write
  const number = Number(write.update.remove?.[0]?.at(-1))
  return {
    ...write,
    update: { ...write.update, set: [...(write.update.set ?? []), [['nextVersion'], number]] },
  }
})
