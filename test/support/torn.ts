import { randomUUID } from 'node:crypto'
import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../src/table/condition.ts'
import type { Store } from '../../src/table/store.ts'

/**
 * The next query brings items of two moments, as it may on the real service, where a query does not wait for a
 * transaction: some as they were before `act`, the others as they are after it.
 */
export function tearsQuery(
  store: Store,
  isOfBefore: (item: Item) => boolean,
  act: () => Promise<unknown>,
): void {
  let isTorn = false
  store.documents.middlewareStack.add(
    (next) => async (args) => {
      if (isTorn || (args.input as QueryCommandInput).KeyConditionExpression === undefined) return next(args)
      isTorn = true
      const before = await next({ ...args, input: { ...args.input } })
      await act()
      const after = await next(args)
      const Items = [
        ...itemsOf(before.output).filter(isOfBefore),
        ...itemsOf(after.output).filter((item) => !isOfBefore(item)),
      ]
      return { ...after, output: { ...after.output, Items } }
    },
    { step: 'initialize', name: randomUUID() },
  )
}

const itemsOf = (output: object): Item[] => (output as QueryCommandOutput).Items ?? []
