import { describe, expect, test } from 'vitest'
import { createApiHandler } from '../../src/lambda/apiHandler.ts'
import { permissionWith } from '../harness/permissions.ts'
import { apiEvent, newAccount, newClient, newStore, REGION } from '../harness/service.ts'

/** The code and the words of the errors at the top level; the data is not there at all. */
async function refusedFor(query: string, variables = {}) {
  const client = newClient()
  let commands = 0
  client.store.documents.middlewareStack.add(
    (next) => (args) => {
      commands++
      return next(args)
    },
    { step: 'initialize' },
  )
  const { data, errors = [] } = await client(query, variables)
  expect(data ?? undefined).toBeUndefined()
  expect(commands).toBe(0)
  return errors.map(({ message, extensions }) => `${extensions?.['code']}: ${message}`)
}

const nested = (levels: number) =>
  `{ permission(arn: "x") ${'{ defaultVersion { permission '.repeat((levels - 2) / 2)}{ ${levels % 2 ? 'defaultVersion { version }' : 'arn'} }${' } }'.repeat((levels - 2) / 2)} }`

describe('an operation', () => {
  test('may be 12 fields deep, and no deeper', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const { errors } = await client(nested(12).replace('"x"', JSON.stringify(arn)))
    expect(errors).toBeUndefined()
    expect(await refusedFor(nested(14))).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The operation is 14 fields deep; at most 12 are allowed.',
    ])
  })

  test('may have 15 aliases, through whatever fragments, and no more', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')
    expect((await newClient()(`{ ${aliases(15)} }`)).errors).toBeUndefined()
    expect(await refusedFor(`{ ${aliases(16)} }`)).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The operation has 16 aliases; at most 15 are allowed.',
    ])
    const spread = `{ viewer { ...a } again: viewer { ...a } } fragment a on Viewer { ...b ...b } fragment b on Viewer { ${Array.from({ length: 4 }, (_, i) => `a${i}: region`).join(' ')} }`
    expect(await refusedFor(spread)).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The operation has 17 aliases; at most 15 are allowed.',
    ])
  })

  test('may call 5 mutations, and no more', async () => {
    const mutation = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, i) => `m${i}: untagResource(input: { resourceArn: "x", tagKeys: [] }) { errors { code } }`).join(' ')} }`
    expect((await newClient()(mutation(5))).errors).toBeUndefined()
    expect(await refusedFor(mutation(6))).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The operation calls 6 mutations; at most 5 are allowed.',
    ])
  })

  test('may have 10 directives, and no more', async () => {
    const directives = (count: number) =>
      `{ __typename ${Array.from({ length: count }, () => `... @include(if: true) { __typename }`).join(' ')} }`
    expect((await newClient()(directives(10))).errors).toBeUndefined()
    expect(await refusedFor(directives(11))).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The document has 11 directives; at most 10 are allowed.',
    ])
  })

  test('may select one name 100 times, in whatever places, and no more', async () => {
    const repeated = (times: number) =>
      `{ viewer { ...f ${'region '.repeat(times - 1)} } } fragment f on Viewer { region }`
    expect((await newClient()(repeated(100))).errors).toBeUndefined()
    expect(await refusedFor(repeated(101))).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The document selects region 101 times; at most 100 are allowed.',
    ])
  })

  test('reports 10 errors of its own, and that there are more', async () => {
    const faults = (count: number) =>
      `{ viewer { ${Array.from({ length: count }, (_, i) => `nope${i}`).join(' ')} } }`
    expect(await refusedFor(faults(10))).toHaveLength(10)
    const answer = await refusedFor(faults(500))
    expect(answer).toHaveLength(11)
    expect(answer.at(-1)).toMatch(/^GRAPHQL_VALIDATION_FAILED: Too many validation errors/)
  })

  test('may come to 10,000 rows, all its lists together, and no more', async () => {
    const repeated = (levels: number): string =>
      levels === 0 ? 'version' : `version permission { versions { ${repeated(levels - 1)} } }`
    const list = `permissions(first: $first) { nodes { versions { ${repeated(2)} } } }`
    const query = `query ($first: Int) { ${list} }`
    expect((await newClient()(query, { first: 64 })).errors).toBeUndefined()
    expect(await refusedFor(query, { first: 65 })).toEqual([
      'BAD_USER_INPUT: With all its lists full, this operation would need 10140 rows (at most 10000 are allowed). Ask for fewer rows with "first" or "last", select fewer fields, or divide it into several requests.',
    ])
    // Side by side they add up, also through fragments.
    const spread =
      'query ($first: Int) { a: permissions(first: $first) { ...p } b: permissions(first: $first) { ...p } } fragment p on PermissionConnection { nodes { versions { version } } }'
    expect((await newClient()(spread, { first: 500 })).errors).toBeUndefined()
    const twice = spread.replace(
      'b:',
      'c: permissions(first: 500) { ...p } d: permissions(first: 500) { ...p } b:',
    )
    expect(await refusedFor(twice, { first: 500 })).toEqual([expect.stringContaining('12000 rows')])
    // A variable that isn't given has its default value, not that of the argument.
    const byDefault = query.replace('Int)', 'Int = 65)')
    expect(await refusedFor(byDefault)).toHaveLength(1)
    expect((await newClient()(byDefault, { first: 64 })).errors).toBeUndefined()
  })

  test('may come to 200 round trips, one for each list and each row that it is nested in, and no more', async () => {
    const permissions = (first: number, below: string) =>
      `{ permissions(first: ${first}) { nodes { ${below} } } }`
    const associations = 'associations { nodes { status } }'
    expect((await newClient()(permissions(99, associations))).errors).toBeUndefined()
    expect(await refusedFor(permissions(100, associations))).toEqual([
      expect.stringContaining('would need 202 round trips to the store (at most 200 are allowed)'),
    ])
    const twice = '...a b: associations { nodes { status } }'
    const fragment = ` fragment a on Permission { ${associations} }`
    expect((await newClient()(permissions(49, twice) + fragment)).errors).toBeUndefined()
    expect(await refusedFor(permissions(50, twice) + fragment)).toHaveLength(1)
    // The default is never outdated: each other version takes a query of its own.
    const outdated = 'associations(outdatedOnly: true) { nodes { status } }'
    expect((await newClient()(permissions(39, outdated))).errors).toBeUndefined()
    expect(await refusedFor(permissions(40, outdated))).toEqual([expect.stringContaining('202 round trips')])
  })

  test('may come to 20,000 read units: to 500 permissions with all their texts, but not twice', async () => {
    const page =
      'permissions(first: 500) { nodes { name versions { version policyTemplate statement { actions } creationTime } } }'
    expect((await newClient()(`{ ${page} }`)).errors).toBeUndefined()
    expect(await refusedFor(`{ ${page} again: ${page} }`)).toEqual([
      expect.stringContaining('would need 36322 read units (at most 20000 are allowed)'),
    ])
    const short = 'permissions(first: 500) { nodes { versions { creationTime } } }'
    const aliases = Array.from({ length: 15 }, (_, i) => `a${i}: ${short}`).join(' ')
    expect(await refusedFor(`{ ${aliases} }`)).toEqual([
      expect.stringMatching(/45000 rows .* and 480 round trips .* and 272415 read units/),
    ])
  })

  test('may be 2,000 lines long, whatever stands on them, and no longer', async () => {
    const long = (lines: number, end: string) => `${`# comment${end}`.repeat(lines - 1)}{ viewer { region } }`
    for (const end of ['\n', '\r', '\r\n']) {
      expect((await newClient()(long(2_000, end))).errors).toBeUndefined()
      expect(await refusedFor(long(2_001, end))).toEqual([
        'GRAPHQL_VALIDATION_FAILED: The document has 2001 lines; at most 2000 are allowed.',
      ])
    }
  })

  test('may ask for the schema and its types 3 times, through whatever fragments, and no more', async () => {
    const asked = (types: number) =>
      `{ ...s ${Array.from({ length: types }, (_, i) => `a${i}: __type(name: "ID") { name }`).join(' ')} } fragment s on Query { __schema { queryType { name } } }`
    expect((await newClient()(asked(2))).errors).toBeUndefined()
    expect(await refusedFor(asked(3))).toEqual([
      'GRAPHQL_VALIDATION_FAILED: The operation asks for the schema or its types 4 times; at most 3 are allowed.',
    ])
  })

  test('reports 10 errors of its variables, and that there are more', async () => {
    const answer = await refusedFor(
      'mutation ($keys: [String!]!) { untagResource(input: { resourceArn: "x", tagKeys: $keys }) { errors { code } } }',
      { keys: Array.from({ length: 1_000 }, () => 1) },
    )
    expect(answer).toHaveLength(11)
    expect(answer[0]).toMatch(/^BAD_USER_INPUT: Variable "\$keys" got invalid value 1 at "keys\[0\]"/)
    expect(answer.at(-1)).toMatch(/^BAD_USER_INPUT: Too many errors processing variables/)
  })

  test('must be a query or a mutation', async () => {
    expect(await refusedFor('subscription { permissions { name } }')).toEqual([
      'GRAPHQL_VALIDATION_FAILED: There are queries and mutations here, but no subscriptions.',
    ])
  })

  test('of 80 KB with 3,000 aliases never reaches a resolver', async () => {
    const query = `{ ${Array.from({ length: 3_000 }, (_, i) => `alias${i}: viewer { accountId }`).join(' ')} }`
    expect(query.length).toBeGreaterThan(80_000)
    expect(await refusedFor(query)).toEqual([
      expect.stringMatching(/^GRAPHQL_PARSE_FAILED: .*more tha[nt] 1000 tokens/),
    ])
  })

  test('of fragments that double each other is measured at once', async () => {
    const fragments = Array.from(
      { length: 90 },
      (_, i) => `fragment f${i} on Permission { ...f${i + 1} ...f${i + 1} }`,
    ).join(' ')
    const query = `{ permission(arn: "x") { ...f0 } } ${fragments} fragment f90 on Permission { a: arn }`
    expect(await refusedFor(query)).toEqual([expect.stringContaining('aliases; at most 15 are allowed')])
  })

  test('is measured with the fragments that others have spread before it', async () => {
    const operation = (name: string) => `query ${name} { viewer { ...f } }`
    const query = `${operation('a')} ${operation('b')} fragment f on Viewer { ${Array.from({ length: 16 }, (_, i) => `a${i}: region`).join(' ')} }`
    expect(await refusedFor(query)).toEqual(
      Array(2).fill('GRAPHQL_VALIDATION_FAILED: The operation has 16 aliases; at most 15 are allowed.'),
    )
  })

  test('with a fragment that spreads itself comes to an end', async () => {
    const query =
      '{ permission(arn: "x") { ...f } } fragment f on Permission { versions { permission { ...f } } }'
    expect(await refusedFor(query)).toEqual([
      expect.stringContaining('Cannot spread fragment "f" within itself'),
    ])
  })
})

describe('a body', () => {
  test('may be 256 KB long, and no longer', async () => {
    const handler = createApiHandler(newStore(), REGION)
    const claims = { account_id: newAccount(), scope: 'permissions:read' }
    const ask = async (length: number) => {
      const body = JSON.stringify({ query: '{ viewer { region } }' })
      const padded = body + ' '.repeat(length - body.length)
      return handler(apiEvent(padded, claims), {
        awsRequestId: 'test',
        getRemainingTimeInMillis: () => 29_000,
      })
    }
    expect(await ask(256 * 1024)).toMatchObject({ statusCode: 200 })
    const refused = await ask(256 * 1024 + 1)
    expect(refused.statusCode).toBe(413)
    expect(JSON.parse(refused.body ?? '')).toMatchObject({
      errors: [
        { message: expect.stringContaining('at most 262144'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    })
  })
})

test('an answer lists 50 errors, and says how many more there are', async () => {
  const tags = Array.from({ length: 9_000 }, () => ({ key: 'aws:', value: '' }))
  const { data, errors } = await newClient()(
    'mutation ($input: TagResourceInput!) { tagResource(input: $input) { errors { message path } } }',
    { input: { resourceArn: 'x', tags } },
  )
  expect(errors).toBeUndefined()
  const answer = data.tagResource.errors
  expect(answer).toHaveLength(50)
  expect(answer[0]).toEqual({
    message: expect.stringContaining('resourceArn'),
    path: ['input', 'resourceArn'],
  })
  // That one, each tag, each of them twice but the first, and that they are too many.
  const all = 1 + 9_000 + 8_999 + 1
  expect(answer.at(-1).message).toMatch(new RegExp(`\\(And ${all - 50} more that are not listed here\\.\\)$`))
})

test("GraphiQL's own question for the schema passes all limits", async () => {
  const { getIntrospectionQuery } = await import('graphql')
  const { data, errors } = await newClient()(
    getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
  )
  expect(errors).toBeUndefined()
  expect(data.__schema.types.length).toBeGreaterThan(20)
})

const CREATE =
  'createPermission(input: { name: "p", resourceType: "ec2:Subnet", policyTemplate: "{}" }) { errors { code } }'

describe('a variable that is null where nothing can be, as its default lets it through validation, is refused', () => {
  test.each([
    ['by a directive', 'query ($v: Boolean = true) { viewer { region @include(if: $v) } }'],
    [
      'by one in a fragment',
      'query ($v: Boolean = true) { ...a } fragment a on Query { viewer @skip(if: $v) { region } }',
    ],
    ['as an argument', 'query ($v: ID = "x") { node(id: $v) { id } }'],
    [
      'in an input object',
      'mutation ($v: Int = 1) { deletePermissionVersion(input: { permissionArn: "x", permissionVersion: $v }) { errors { code } } }',
    ],
    [
      'in a list',
      'mutation ($v: String = "k") { untagResource(input: { resourceArn: "x", tagKeys: ["k", $v] }) { errors { code } } }',
    ],
    [
      'after a mutation',
      `mutation ($v: ID = "x") { ${CREATE} deletePermission(input: { permissionArn: $v }) { errors { code } } }`,
    ],
  ])('%s', async (_, query) => {
    expect(await refusedFor(query, { v: null })).toEqual([
      'BAD_USER_INPUT: The variable $v is null, but it is used where null is not allowed.',
    ])
  })

  test.each([
    'query ($v: String = "ec2:Subnet") { permissions(filter: { resourceType: $v }) { nodes { arn } } }',
    'query a($v: String = "x") { permissions(filter: { resourceType: $v }) { nodes { arn } } } query b($v: ID = "x") { node(id: $v) { id } }',
    'query ($v: String = "x", $w: ID = "x") { permissions(filter: { resourceType: $v }) { nodes { arn } } node(id: $w) { id } }',
  ])('unless it can be null there: %s', async (query) => {
    const client = newClient()
    const operationName = query.startsWith('query a') ? 'a' : undefined
    const handler = createApiHandler(client.store, REGION)
    const body = JSON.stringify({ query, variables: { v: null }, operationName })
    const claims = { account_id: client.accountId, scope: 'permissions:read' }
    const answer = await handler(apiEvent(body, claims), {
      awsRequestId: 'test',
      getRemainingTimeInMillis: () => 29_000,
    })
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ data: { permissions: { nodes: [] } } })
  })
})
