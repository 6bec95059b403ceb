import type { Quota } from '../versioning/counters.ts'
import { type Refusal, refusal } from './refusals.ts'

/** Quotas of AWS RAM: customer managed permissions of an account in a Region, and of one resource type in it. */
const PERMISSIONS_OF_AN_ACCOUNT = 1500
const PERMISSIONS_OF_A_RESOURCE_TYPE = 10

/** The quotas that a permission for this resource type counts against. */
export const quotas = (resourceType: string): Quota<Refusal>[] => [
  quota('permissions', PERMISSIONS_OF_AN_ACCOUNT, 'in this account and Region'),
  quota(
    `permissions of ${resourceType}`,
    PERMISSIONS_OF_A_RESOURCE_TYPE,
    `for the resource type ${resourceType}`,
  ),
]

const quota = (counter: string, limit: number, where: string): Quota<Refusal> => ({
  counter,
  limit,
  means: () =>
    refusal({
      code: 'PermissionLimitExceededException',
      message: `There are already ${limit} permissions ${where}, the most that there can be. Delete one that is no longer needed.`,
      limit,
    }),
})
