import type { Call } from '../idempotency/call.ts'
import type { PolicyAttachment } from './attachments.ts'
import { UNMATCHABLE, versionIdOf } from './policy.ts'
import { PRINCIPAL_TYPES, principalTypeOf } from './principals.ts'
import { isOwnScope } from './resourceGroups.ts'

/** A policy's ARN, as the cloud writes it: policies are an account's, in all of its Regions. */
export const policyArn = (accountId: string, policyName: string): string =>
  `acs:ram:*:${accountId}:policy/${policyName}`

/** The names of versions and attachments are our own: the cloud has no ARNs for them. */
export const policyVersionArn = (accountId: string, policyName: string, version: number): string =>
  `${policyArn(accountId, policyName)}:${versionIdOf(version)}`

export const attachmentArn = (
  accountId: string,
  { policyName, principalType, principalName, resourceGroupId }: PolicyAttachment,
): string =>
  `${policyArn(accountId, policyName)}:attachment/${principalType}/${principalName}/${resourceGroupId}`

/** What one of these ARNs refers to, in the caller's account. */
export type Named =
  | { readonly policyName: string; readonly versionId?: string }
  | { readonly attachment: PolicyAttachment }

const ARN =
  /^acs:ram:\*:(?<account>\d{12}):policy\/(?<name>[A-Za-z0-9-]{1,128})(?::(?<versionId>v\d{1,15})|:attachment\/(?<type>[A-Za-z]{1,16})\/(?<principal>[^/]{1,257})\/(?<group>[^/]{1,67}))?$/

/**
 * What an ARN refers to; `undefined` if it is none of these. For an ARN of another account, a name that nothing can
 * have, so that the call costs and returns exactly what one about a missing policy does.
 */
export function named(call: Pick<Call, 'accountId'>, arn: string): Named | undefined {
  const { account, name = '', versionId, type, principal = '', group = '' } = ARN.exec(arn)?.groups ?? {}
  if (account === undefined) return undefined
  const policyName = account === call.accountId ? name : UNMATCHABLE
  if (type === undefined) return versionId === undefined ? { policyName } : { policyName, versionId }
  const principalType = PRINCIPAL_TYPES.find((known) => known === type)
  if (principalType === undefined || principalTypeOf(principal) !== principalType) return undefined
  const resourceGroupId = isOwnScope(call, group) ? group : UNMATCHABLE
  return { attachment: { policyName, principalType, principalName: principal, resourceGroupId } }
}
