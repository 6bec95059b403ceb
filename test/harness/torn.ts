import { randomUUID } from 'node:crypto'
import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
} from '@aws-sdk/lib-dynamodb'
import type { Item } from '../../src/table/condition.ts'
import type { Store } from '../../src/table/store.ts'

/**
 * The next query brings items of two moments, as it may on the real service, where a query does not wait for a
 * transaction: some as they were before `act`, the others as they are after it.
 */
export const tearsQuery = (
  store: Store,
  isOfBefore: (item: Item) => boolean,
  act: () => Promise<unknown>,
): void =>
  tears(store, act, {
    isMeant: (input: QueryCommandInput) => input.KeyConditionExpression !== undefined,
    joined: (before: QueryCommandOutput, after: QueryCommandOutput) => {
      const [earlier = [], later = []] = [before.Items, after.Items]
      return { Items: [...earlier.filter(isOfBefore), ...later.filter((item) => !isOfBefore(item))] }
    },
  })

/** The next batch read does: it is strongly consistent item by item, and not as a whole. */
export const tearsBatch = (
  { documents, permissions }: Store,
  isOfBefore: (key: Item) => boolean,
  act: () => Promise<unknown>,
): void =>
  tears({ documents }, act, {
    isMeant: (input: BatchGetCommandInput) => 'RequestItems' in input,
    joined: (before: BatchGetCommandOutput, after: BatchGetCommandOutput) => {
      const [earlier = [], later = []] = [before.Responses?.[permissions], after.Responses?.[permissions]]
      const items = [...earlier.filter(isOfBefore), ...later.filter((item) => !isOfBefore(item))]
      return { Responses: { [permissions]: items } }
    },
  })

function tears<Input extends object, Output extends object>(
  { documents }: Pick<Store, 'documents'>,
  act: () => Promise<unknown>,
  how: {
    readonly isMeant: (input: Input) => boolean
    readonly joined: (before: Output, after: Output) => Partial<Output>
  },
): void {
  let isTorn = false
  documents.middlewareStack.add(
    (next) => async (args) => {
      if (isTorn || !how.isMeant(args.input as Input)) return next(args)
      isTorn = true
      const before = await next({ ...args, input: { ...args.input } })
      await act()
      const after = await next(args)
      return {
        ...after,
        output: { ...after.output, ...how.joined(before.output as Output, after.output as Output) },
      }
    },
    { step: 'initialize', name: randomUUID() },
  )
}
