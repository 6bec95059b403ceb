import { afterAll, beforeAll, inject } from 'vitest'
import { type Engine, startEngine } from '../../src/local/engine.ts'
import { createTables } from '../../src/local/tables.ts'
import type { Store } from '../../src/table/store.ts'
import { newStore } from './service.ts'

/**
 * An engine for the tests of one `describe` alone. The sweeper looks at the works of all accounts, of which other tests
 * have some, and break some.
 *
 * @returns makes stores on it
 */
export function ownEngine(): () => Store {
  let engine: Engine | undefined
  beforeAll(async () => {
    engine = await startEngine({ engine: inject('engine') })
    await createTables(engine.endpoint)
  })
  afterAll(() => engine?.stop())
  return () => newStore(engine?.endpoint)
}
