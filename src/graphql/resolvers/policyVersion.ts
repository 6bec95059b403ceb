import { policyVersionArn } from '../../policies/arn.ts'
import { versionIdOf } from '../../policies/policy.ts'
import type { PolicyVersionResolvers } from '../generated/resolvers.ts'

export const PolicyVersion: PolicyVersionResolvers = {
  id: ({ policyName, version }, _, { call }) => policyVersionArn(call.accountId, policyName, version),
  policy: ({ owner }) => owner,
  versionId: ({ version }) => versionIdOf(version),
  policyDocument: async ({ document }) => (await document()).document,
  createDate: ({ entry }) => entry.creationTime,
}
