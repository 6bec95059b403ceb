import { policyVersionArn } from '../../policies/arn.ts'
import { versionIdOf } from '../../policies/policy.ts'
import type { PolicyVersionResolvers } from '../generated/resolvers.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const PolicyVersion: PolicyVersionResolvers = {
  id: ({ policyName, version }, _, { call }) => policyVersionArn(call.accountId, policyName, version),
  policy: async ({ owner }, _, __, info) => {
    const policy = await owner({ withDocuments: selectsDocument(info) })
    if (!policy) throw new Error('a version whose policy is asked for is told only with it')
    return policy
  },
  versionId: ({ version }) => versionIdOf(version),
  policyDocument: async ({ document }) => (await document()).document,
  createDate: ({ entry }) => entry.creationTime,
}
