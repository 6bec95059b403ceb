import { policyVersionArn } from '../../policies/arn.ts'
import { diffDocuments } from '../../policies/diff.ts'
import { versionIdOf, versionOf } from '../../policies/policy.ts'
import type { PolicyVersionResolvers } from '../generated/resolvers.ts'
import { policyVersions } from '../policyVersions.ts'

export const PolicyVersion: PolicyVersionResolvers = {
  id: ({ policyName, version }, _, { call }) => policyVersionArn(call.accountId, policyName, version),
  policy: ({ owner }) => owner,
  versionId: ({ version }) => versionIdOf(version),
  policyDocument: async ({ document }) => (await document()).document,
  createDate: ({ entry }) => entry.creationTime,
  diff: async (model, { from }, context) => {
    const version = from === undefined ? undefined : versionOf(from)
    const compared = await policyVersions.comparedWith(model, version, context)
    if (!compared) return null
    return {
      fromVersionId: versionIdOf(compared.from),
      toVersionId: versionIdOf(model.version),
      ...diffDocuments(compared.older, compared.newer),
    }
  },
}
