import type { Item } from '../table/condition.ts'
import { joinKeyParts } from '../table/keys.ts'
import type { List } from '../table/list.ts'
import type { Key } from '../table/store.ts'
import { attachmentKey, attachmentsPartition, groupsPartition, inGroupKey, policyKey } from './keys.ts'
import { type PrincipalType, principalTypeOf } from './principals.ts'

/** A policy in force for a principal, within a resource group or the whole account: always its default version. */
export interface PolicyAttachment {
  readonly policyName: string
  readonly principalType: PrincipalType
  readonly principalName: string
  readonly resourceGroupId: string
}

export interface KeptAttachment extends PolicyAttachment {
  readonly attachDate: string
}

/**
 * The two items of an attachment, written and deleted together. Each is found by its own key and by that of its index
 * entry, and the four orders of the parts are such that every filter is a prefix of one of them:
 *
 * | | by the item's key | by its index entry |
 * |---|---|---|
 * | attachment | policy: principal, group | principal, policy, group |
 * | in its group | policy: group, principal | group, principal, policy |
 */
export function attachmentItems(
  accountId: string,
  { policyName, principalType, principalName, resourceGroupId }: PolicyAttachment,
): { attachment: { key: Key; index: Item }; inGroup: { key: Key; index: Item } } {
  const { pk } = policyKey(accountId, policyName)
  const principal = [principalType, principalName]
  return {
    attachment: {
      key: attachmentKey(pk, ...principal, resourceGroupId),
      index: {
        gsi1pk: attachmentsPartition(accountId),
        gsi1sk: joinKeyParts([...principal, policyName, resourceGroupId]),
      },
    },
    inGroup: {
      key: inGroupKey(pk, resourceGroupId, ...principal),
      index: {
        gsi1pk: groupsPartition(accountId),
        gsi1sk: joinKeyParts([resourceGroupId, ...principal, policyName]),
      },
    },
  }
}

/** The attachment that either of its items holds. */
export const attachmentFrom = (item: Item | undefined): KeptAttachment | undefined =>
  item as KeptAttachment | undefined

/** A filter of attachments: those whose parts equal all that are given. */
export type PolicyAttachmentFilter = Partial<PolicyAttachment>

/** The list that holds exactly the attachments that match the filter. */
export function attachmentsList(accountId: string, filter: PolicyAttachmentFilter): List {
  const { policyName, resourceGroupId } = filter
  const principal = principalParts(filter)
  const group = resourceGroupId === undefined ? [] : [resourceGroupId]
  if (policyName === undefined) {
    return resourceGroupId === undefined
      ? { of: 'index', partition: attachmentsPartition(accountId), prefix: joinKeyParts(principal) }
      : { of: 'index', partition: groupsPartition(accountId), prefix: joinKeyParts([...group, ...principal]) }
  }
  const { pk } = policyKey(accountId, policyName)
  // The part that is given, the group, must come before those that are not.
  const { sk } =
    filter.principalName === undefined && resourceGroupId !== undefined
      ? inGroupKey(pk, ...group, ...principal)
      : attachmentKey(pk, ...principal, ...group)
  return { of: 'table', partition: pk, prefix: sk }
}

/** A principal's type follows from its name. */
function principalParts({ principalType, principalName }: PolicyAttachmentFilter): string[] {
  const type = principalType ?? (principalName === undefined ? undefined : principalTypeOf(principalName))
  return [type, principalName].filter((part) => part !== undefined)
}
