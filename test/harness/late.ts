import { randomUUID } from 'node:crypto'
import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import type { Store } from '../../src/table/store.ts'

type Answer = Pick<QueryCommandOutput, 'Items'>

/** The index answers late: `as` makes of what it would answer what it answers yet. */
function disturbIndex(store: Store, as: (input: QueryCommandInput, answer: Answer) => Answer): void {
  store.documents.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args)
      const input = args.input as QueryCommandInput
      if (input.IndexName === undefined) return result
      return { ...result, output: { ...result.output, ...as(input, result.output as Answer) } }
    },
    { step: 'initialize', name: randomUUID() },
  )
}

/** Rows that have come are not shown yet: so many times the index shows none. */
export function hidesArrivals(store: Store, times: number): void {
  let left = times
  disturbIndex(store, (_, answer) => (left-- > 0 ? { Items: [] } : answer))
}

/** Rows that have gone are shown still: so many times a question is answered as it was the first time. */
export function showsGone(store: Store, times: number): void {
  const first = new Map<string, { answer: Answer; left: number }>()
  disturbIndex(store, ({ ExpressionAttributeValues }, answer) => {
    const question = JSON.stringify(ExpressionAttributeValues)
    const known = first.get(question)
    if (!known) first.set(question, { answer: { Items: answer.Items }, left: times })
    return known && known.left-- > 0 ? known.answer : answer
  })
}
