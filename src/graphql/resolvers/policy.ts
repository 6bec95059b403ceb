import { policyArn } from '../../policies/arn.ts'
import { versionOf } from '../../policies/policy.ts'
import type { PolicyResolvers } from '../generated/resolvers.ts'
import { policyVersions } from '../policyVersions.ts'

const versionById: NonNullable<PolicyResolvers['versionById']> = (snapshot, { versionId }, context) =>
  policyVersions.one(snapshot, versionOf(versionId), context)

export const Policy: PolicyResolvers = {
  id: ({ head }, _, { call }) => policyArn(call.accountId, head.name),
  policyName: ({ head }) => head.name,
  policyType: () => 'Custom',
  description: ({ head }) => head.description,
  attachmentCount: ({ head }) => Object.values(head.attachments).reduce((sum, count) => sum + count, 0),
  createDate: ({ head }) => head.creationTime,
  updateDate: ({ head }) => head.lastUpdatedTime,
  defaultVersion: (snapshot, _, context) => policyVersions.defaultOf(snapshot, context),
  versionById,
  version: versionById,
  versions: (snapshot, _, context) => policyVersions.all(snapshot, context),
}
