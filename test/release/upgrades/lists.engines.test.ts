import { readFileSync } from 'node:fs'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { LOCAL_CLIENT } from '../../../src/local/tables.ts'
import { callAny } from '../../harness/callAny.ts'
import { newClient } from '../../harness/service.ts'
import { load, unexpired } from './dump.ts'

const lines = (part: string) =>
  readFileSync(`test/release/upgrades/0.1/lists/${part}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

const dynamodb = new DynamoDBClient({ endpoint: inject('endpoint'), ...LOCAL_CLIENT })
const client = newClient({ accountId: '200820092011' })
const calls: { operation: string; input: Record<string, unknown>; answer: object }[] = lines('calls')

beforeAll(() => load(dynamodb, lines('items').map(unexpired)))
afterAll(() => dynamodb.destroy())

test('release 0.1 told calls with empty lists, and with two permissions, from others by what they were sent as', () => {
  const inputs = calls.map(({ input }) => input)
  expect(inputs).toContainEqual(expect.objectContaining({ tags: [] }))
  expect(inputs).toContainEqual(expect.objectContaining({ permissionArns: [] }))
  const pair = inputs.find(({ name }) => name === 'both')?.['permissionArns'] as string[]
  // Not as we would sort them.
  expect(pair.toSorted()).not.toEqual(pair)
})

test.each(calls)('its token $input.clientToken is known with the parameters of its call', async (call) => {
  expect(await callAny(client, call.operation, call.input)).toEqual(call.answer)
})

test.each(calls)('and with no others', async ({ operation, input }) => {
  const tags = [{ key: 'a', value: 'b' }]
  expect(await callAny(client, operation, { ...input, tags })).toMatchObject({
    errors: [{ code: 'IdempotentParameterMismatchException' }],
  })
})
