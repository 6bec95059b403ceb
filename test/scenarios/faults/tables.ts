import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import { tokenKey } from '../../../src/idempotency/keys.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import type { Item } from '../../../src/table/condition.ts'
import { keyText } from '../../../src/table/read.ts'
import type { Key, Store } from '../../../src/table/store.ts'
import { countersKey, versionKey } from '../../../src/versioning/keys.ts'
import { arnOf, RESOURCE_TYPE } from '../../harness/permissions.ts'
import type { Client } from '../../harness/service.ts'
import type { Step, Trail } from './burst.ts'

type Items = ReadonlyMap<string, Item>

/** Everything that the table of permissions holds, by key. */
export async function itemsOf({ documents, permissions }: Store): Promise<Items> {
  const items = new Map<string, Item>()
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new ScanCommand({
        TableName: permissions,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
      }),
    )
    for (const item of page.Items ?? []) items.set(keyText(item as Item & Key), item)
    from = page.LastEvaluatedKey
  } while (from)
  return items
}

/** Whether the table holds the token of this call. */
export const isSpent = (items: Items, client: Client, step: Step): boolean =>
  items.has(keyText(tokenOf(client, step)))

/**
 * Holds everything in the table against what must be there, and nothing else may: heads, texts of that very incarnation, what
 * deletions leave of heads, tokens that were spent, and counters that agree.
 *
 * @param isDone whether the last call of that caller was done, too
 */
export function expectExactly(
  items: Items,
  client: Client,
  trails: readonly Trail[],
  isDone: (trail: Trail) => boolean,
): void {
  const expected = trails.flatMap((trail): [Key, Item][] => {
    const { name, acknowledged, inFlight } = trail
    const steps = [...acknowledged.map(({ step }) => step), ...(isDone(trail) ? [inFlight] : [])]
    const tokens = steps.map((step): [Key, Item] => [tokenOf(client, step), {}])
    const standing = steps.at(-1)?.after
    if (!standing) return tokens
    const head = permissionKey(arnOf(client, name))
    const found = items.get(keyText(head))
    if (!('documents' in standing)) {
      expect(Object.keys(found ?? {}).sort(), name).toEqual(['lastUpdatedTime', 'pk', 'revision', 'sk'])
      return [...tokens, [head, { ...standing }]]
    }
    const { documents, ...numbers } = standing
    expect(Object.keys(found?.['versions'] ?? {}), name).toEqual(Object.keys(documents))
    return [
      ...tokens,
      [head, { ...numbers }],
      ...Object.entries(documents).map(([version, text]): [Key, Item] => [
        versionKey(head.pk, Number(version)),
        { document: text, incarnation: found?.['incarnation'] },
      ]),
    ]
  })
  const live = expected.filter(([{ sk }, item]) => sk === 'permission' && 'nextVersion' in item).length
  const counters = { permissions: live, [`permissions of ${RESOURCE_TYPE}`]: live }
  // They come with the first permission, and stay.
  if (expected.length > 0) expected.push([countersKey(client.accountId), counters])
  expect([...items.keys()].sort()).toEqual(expected.map(([key]) => keyText(key)).sort())
  for (const [key, item] of expected) expect(items.get(keyText(key)), keyText(key)).toMatchObject(item)
}

const tokenOf = ({ accountId }: Client, { operation, clientToken }: Step): Key =>
  tokenKey(accountId, operation, clientToken)
