import { describe, expect, test } from 'vitest'
import { conflict, disturb, disturbFirst } from '../../harness/faults.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  permissionWith,
} from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'
import { createShare } from '../../harness/shares.ts'
import { tag, tagsOf, untag } from '../../harness/tags.ts'
import { tearsBatch } from '../../harness/torn.ts'

/**
 * What is answered without a write was so at one moment, at which the client token was not spent. Planning reads its items
 * one by one: together, they may never have been.
 */
const OF_RDS = { resourceType: 'rds:Cluster', policyTemplate: '{"Effect":"Allow","Action":"rds:*"}' }
const clientToken = 'token'

/** A caller whose next read brings what `isOfBefore` names as it was before `act`, and the rest as it is after it. */
function tornReader(
  other: Client,
  isOfBefore: (sk: string, pk: string) => boolean,
  act: () => Promise<unknown>,
) {
  const caller = newClient({ accountId: other.accountId })
  tearsBatch(caller.store, ({ sk, pk }) => isOfBefore(String(sk), String(pk)), act)
  return caller
}

/** What the caller sends from now on. */
function operationsOf({ store }: Client): readonly string[] {
  const operations: string[] = []
  disturb(store, ({ operation }) => {
    operations.push(operation)
    return undefined
  })
  return operations
}

describe.concurrent('of items that never stood so together', () => {
  test('no share is refused for permissions of one type', async () => {
    const other = newClient()
    const one = await permissionWith(other, 'one', 1)
    const two = await permissionWith(other, 'two', 1, OF_RDS)
    // They change their types, and have different ones all the time.
    const swapped = async () => {
      await deletePermission(other, one)
      await deletePermission(other, two)
      await createPermission(other, 'one', OF_RDS)
      await createPermission(other, 'two')
    }
    const caller = tornReader(other, (_, pk) => pk.endsWith('/two'), swapped)
    const { errors, resourceShare } = await createShare(caller, [one, two], { clientToken })
    expect(errors).toEqual([])
    expect(resourceShare.permissions).toHaveLength(2)
  })

  test('no tags are said to be as they are to be', async () => {
    const other = newClient()
    const arn = arnOf(other, 'p')
    const tags = [{ key: 'a', value: '1' }]
    // It never was without the tag.
    const caller = tornReader(
      other,
      (sk) => sk === 'tags',
      () => createPermission(other, 'p', { tags }),
    )
    expect(await untag(caller, arn, 'a')).toEqual({ errors: [] })
    expect(await tagsOf(other, arn)).toEqual([])
  })

  test('no text is refused for a type that the permission had not while the token was unspent', async () => {
    const other = newClient()
    const arn = await permissionWith(other, 'p', 1)
    const spentAndReplaced = async () => {
      expect(await createVersion(other, arn, { clientToken })).toMatchObject({ errors: [] })
      await deletePermission(other, arn)
      await createPermission(other, 'p', OF_RDS)
    }
    const caller = tornReader(other, (sk) => sk === 'token', spentAndReplaced)
    expect(await createVersion(caller, arn, { clientToken })).toMatchObject({ replayed: true, errors: [] })
  })
})

describe.concurrent('what is settled without a write is read again, at one moment,', () => {
  test('where it was made of several items: clashing types', async () => {
    const client = newClient()
    const arns = [await permissionWith(client, 'one', 1), await permissionWith(client, 'two', 1)]
    const operations = operationsOf(client)
    const { errors } = await createShare(client, [...arns, arnOf(client, 'three')])
    expect(errors).toMatchObject([
      { code: 'UnknownResourceException', path: ['input', 'permissionArns', '2'] },
      { code: 'InvalidParameterException', path: ['input', 'permissionArns', '1'] },
    ])
    expect(operations).toEqual(['BatchGetItem', 'TransactGetItems'])
  })

  test('or tags that are there', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await tag(client, arn, { key: 'a', value: '1' })
    const operations = operationsOf(client)
    expect(await tag(client, arn, { key: 'a', value: '1' })).toEqual({ errors: [] })
    expect(operations).toEqual(['BatchGetItem', 'TransactGetItems'])
  })

  test('or a text that does not fit the type, and again where another transaction is in the way', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const operations = operationsOf(client)
    const left = disturbFirst(client.store, 'TransactGetItems', [conflict])
    const { errors } = await createVersion(client, arn, { policyTemplate: OF_RDS.policyTemplate })
    expect(errors).toMatchObject([{ code: 'InvalidPolicyException' }])
    expect(left).toEqual([])
    expect(operations).toEqual(['BatchGetItem', 'TransactGetItems', 'TransactGetItems'])
  })
})
