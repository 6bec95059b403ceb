import { randomUUID } from 'node:crypto'
import { BatchWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { permissionKey } from '../../src/permissions/keys.ts'
import { associationItem } from '../../src/resourceShares/association.ts'
import { associationKey, shareKey, sharesPartition } from '../../src/resourceShares/keys.ts'
import type { Client } from './service.ts'
import { REGION } from './service.ts'

/** What one BatchWriteItem takes. */
const BATCH = 25
/** So many of them at once keep both the engine and us busy. */
const AT_ONCE = 4

/**
 * Puts so many resource shares on a version of a permission for `ec2:Subnet`, item by item as the mutations leave them,
 * but many times faster. What else writes to the permission meanwhile would be lost.
 */
export async function fill(
  { accountId, store }: Pick<Client, 'accountId' | 'store'>,
  permissionArn: string,
  version: number,
  shares: number,
): Promise<void> {
  const time = new Date().toISOString()
  for (let done = 0; done < shares; ) {
    const batches = []
    for (let batch = 0; batch < AT_ONCE && done < shares; batch++) {
      const count = Math.min(Math.floor(BATCH / 2), shares - done)
      done += count
      const items = Array.from({ length: count }, () =>
        itemsOf(accountId, permissionArn, version, time),
      ).flat()
      const puts = items.map((Item) => ({ PutRequest: { Item } }))
      batches.push(
        store.documents.send(new BatchWriteCommand({ RequestItems: { [store.permissions]: puts } })),
      )
    }
    const answers = await Promise.all(batches)
    if (answers.some(({ UnprocessedItems }) => Object.keys(UnprocessedItems ?? {}).length > 0)) {
      throw new Error('the engine left items out')
    }
  }
  await store.documents.send(
    new UpdateCommand({
      TableName: store.permissions,
      Key: { ...permissionKey(permissionArn) },
      UpdateExpression:
        'SET versions.#v.resourceShares = versions.#v.resourceShares + :n, versions.#v.everAssociated = versions.#v.everAssociated + :n',
      ExpressionAttributeNames: { '#v': String(version) },
      ExpressionAttributeValues: { ':n': shares },
    }),
  )
}

/** A share and its one association. */
function itemsOf(accountId: string, permissionArn: string, version: number, time: string) {
  const arn = `arn:aws:ram:${REGION}:${accountId}:resource-share/${randomUUID()}`
  const share = shareKey(arn)
  return [
    {
      ...share,
      gsi1pk: sharesPartition(accountId),
      gsi1sk: `share\n${arn}`,
      name: 'share',
      allowExternalPrincipals: true,
      resourceTypes: { 'ec2:Subnet': true },
      creationTime: time,
      lastUpdatedTime: time,
    },
    {
      ...associationKey(share.pk, 'ec2:Subnet'),
      ...associationItem(share.pk, { permissionArn, version }, time),
    },
  ]
}
