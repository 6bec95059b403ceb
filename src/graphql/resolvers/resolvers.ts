import type { Resolvers } from '../generated/resolvers.ts'
import { guarded } from '../scopes.ts'
import { Blocker } from './blocker.ts'
import { connections } from './connections.ts'
import { Mutation } from './mutation.ts'
import { Permission } from './permission.ts'
import { PermissionAssociation } from './permissionAssociation.ts'
import { permissionPayloads } from './permissionMutations.ts'
import { PermissionVersion } from './permissionVersion.ts'
import { PermissionVersionsLimitExceededError } from './permissionVersionsLimitExceededError.ts'
import { Policy } from './policy.ts'
import { PolicyAttachment } from './policyAttachment.ts'
import { policyPayloads } from './policyMutations.ts'
import { PolicyVersion } from './policyVersion.ts'
import { Query } from './query.ts'
import { replacePayloads } from './replaceMutations.ts'
import { ReplacePermissionAssociationsWork } from './replacePermissionAssociationsWork.ts'
import { ResourceShare } from './resourceShare.ts'
import { sharePayloads } from './shareMutations.ts'
import { tagPayloads } from './tagMutations.ts'

/** All resolvers, by the names of their types. The roots can't be reached without the scope of the operation. */
export const resolvers: Resolvers = {
  Query: guarded('Query', Query),
  Mutation: guarded('Mutation', Mutation),
  ...permissionPayloads,
  ...tagPayloads,
  ...sharePayloads,
  ...replacePayloads,
  ...policyPayloads,
  ...connections,
  Blocker,
  Permission,
  PermissionAssociation,
  PermissionVersion,
  PermissionVersionsLimitExceededError,
  Policy,
  PolicyAttachment,
  PolicyVersion,
  ReplacePermissionAssociationsWork,
  ResourceShare,
}
