import type { Store } from '../../../src/table/store.ts'
import { newStore } from '../../harness/service.ts'

/** A store whose user is killed after a number of transactions: nothing that it sends later reaches the engine. */
export interface Killable {
  readonly killedAfter: (transactions: number, use: (store: Store) => Promise<unknown>) => Promise<void>
}

/** Not one of the troubles that are tried again. The functions pass on no more of an error than its name. */
class Killed extends Error {
  override readonly name = 'Killed'
}

export function killable(): Killable {
  const store = newStore()
  let left = 0
  let isDead = false
  store.documents.middlewareStack.add(
    (next, context) => (args) => {
      if (context.commandName?.startsWith('TransactWrite') && left-- <= 0) isDead = true
      if (isDead) throw new Killed()
      return next(args)
    },
    { step: 'initialize', name: 'killed' },
  )
  return {
    killedAfter: async (transactions, use) => {
      left = transactions
      isDead = false
      await use(store).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'Killed')) throw error
      })
    },
  }
}
