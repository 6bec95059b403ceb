import type { Condition } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import {
  isBelowTheLimit,
  isLive,
  isNotLive,
  isNotTheDefault,
  isTheOnlyVersion,
  versionExists,
} from '../versioning/conditions.ts'
import { goesOn } from '../versioning/times.ts'
import type { PrincipalType } from './principals.ts'
import { type Code, type Refusal, refusal } from './refusals.ts'

/** The guards on a policy's head and on its attachments, each with the code that its failure means. */

const guard =
  (kind: 'presence' | 'rule') =>
  (code: Code, argument: string, condition: Condition): Guard<Refusal> => ({
    name: code,
    kind,
    condition,
    means: () => refusal(code, argument),
  })
const presence = guard('presence')
const rule = guard('rule')

/** The same refusal for a missing policy and for one of another account. */
export const policyExists = presence('EntityNotExist.Policy', 'policyName', isLive)

export const policyVersionExists = (version: number): Guard<Refusal> =>
  presence('EntityNotExist.Policy.Version', 'versionId', versionExists(version))

export const nameIsFree = rule('EntityAlreadyExists.Policy', 'policyName', isNotLive)

export const belowTheVersionLimit = rule('LimitExceeded.Policy.Version', 'policyName', isBelowTheLimit)

export const notTheDefault = (version: number): Guard<Refusal> =>
  rule('DeleteConflict.Policy.Version.Default', 'versionId', isNotTheDefault(version))

const attachedToNo = (type: PrincipalType): Condition => ({
  path: ['attachments', type],
  is: '=',
  value: 0,
})

/** What protects a policy from deletion (DeletePolicy): its other versions, and its attachments. */
export const POLICY_DELETION_GUARDS: readonly Guard<Refusal>[] = [
  rule('DeleteConflict.Policy.Version', 'policyName', isTheOnlyVersion),
  rule('DeleteConflict.Policy.User', 'policyName', attachedToNo('IMSUser')),
  rule('DeleteConflict.Policy.Group', 'policyName', attachedToNo('IMSGroup')),
  rule('DeleteConflict.Policy.Role', 'policyName', attachedToNo('ServiceRole')),
]

/** No attachment of the policy was made later. */
export const noLaterAttachment = (date: string): Guard<Refusal> =>
  goesOn('noLaterAttachment', date, ['lastAttachDate'])

/** The policy was not created later: an attachment of that date is one of this incarnation of the name. */
export const notCreatedLater = (date: string): Guard<Refusal> =>
  goesOn('notCreatedLater', date, ['creationTime'])

export const notYetAttached = rule('EntityAlreadyExists.Policy.Attachment', 'principalName', {
  absent: ['pk'],
})

export const isAttached = presence('EntityNotExist.Policy.Attachment', 'principalName', { exists: ['pk'] })

/** For an attachment within a scope of another account: no such item is ever stored, so this guard always fails. */
export const scopeExists = presence('EntityNotExists.ResourceGroup', 'resourceGroupId', { exists: ['pk'] })
