import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { RETRY, retryUntilDeadline } from '../../src/table/retry.ts'
import type * as Module from '../../src/table/transact.ts'
import type { GuardedWrite } from '../../src/table/transact.ts'
import { operationOf } from '../release/proof/guards.ts'

/**
 * Bugs, planted where every write of the service goes through, so that checks can be seen to notice them. A test file
 * that plants one mocks the module:
 *
 *     vi.mock('../../src/table/transact.ts', async (original) => (await import('./seededBugs.ts')).withSeededBugs(await original()))
 */
export type Bug = (tryTransact: typeof Module.tryTransact) => typeof Module.tryTransact

let seededBug: Bug | undefined

/** The module with whatever bug is planted while it is called. */
export const withSeededBugs = (real: typeof Module): typeof Module => {
  const tryTransact: typeof Module.tryTransact = (...call) =>
    (seededBug ? seededBug(real.tryTransact) : real.tryTransact)(...call)
  return {
    ...real,
    tryTransact,
    // Inside the module, it would call the one without the bug.
    transact: (store, deadline, writes) =>
      retryUntilDeadline(deadline, (within) => tryTransact(store, within, writes)),
  }
}

/** Runs with the bug. */
export async function withSeededBug<Result>(bug: Bug, run: () => Promise<Result>): Promise<Result> {
  seededBug = bug
  return run().finally(() => {
    seededBug = undefined
  })
}

/** Other writes in the place of those that were planned. */
const altered =
  (change: <Refusal>(write: GuardedWrite<Refusal>, operation: string) => GuardedWrite<Refusal>): Bug =>
  (tryTransact) =>
  (store, within, writes) => {
    const operation = operationOf(writes)
    return tryTransact(
      store,
      within,
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
/** The token is written when the change is done, not together with it. */
export const tokenWrittenAfterwards: Bug = (tryTransact) => async (store, within, writes) => {
  const isToken = ({ key }: { readonly key: { readonly pk: string } }) => key.pk.startsWith('token#')
  const token = writes.filter(isToken)
  const change = writes.filter((write) => !isToken(write))
  const failures = await tryTransact(store, within, change)
  if (failures === RETRY || failures.length > 0 || token.length === 0) return failures
  // Whoever else has spent it: this change is done, and so is what its caller is answered.
  return (await tryTransact(store, within, token)) === RETRY ? RETRY : []
}

/** Reasons that say nothing about the writes are taken for refusals of them. */
export const busyTakenForAnAnswer: Bug = (tryTransact) => (store, within, writes) => {
  const send = async (...call: Parameters<typeof store.documents.send>): Promise<unknown> => {
    try {
      return await store.documents.send(...call)
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      for (const reason of error.CancellationReasons ?? []) {
        if (reason.Code !== 'None') reason.Code = 'ConditionalCheckFailed'
      }
      throw error
    }
  }
  const documents: typeof store.documents = Object.create(store.documents, { send: { value: send } })
  return tryTransact({ ...store, documents }, within, writes)
}

/** A transaction of nothing but a token that is not spent. */
const isFence = ([write, ...more]: readonly GuardedWrite<unknown>[]): boolean =>
  more.length === 0 &&
  write !== undefined &&
  write.key.pk.startsWith('token#') &&
  'put' in write &&
  !('result' in write.put)

/** No fence is put up, and nobody notices. */
export const noFence: Bug = (tryTransact) => async (store, within, writes) =>
  isFence(writes) ? [] : tryTransact(store, within, writes)

/** A fence is taken for the record of a call. */
export const fenceSpendsTheToken: Bug = (tryTransact) => (store, within, writes) =>
  tryTransact(
    store,
    within,
    writes.map((write) =>
      isFence(writes) && 'put' in write
        ? { ...write, put: { ...write.put, fingerprint: '', result: {}, validUntil: write.put['expiresAt'] } }
        : write,
    ),
  )

/** No bug in what is planned: what is wrong lies elsewhere. */
export const nothing: Bug = (tryTransact) => tryTransact

/** Nothing shows that a share of a batch has moved already: a batch that runs twice counts twice. */
export const batchCountedTwice: Bug = guardDropped('without a token', 'associationUnchanged')
