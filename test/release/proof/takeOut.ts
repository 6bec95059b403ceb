import { afterAll, expect, inject, vi } from 'vitest'
import type { GuardedWrite } from '../../../src/table/transact.ts'
import { listedName, operationOf } from './guards.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The guard that this run does without, and the operation that it is taken out of. */
    readonly takenOut: { readonly operation: string; readonly name: string } | undefined
  }
}

const { unlisted } = vi.hoisted(() => ({ unlisted: new Set<string>() }))

/** A guard that is taken out is in no write: neither the engine nor the judgement of a refusal knows it. */
vi.mock('../../../src/table/transact.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/table/transact.ts')>()
  const takenOut = inject('takenOut')
  const withoutIt = <Refusal>(writes: readonly GuardedWrite<Refusal>[]): GuardedWrite<Refusal>[] => {
    const operation = operationOf(writes)
    const stays = (name: string): boolean => {
      const listed = listedName(operation, name)
      if (listed === undefined) unlisted.add(`${operation}: ${name}`)
      return takenOut?.operation !== operation || takenOut.name !== listed
    }
    return writes.map((write) => ({ ...write, guards: write.guards.filter(({ name }) => stays(name)) }))
  }
  const transact: typeof real.transact = (store, deadline, writes) =>
    real.transact(store, deadline, withoutIt(writes))
  const tryTransact: typeof real.tryTransact = (store, within, writes) =>
    real.tryTransact(store, within, withoutIt(writes))
  return { ...real, transact, tryTransact }
})

/** These try the machinery itself, with guards that they make up. */
const MAKE_GUARDS_UP = /test\/(table|idempotency\/runIdempotent\.)/

afterAll(() => {
  if (MAKE_GUARDS_UP.test(expect.getState().testPath ?? '')) return
  expect(
    [...unlisted],
    'guards that no test is known to miss: add them to test/release/proof/guards.ts',
  ).toEqual([])
})
