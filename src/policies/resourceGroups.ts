import type { Call } from '../idempotency/call.ts'

/** The id of a resource group, as the cloud makes them. Whether there is such a group is not asked: none is kept here. */
const RESOURCE_GROUP_ID = /^rg-[A-Za-z0-9-]{1,64}$/

const ACCOUNT_ID = /^\d{12}$/

/** Whether it names something that a policy can be in force in: a resource group, or an account as a whole. */
export const isScope = (resourceGroupId: string): boolean =>
  RESOURCE_GROUP_ID.test(resourceGroupId) || ACCOUNT_ID.test(resourceGroupId)

/** Whether a policy of the caller's can be in force in it: of all accounts, only in the caller's own. */
export const isOwnScope = ({ accountId }: Pick<Call, 'accountId'>, resourceGroupId: string): boolean =>
  RESOURCE_GROUP_ID.test(resourceGroupId) || resourceGroupId === accountId
