import { describe, expect, test } from 'vitest'
import { itemLoader } from '../../src/table/loader.ts'
import { readFrom, readItems } from '../../src/table/read.ts'
import type { Key, Store } from '../../src/table/store.ts'
import { transact } from '../../src/table/transact.ts'
import { disturb, disturbFirst, unprocessed } from '../harness/faults.ts'
import { newAccount, newStore } from '../harness/service.ts'

const soon = () => Date.now() + 10_000

const put = (store: Store, keys: readonly Key[], item: Record<string, unknown> = {}) =>
  transact(
    store,
    soon(),
    keys.map((key) => ({ key, guards: [], put: item })),
  )

/** The keys of each request from now on, and whether it reads what was written last. */
function requestsOf(store: Store) {
  const requests: { readonly keys: number; readonly isConsistent: boolean }[] = []
  disturb(store, ({ input }) => {
    const [batch] = Object.values(input.RequestItems ?? {})
    const { ConsistentRead } = (batch ?? input) as { ConsistentRead?: boolean }
    requests.push({ keys: batch?.Keys.length ?? 0, isConsistent: ConsistentRead === true })
    return undefined
  })
  return requests
}

function newItems() {
  const pk = `read#${newAccount()}`
  return { store: newStore(), key: (number: number): Key => ({ pk, sk: String(number).padStart(3, '0') }) }
}

describe('items by key', () => {
  test('come in the order of their keys, each as often as it was asked for', async () => {
    const { store, key } = newItems()
    await put(store, [key(1), key(2)])
    const requests = requestsOf(store)
    expect(await readItems(store, soon(), [key(2), key(3), key(1), key(2)])).toEqual([
      key(2),
      undefined,
      key(1),
      key(2),
    ])
    expect(requests).toEqual([{ keys: 3, isConsistent: true }])
  })

  test('come in batches of a hundred', async () => {
    const { store, key } = newItems()
    const keys = Array.from({ length: 201 }, (_, number) => key(number))
    await put(store, [key(0), key(100), key(200)])
    const requests = requestsOf(store)
    const items = await readItems(store, soon(), keys)
    expect(items.filter((item) => item !== undefined)).toEqual([key(0), key(100), key(200)])
    expect(requests.map(({ keys }) => keys)).toEqual([100, 100, 1])
  })

  test('are asked for again where a part came without them', async () => {
    const { store, key } = newItems()
    await put(store, [key(1)])
    const left = disturbFirst(store, 'BatchGetItem', [unprocessed, unprocessed])
    expect(await readItems(store, soon(), [key(1), key(2)])).toEqual([key(1), undefined])
    expect(left).toEqual([])
  })

  test('of another table are distinguished from those of the first', async () => {
    const { store, key } = newItems()
    await transact(store, soon(), [{ table: 'works', key: key(1), guards: [], put: {} }])
    expect(await readItems(store, soon(), [key(1)])).toEqual([undefined])
    expect(await readItems(store, soon(), [key(1)], 'works')).toEqual([key(1)])
  })

  test.each<[string, Partial<Key>]>([
    ['without a partition', { pk: '' }],
    ['without a sort key', { sk: '' }],
    ['with half a character', { sk: '\ud800' }],
    ['with half a character in the partition', { pk: '\ud800' }],
    ['with a longer sort key than there can be', { sk: 'é'.repeat(513) }],
    ['with a longer partition than there can be', { pk: 'é'.repeat(1025) }],
  ])('are not asked for %s', async (_, impossible) => {
    const { store, key } = newItems()
    const requests = requestsOf(store)
    expect(await readItems(store, soon(), [{ ...key(1), ...impossible }])).toEqual([undefined])
    expect(requests).toEqual([])
  })

  test.each<[string, Partial<Key>]>([
    ['with the longest sort key', { sk: 'é'.repeat(512) }],
    ['with the longest partition', { pk: `${newAccount()}${'é'.repeat(1018)}` }],
  ])('are found %s', async (_, longest) => {
    const { store, key } = newItems()
    const long = { ...key(1), ...longest }
    await put(store, [long])
    expect(await readItems(store, soon(), [long])).toEqual([long])
  })
})

test('what is loaded again is read again, for a mutation may have come between', async () => {
  const { store, key } = newItems()
  const loader = itemLoader(store, soon())
  const one = key(1)
  expect(await loader.load(one)).toBeUndefined()
  await put(store, [one])
  expect(await loader.load(one)).toEqual(one)
})

test('a partition comes whole from a key on, however many pages it has', async () => {
  const { store, key } = newItems()
  // A page holds 1 MB.
  const item = { text: 'x'.repeat(390_000) }
  const keys = [1, 2, 3, 4, 5, 6, 7].map(key)
  await put(store, keys, item)
  const requests = requestsOf(store)
  expect(await readFrom(store, soon(), key(2))).toEqual(keys.slice(1).map((key) => ({ ...key, ...item })))
  expect(requests.length).toBeGreaterThan(1)
  expect(requests.every(({ isConsistent }) => isConsistent)).toBe(true)
})
