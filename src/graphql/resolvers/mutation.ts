import type { MutationResolvers } from '../generated/resolvers.ts'
import { permissionMutations } from './permissionMutations.ts'
import { policyMutations } from './policyMutations.ts'
import { replaceMutations } from './replaceMutations.ts'
import { shareMutations } from './shareMutations.ts'
import { tagMutations } from './tagMutations.ts'

export const Mutation: Required<MutationResolvers> = {
  ...permissionMutations,
  ...tagMutations,
  ...shareMutations,
  ...replaceMutations,
  ...policyMutations,
}
