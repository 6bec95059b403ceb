import type { Call } from '../idempotency/once.ts'
import type { Changes } from '../table/expression.ts'
import type { Guard } from '../table/guard.ts'
import { countersKey } from '../table/keys.ts'
import type { GuardedWrite } from '../table/transact.ts'
import type { Refusal } from './refusals.ts'

/** Quotas of AWS RAM: customer managed permissions of an account in a Region, and of one resource type in it. */
const PERMISSIONS_OF_AN_ACCOUNT = 1500
const PERMISSIONS_OF_A_RESOURCE_TYPE = 10

const total = 'permissions'
const ofType = (resourceType: string) => `permissions of ${resourceType}`

/** Counts a new permission of this type in, guarded, so that parallel calls can't pass the limits. */
export function countedIn(call: Call, resourceType: string): GuardedWrite<Refusal> {
  return {
    key: countersKey(call.accountId),
    update: counted(resourceType, 1),
    guards: [
      below(total, PERMISSIONS_OF_AN_ACCOUNT, 'in this account and Region'),
      below(ofType(resourceType), PERMISSIONS_OF_A_RESOURCE_TYPE, `for the resource type ${resourceType}`),
    ],
  }
}

/** Counts a deleted permission of this type out, which makes room at once. */
export const countedOut = (call: Call, resourceType: string): GuardedWrite<Refusal> => ({
  key: countersKey(call.accountId),
  update: counted(resourceType, -1),
  guards: [],
})

const counted = (resourceType: string, by: number): Changes => ({
  add: [
    [[total], by],
    [[ofType(resourceType)], by],
  ],
})

const below = (counter: string, limit: number, where: string): Guard<Refusal> => ({
  name: `below the limit of ${counter}`,
  kind: 'rule',
  condition: { anyOf: [{ absent: [counter] }, { path: [counter], is: '<', value: limit }] },
  means: () => ({
    kind: 'PermissionLimitExceeded',
    message: `There are already ${limit} permissions ${where}, the most that there can be. Delete one that is no longer needed.`,
    limit,
  }),
})
