import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { tokenKey } from '../../src/idempotency/keys.ts'
import { EFFECTS, expectDoneOnce, prepare, removeAll } from '../harness/effects.ts'
import { FAMILIES, withVersions } from '../harness/families.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  mutate,
  permissionWith,
  TEMPLATE,
} from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'

const clientToken = 'token-1'
const input = { clientToken }

describe.each(EFFECTS)('the client token of $operation', (effect) => {
  const { operation, family, call } = effect

  test('takes effect once and brings the same result again', async () => {
    const client = newClient()
    const id = await prepare(effect, client)
    const first = await call(client, id, input)
    expect(first).toMatchObject({ clientToken, replayed: false, errors: [] })
    await expectDoneOnce(effect, client)
    expect(await call(client, id, input)).toEqual({ ...first, replayed: true })
    await expectDoneOnce(effect, client)
  })

  test('still shows the same result when what it was about is long gone', async () => {
    const client = newClient()
    const id = await prepare(effect, client)
    const first = await call(client, id, input)
    await removeAll(effect, client)
    expect(await call(client, id, input)).toEqual({ ...first, replayed: true })
  })

  test('is another one in another account, and for another operation', async () => {
    const client = newClient()
    await call(client, await prepare(effect, client), input)
    const stranger = newClient()
    const theirs = await prepare(effect, stranger)
    expect(await call(stranger, theirs, input)).toMatchObject({ replayed: false, errors: [] })
    const another = await withVersions(family, client, 'another', 2)
    const other = operation.startsWith('setDefault') ? family.deleteVersion : family.setDefault
    expect(await other(client, another, 1, input)).toMatchObject({ replayed: false, errors: [] })
  })

  test('is forgotten after 24 hours, also where the engine has not deleted it', async () => {
    const client = newClient()
    const id = await prepare(effect, client)
    await call(client, id, input)
    await client.store.documents.send(
      new UpdateCommand({
        TableName: client.store.permissions,
        Key: { ...tokenKey(client.accountId, operation, clientToken) },
        UpdateExpression: 'SET validUntil = :past',
        ConditionExpression: 'validUntil > :now AND validUntil <= :day',
        ExpressionAttributeValues: {
          ':past': Math.floor(Date.now() / 1000) - 1,
          ':now': Math.floor(Date.now() / 1000) + 24 * 3600 - 60,
          ':day': Math.floor(Date.now() / 1000) + 24 * 3600,
        },
      }),
    )
    // The call is judged anew: it succeeds again or meets a rule, and is no replay in either case.
    expect((await call(client, id, input)).replayed).toBe(false)
  })
})

describe.each(FAMILIES)('a client token, in $name,', (family) => {
  const { codes, choice } = family
  const refusal = (code: string) => ({
    __typename: family.errorType(code),
    code,
    httpStatus: 400,
    path: ['input', 'clientToken'],
  })

  test('is refused with other parameters, whatever else is wrong with them', async () => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 3)
    await family.createVersion(client, id, { ...choice.leftOut, ...input })
    const others = [choice.other, family.text(1), family.badText]
    for (const other of others) {
      expect(await family.createVersion(client, id, { ...choice.leftOut, ...input, ...other })).toMatchObject(
        {
          clientToken,
          replayed: false,
          errors: [refusal(codes.mismatch)],
        },
      )
    }
    const { errors } = await family.createVersion(client, 'non sense', { ...choice.leftOut, ...input })
    expect(errors).toMatchObject([{ code: codes.mismatch }])
    expect((await family.read(client, id))?.versions).toHaveLength(4)
  })

  test('does not mind a default that is written out', async () => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 1)
    await family.createVersion(client, id, { ...choice.leftOut, ...input })
    expect(await family.createVersion(client, id, { ...choice.writtenOut, ...input })).toMatchObject({
      replayed: true,
    })
  })

  test('is spent by success alone', async () => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 2)
    const refused = await family.deleteVersion(client, id, 2, input)
    expect(refused.errors).toMatchObject([{ code: codes.isDefault }])
    await family.setDefault(client, id, 1)
    expect(await family.deleteVersion(client, id, 2, input)).toMatchObject({ replayed: false, errors: [] })
  })

  test('is made up where none is given, and can then be repeated', async () => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 2)
    const first = await family.setDefault(client, id, 1)
    expect(await family.setDefault(client, id, 1, { clientToken: first.clientToken })).toEqual({
      ...first,
      replayed: true,
    })
  })

  test.each(['!', '~'.repeat(64), 'aA1-_./:#'])('may be %s', async (token) => {
    const made = await family.create(newClient(), 'p', { clientToken: token })
    expect(made).toMatchObject({ clientToken: token, errors: [] })
  })

  test('is case-sensitive', async () => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 1)
    await family.createVersion(client, id, { clientToken: 'abc' })
    expect(await family.createVersion(client, id, { clientToken: 'ABC' })).toMatchObject({
      replayed: false,
      errors: [],
    })
  })

  test.each(['', ' ', 'a b', 'é', 'x'.repeat(65), 'a\n'])('may not be %j', async (token) => {
    const client = newClient()
    expect(await family.create(client, 'p', { clientToken: token })).toMatchObject({
      clientToken: '',
      replayed: false,
      errors: [refusal(codes.invalidToken)],
    })
    expect(await family.read(client, family.idOf(client, 'p'))).toBeNull()
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

test('a first answer has its permission in it, though the clock of its instance is behind', async () => {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 1)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 1_000 })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const { permissionVersion } = await mutate(
    client,
    'createPermissionVersion',
    { permissionArn: arn, policyTemplate: TEMPLATE },
    'permissionVersion { permission { arn } }',
  )
  expect(permissionVersion.permission).toEqual({ arn })
  const moved = { permissionArn: arn, permissionVersion: 1 }
  const { permission } = await mutate(client, 'setDefaultPermissionVersion', moved, 'permission { arn }')
  expect(permission).toEqual({ arn })
})
