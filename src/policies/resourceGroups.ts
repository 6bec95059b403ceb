import type { Call } from '../idempotency/call.ts'

/** The id of a resource group, as the cloud makes them. Whether it exists is not checked: none is stored here. */
const RESOURCE_GROUP_ID = /^rg-[A-Za-z0-9-]{1,64}$/

const ACCOUNT_ID = /^\d{12}$/

/** Whether a policy can be in force within it: it names a resource group, or an account as a whole. */
export const isScope = (resourceGroupId: string): boolean =>
  RESOURCE_GROUP_ID.test(resourceGroupId) || ACCOUNT_ID.test(resourceGroupId)

/** Whether a policy of the caller can be in force within it: a resource group, or the caller's account. */
export const isOwnScope = ({ accountId }: Pick<Call, 'accountId'>, resourceGroupId: string): boolean =>
  RESOURCE_GROUP_ID.test(resourceGroupId) || resourceGroupId === accountId
