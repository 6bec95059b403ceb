import { describe, expect, test } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { permissionFrom } from '../../src/permissions/permission.ts'
import { permissionsList } from '../../src/permissions/reader.ts'
import type { Item } from '../../src/table/condition.ts'
import { UnavailableError } from '../../src/table/retry.ts'
import { SnapshotReader } from '../../src/versioning/snapshots.ts'
import { reckon } from '../harness/costs.ts'
import { disturb, disturbFirst, meanwhile } from '../harness/faults.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  TEMPLATE,
} from '../harness/permissions.ts'
import { type Client, newClient, newStore } from '../harness/service.ts'
import { tearsQuery } from '../harness/torn.ts'

/** A permission of three versions, whoever changes it, and a reader with a store to tamper with. */
async function threeVersions() {
  const client = newClient()
  const arn = await permissionWith(client, 'p', 3)
  const store = newStore()
  const reader = new SnapshotReader({ store, deadline: Date.now() + 10_000 }, permissionFrom)
  return { client, arn, store, reader, key: permissionKey(arn) }
}
type Reader = Awaited<ReturnType<typeof threeVersions>>['reader']

const isHead = ({ sk }: Item): boolean => sk === 'permission'

/** The versions of the head that was read, each with the incarnation of its text. */
const incarnations = (snapshot: Awaited<ReturnType<Reader['read']>>) =>
  snapshot && [
    Object.keys(snapshot.head.versions),
    [...(snapshot.documents ?? [])].map(([version, { incarnation }]) => [
      version,
      incarnation === snapshot.head.incarnation,
    ]),
  ]

const ALL = [
  ['1', '2', '3'],
  [
    [1, true],
    [2, true],
    [3, true],
  ],
]
const WITHOUT_THE_FIRST = [
  ['2', '3'],
  [
    [2, true],
    [3, true],
  ],
]
const BORN_AGAIN = [['1'], [[1, true]]]

const bornAgain = async (client: Client, arn: string): Promise<void> => {
  await deletePermission(client, arn)
  await createPermission(client, 'p')
}

describe('a head and texts of two moments are read again', () => {
  test('where a version went between them', async () => {
    const { client, arn, store, reader, key } = await threeVersions()
    tearsQuery(store, isHead, () => deleteVersion(client, arn, 1))
    expect(incarnations(await reader.read(key, { withDocuments: true }))).toEqual(WITHOUT_THE_FIRST)
  })

  test('where it is another permission of the same name', async () => {
    const { client, arn, store, reader, key } = await threeVersions()
    tearsQuery(store, isHead, () => bornAgain(client, arn))
    expect(incarnations(await reader.read(key, { withDocuments: true }))).toEqual(BORN_AGAIN)
  })

  test('but for texts that have no head any more', async () => {
    const { client, arn, store, reader, key } = await threeVersions()
    tearsQuery(
      store,
      (item) => !isHead(item),
      () => deletePermission(client, arn),
    )
    expect(await reader.read(key, { withDocuments: true })).toBeUndefined()
  })

  test('five times', async () => {
    const { store, reader, key } = await threeVersions()
    let reads = 0
    store.documents.middlewareStack.add(
      (next) => async (args) => {
        reads++
        const { output, ...rest } = await next(args)
        const { Items = [] } = output as { Items?: Item[] }
        return {
          ...rest,
          output: { ...output, Items: Items.filter(({ sk }) => sk !== 'version#0000000002') },
        }
      },
      { step: 'initialize' },
    )
    const read = reader.read(key, { withDocuments: true })
    await expect(read).rejects.toBeInstanceOf(UnavailableError)
    await expect(read).rejects.toThrow('It changed each time it was read. Try again.')
    expect(reads).toBe(5)
  })
})

describe('one of many, whose texts come after their head,', () => {
  test.each<[string, (client: Client, arn: string) => Promise<unknown>, unknown]>([
    [
      'is read alone where a version went between',
      (client, arn) => deleteVersion(client, arn, 1),
      WITHOUT_THE_FIRST,
    ],
    ['is read alone where it is another of the same name', bornAgain, BORN_AGAIN],
    ['drops out where it went between', deletePermission, undefined],
    ['comes as its head has it where a version came between', createVersion, ALL],
  ])('%s', async (_, act, expected) => {
    const { client, arn, store, reader, key } = await threeVersions()
    const pass = meanwhile(async () => {})
    disturbFirst(store, 'BatchGetItem', [pass, meanwhile(() => act(client, arn))])
    expect(incarnations(await reader.readOneOfMany(key, { withDocuments: true }))).toEqual(expected)
  })
})

describe('the text of a version that was read before', () => {
  test.each<[string, (client: Client, arn: string) => Promise<unknown>]>([
    ['has gone with it', (client, arn) => deleteVersion(client, arn, 1)],
    ['is not that of another permission of the same name', bornAgain],
  ])('%s', async (_, act) => {
    const { client, arn, reader, key } = await threeVersions()
    const snapshot = await reader.read(key, { withDocuments: false })
    if (!snapshot) throw new Error('it is there')
    expect(await reader.document(key, snapshot.head, 2)).toMatchObject({ document: TEMPLATE })
    await act(client, arn)
    const body = reader.document(key, snapshot.head, 1)
    await expect(body).rejects.toBeInstanceOf(UnavailableError)
    await expect(body).rejects.toThrow('Version 1 was deleted while it was read. Try again.')
  })
})

/** One text alone is more than one read unit holds. */
const LONG = `${TEMPLATE}${' '.repeat(4_200)}`

describe('texts that nobody asked for are not read', () => {
  test.each([
    ['of one', false, { roundTrips: 1, readUnits: 1 }],
    ['of one, with its texts', true, { roundTrips: 1, readUnits: 3 }],
  ])('%s', async (_, documents, expected) => {
    const client = newClient()
    const key = permissionKey(await permissionWith(client, 'p', 2, { policyTemplate: LONG }))
    const reader = new SnapshotReader({ store: client.store, deadline: Date.now() + 10_000 }, permissionFrom)
    const costs = reckon(client.store)
    expect(await reader.read(key, { withDocuments: documents })).toHaveProperty('head')
    expect(costs()).toMatchObject(expected)
  })

  test.each([
    ['of a list', false, 1],
    ['of a list, with its texts', true, 2],
  ])('%s', async (_, documents, batches) => {
    const client = newClient()
    await permissionWith(client, 'p', 2)
    let requests = 0
    disturb(client.store, ({ operation }) => {
      if (operation === 'BatchGetItem') requests++
      return undefined
    })
    const reader = new SnapshotReader({ store: client.store, deadline: Date.now() + 10_000 }, permissionFrom)
    const { edges } = await reader.page(
      permissionsList(client.accountId),
      { first: 10 },
      { withDocuments: documents },
    )
    expect(edges.map(({ node }) => node.documents !== undefined)).toEqual([documents])
    expect(requests).toBe(batches)
  })
})
