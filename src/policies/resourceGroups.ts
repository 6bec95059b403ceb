import type { Call } from '../idempotency/once.ts'

/** The id of a resource group, as the cloud makes them. Whether there is such a group is not asked: none is kept here. */
const RESOURCE_GROUP_ID = /^rg-[A-Za-z0-9-]{1,64}$/

export const isResourceGroupId = (resourceGroupId: string): boolean => RESOURCE_GROUP_ID.test(resourceGroupId)

/** Whether a policy of the caller's can be attached within it: a resource group, or the caller's account as a whole. */
export const isOwnScope = ({ accountId }: Pick<Call, 'accountId'>, resourceGroupId: string): boolean =>
  resourceGroupId === accountId || isResourceGroupId(resourceGroupId)
