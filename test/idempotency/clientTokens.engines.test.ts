import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { tokenKey } from '../../src/table/keys.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  mutate,
  permissionWith,
  readPermission,
  setDefault,
  TEMPLATE,
} from '../support/permissions.ts'
import { type Client, newClient } from '../support/service.ts'
import { countUse } from '../support/uses.ts'

const clientToken = 'token-1'
type Call = (client: Client, arn: string) => ReturnType<typeof mutate>

/** Each mutation on a permission with versions 1 to 3, so that it succeeds once and could not twice. */
const MUTATIONS: [name: string, call: Call][] = [
  ['createPermission', (client) => createPermission(client, 'fresh', { clientToken })],
  ['createPermissionVersion', (client, arn) => createVersion(client, arn, { clientToken })],
  ['deletePermissionVersion', (client, arn) => deleteVersion(client, arn, 2, { clientToken })],
  ['setDefaultPermissionVersion', (client, arn) => setDefault(client, arn, 1, { clientToken })],
  ['deletePermission', (client, arn) => deletePermission(client, arn, { clientToken })],
]

describe.each(MUTATIONS)('the client token of %s', (operation, call) => {
  test('takes effect once and brings the same facts again', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const first = await call(client, arn)
    expect(first).toMatchObject({ clientToken, replayed: false, errors: [] })
    const between = await readPermission(client, arn)
    expect(await call(client, arn)).toEqual({ ...first, replayed: true })
    expect(await readPermission(client, arn)).toEqual(between)
  })

  test('still tells the same facts when the permission is long gone', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const first = await call(client, arn)
    await deletePermission(client, arn)
    await deletePermission(client, arnOf(client, 'fresh'))
    expect(await call(client, arn)).toEqual({ ...first, replayed: true })
  })

  test('is another one in another account, and for another operation', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await call(client, arn)
    const stranger = newClient()
    const theirs = await permissionWith(stranger, 'p', 3)
    expect(await call(stranger, theirs)).toMatchObject({ replayed: false, errors: [] })
    const other = operation === 'setDefaultPermissionVersion' ? createVersion : setDefault
    const again = await permissionWith(client, 'q', 2)
    expect(await other(client, again, 1 as never, { clientToken })).toMatchObject({ replayed: false })
  })

  test('is forgotten after 24 hours, also where the engine has not deleted it', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await call(client, arn)
    await client.store.documents.send(
      new UpdateCommand({
        TableName: client.store.permissions,
        Key: { ...tokenKey(client.accountId, operation, clientToken) },
        UpdateExpression: 'SET expiresAt = :past',
        ConditionExpression: 'expiresAt > :now AND expiresAt <= :day',
        ExpressionAttributeValues: {
          ':past': Math.floor(Date.now() / 1000) - 1,
          ':now': Math.floor(Date.now() / 1000) + 24 * 3600 - 60,
          ':day': Math.floor(Date.now() / 1000) + 24 * 3600,
        },
      }),
    )
    // The call is judged anew: it succeeds again or meets a rule, and is no replay in either case.
    expect((await call(client, arn)).replayed).toBe(false)
  })
})

describe('a client token', () => {
  test('is refused with other parameters, whatever else is wrong with them', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    await createVersion(client, arn, { clientToken })
    const mismatch = {
      clientToken,
      replayed: false,
      permissionVersion: null,
      errors: [
        {
          __typename: 'IdempotentParameterMismatchError',
          code: 'IdempotentParameterMismatchException',
          httpStatus: 400,
          clientToken,
        },
      ],
    }
    expect(await createVersion(client, arn, { clientToken, policyTemplate: `${TEMPLATE} ` })).toMatchObject(
      mismatch,
    )
    expect(await createVersion(client, arn, { clientToken, policyTemplate: '[' })).toMatchObject(mismatch)
    expect(await createVersion(client, 'nonsense', { clientToken })).toMatchObject(mismatch)
    expect(await createVersion(client, arn, { clientToken, expectedRevision: 3 })).toMatchObject(mismatch)
    expect((await readPermission(client, arn)).versions).toHaveLength(4)
  })

  test('does not mind a default that is written out', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await createVersion(client, arn, { clientToken })
    expect(
      await createVersion(client, arn, { clientToken, onVersionLimit: 'REJECT', expectedRevision: null }),
    ).toMatchObject({ replayed: true })
  })

  test('is spent by success alone', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    await countUse(client, arn, 1)
    expect((await deleteVersion(client, arn, 1, { clientToken })).errors).toHaveLength(1)
    await countUse(client, arn, 1, -1)
    expect(await deleteVersion(client, arn, 1, { clientToken })).toMatchObject({
      replayed: false,
      errors: [],
    })
  })

  test('is made up where none is given, and can then be repeated', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const first = await setDefault(client, arn, 1)
    expect(await setDefault(client, arn, 1, { clientToken: first.clientToken })).toEqual({
      ...first,
      replayed: true,
    })
  })

  test.each(['!', '~'.repeat(64), 'aA1-_./:'])('may be %s', async (token) => {
    const client = newClient()
    const made = await createPermission(client, 'p', { clientToken: token })
    expect(made).toMatchObject({ clientToken: token, errors: [] })
  })

  test('is case-sensitive', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await createVersion(client, arn, { clientToken: 'abc' })
    expect(await createVersion(client, arn, { clientToken: 'ABC' })).toMatchObject({ replayed: false })
  })

  test.each(['', ' ', 'a b', 'é', 'x'.repeat(65), 'a\n'])('may not be %j', async (token) => {
    const client = newClient()
    const made = await createPermission(client, 'p', { clientToken: token })
    expect(made).toMatchObject({
      clientToken: '',
      replayed: false,
      errors: [
        { __typename: 'InvalidClientTokenError', code: 'InvalidClientTokenException', httpStatus: 400 },
      ],
    })
    expect(await readPermission(client, arnOf(client, 'p'))).toBeNull()
  })
})

describe('the permission nested in a replayed answer', () => {
  const NESTED = 'permission { arn revision }'

  test('is the permission as it is now', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const input = { permissionArn: arn, permissionVersion: 1, clientToken }
    const first = await mutate(client, 'deletePermissionVersion', input, NESTED)
    expect(first.permission).toEqual({ arn, revision: 4 })
    await createVersion(client, arn)
    expect((await mutate(client, 'deletePermissionVersion', input, NESTED)).permission.revision).toBe(5)
  })

  test('is null where it has gone, also where another has its name since', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 3)
    const input = { permissionArn: arn, permissionVersion: 1, clientToken }
    await mutate(client, 'deletePermissionVersion', input, NESTED)
    await deletePermission(client, arn)
    const gone = { replayed: true, returnValue: true, permission: null, errors: [] }
    expect(await mutate(client, 'deletePermissionVersion', input, NESTED)).toMatchObject(gone)
    await createPermission(client, 'p')
    expect(await mutate(client, 'deletePermissionVersion', input, NESTED)).toMatchObject(gone)
  })
})
