import { replacePermissionAssociations } from '../../replaceWorks/replacePermissionAssociations.ts'
import type { MutationResolvers, Resolvers } from '../generated/resolvers.ts'
import { payload } from '../payload.ts'

export const replaceMutations = {
  replacePermissionAssociations: async (_, { input }, { call }) =>
    payload(await replacePermissionAssociations(call, input)),
} satisfies MutationResolvers

export const replacePayloads = {
  ReplacePermissionAssociationsPayload: {
    replacePermissionAssociationsWork: ({ result }, _, { works }) => result && works.read(result.workId),
  },
} satisfies Resolvers
