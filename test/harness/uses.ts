import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { permissionKey } from '../../src/permissions/keys.ts'
import type { Client } from './service.ts'

/** One more resource share is on this version: the head counts it, as an association does. */
export async function countUse({ store }: Client, arn: string, version: number, by = 1): Promise<void> {
  await store.documents.send(
    new UpdateCommand({
      TableName: store.permissions,
      Key: { ...permissionKey(arn) },
      UpdateExpression: 'ADD versions.#v.resourceShares :by',
      ExpressionAttributeNames: { '#v': String(version) },
      ExpressionAttributeValues: { ':by': by },
    }),
  )
}
