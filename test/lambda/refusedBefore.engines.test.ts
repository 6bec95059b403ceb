import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { callAny } from '../harness/callAny.ts'
import { everyMutation } from '../harness/everyMutation.ts'
import { arnOf, readPermission, TEMPLATE } from '../harness/permissions.ts'
import { inputLeaves, OPERATIONS } from '../harness/schema.ts'
import { apiEvent, newClient, REGION } from '../harness/service.ts'
import { wellAnswered } from '../harness/wellAnswered.ts'

const CREATE = `mutation ($name: String!, $policyTemplate: String!) {
  createPermission(input: { name: $name, resourceType: "ec2:Subnet", policyTemplate: $policyTemplate }) {
    permission { name } errors { message }
  }
}`

/** Sends the creation of a permission, and returns what came back and whether it was created. */
async function create(
  headers: Record<string, string>,
  policyTemplate = TEMPLATE,
  encoding: BufferEncoding = 'utf8',
) {
  const client = newClient()
  const body = JSON.stringify({ query: CREATE, variables: { name: 'p', policyTemplate } })
  const claims = { account_id: client.accountId, scope: 'permissions:read permissions:write' }
  const event = {
    ...apiEvent(Buffer.from(body, encoding).toString('base64'), claims, {
      'content-type': 'application/json',
      ...headers,
    }),
    isBase64Encoded: true,
  }
  const answer = await createApiHandler(client.store, REGION)(event, {
    awsRequestId: 'test',
    getRemainingTimeInMillis: () => 29_000,
  })
  return { answer, errors: wellAnswered(answer), created: await readPermission(client, arnOf(client, 'p')) }
}

describe('a mutation that is refused has changed nothing:', () => {
  test.each(['text/html', 'text/plain, image/*', 'application/json;q=0', 'application/xml', ';;;', '\xff'])(
    'who takes only %s',
    async (accept) => {
      const { answer, created } = await create({ Accept: accept })
      expect(answer.statusCode).toBe(406)
      expect(created).toBeNull()
    },
  )

  test('where its text is Latin-1, which would become another condition', async () => {
    const template = TEMPLATE.replace('}', ',"Condition":{"StringEquals":{"aws:ResourceTag/city":"Zürich"}}}')
    const { answer, created } = await create({}, template, 'latin1')
    expect(answer.statusCode).toBe(400)
    expect(created).toBeNull()
    expect((await create({}, template)).created).toMatchObject({ name: 'p' })
  })
})

test.each([
  'application/json',
  '*/*',
  'application/graphql-response+json, application/json;q=0.5',
  'text/html, application/*;q=0.1',
  'application/json; charset=utf-8',
])('who takes %s, too, is answered', async (accept) => {
  const { answer, created } = await create({ accept })
  expect(answer.statusCode).toBe(200)
  expect(created).toMatchObject({ name: 'p' })
})

/** An input with half a surrogate pair behind one of its texts, for each of them. */
const halved = (input: unknown): unknown[] => {
  if (typeof input === 'string') return [`${input}\ud800`]
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, part]) =>
    halved(part).map((other) =>
      Array.isArray(input)
        ? input.map((each, index) => (String(index) === name ? other : each))
        : { ...input, [name]: other },
    ),
  )
}

test('half a surrogate pair, for which there is no UTF-8, is refused wherever a mutation takes a text', async () => {
  const client = newClient()
  const met = new Set<string>()
  await everyMutation(client, 'half', async (operation, input) => {
    for (const other of halved(input) as Record<string, unknown>[]) {
      const payload = await callAny(client, operation, other).catch(({ message }) => ({ errors: [message] }))
      expect([operation, other, payload.errors.length]).not.toEqual([operation, other, 0])
    }
    for (const name of Object.keys(input)) met.add(`${operation}.${name}`)
    const payload = await callAny(client, operation, input)
    expect(payload.errors).toEqual([])
    return payload
  })
  const documents = OPERATIONS.filter(({ kind }) => kind === 'mutation').flatMap(({ field }) =>
    inputLeaves(field)
      .filter(({ input }) => /String|ID|Tag/.test(String(input.type)))
      .map(({ path }) => `${field.name}.${path[1]}`),
  )
  expect([...met]).toEqual(expect.arrayContaining(documents))
})
