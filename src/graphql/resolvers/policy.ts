import { cut } from '../../grammar/quoted.ts'
import { attachmentArn, policyArn, policyVersionArn } from '../../policies/arn.ts'
import { versionIdOf, versionOf } from '../../policies/policy.ts'
import { UnavailableError } from '../../table/retry.ts'
import type {
  PolicyAttachmentConnectionResolvers,
  PolicyAttachmentResolvers,
  PolicyConnectionResolvers,
  PolicyResolvers,
  PolicyVersionResolvers,
} from '../generated/resolvers.ts'
import { defaultPolicyVersion, policyVersion, policyVersions } from '../policyVersion.ts'
import { selectsDocument } from '../selectsDocument.ts'

export const Policy: PolicyResolvers = {
  id: ({ head }, _, { call }) => policyArn(call.accountId, head.name),
  policyName: ({ head }) => head.name,
  policyType: () => 'Custom',
  description: ({ head }) => head.description,
  attachmentCount: ({ head }) => Object.values(head.attachments).reduce((sum, count) => sum + count, 0),
  createDate: ({ head }) => head.creationTime,
  updateDate: ({ head }) => head.lastUpdatedTime,
  defaultVersion: (snapshot, _, context) => defaultPolicyVersion(snapshot, context),
  version: (snapshot, { versionId }, context) => policyVersion(snapshot, versionOf(versionId), context),
  versions: (snapshot, _, context) => policyVersions(snapshot, context),
}

export const PolicyConnection: PolicyConnectionResolvers = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
}

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

export const PolicyAttachment: PolicyAttachmentResolvers = {
  id: (attachment, _, { call }) => attachmentArn(call.accountId, attachment),
  policy: async ({ policy, policyName }, _, { policies }, info) => {
    const read =
      policy ?? (await policies.readOneOfMany(policyName, { withDocuments: selectsDocument(info) }))
    if (!read) {
      throw new UnavailableError(
        `The policy ${cut(policyName)} was detached and deleted while it was read. Try again.`,
      )
    }
    return read
  },
}

export const PolicyAttachmentConnection: PolicyAttachmentConnectionResolvers = {
  nodes: ({ edges }) => edges.map(({ node }) => node),
}
