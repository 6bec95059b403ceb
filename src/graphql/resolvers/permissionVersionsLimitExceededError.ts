import type { PermissionVersionsLimitExceededErrorResolvers } from '../generated/resolvers.ts'
import { permissionVersions } from '../permissionVersions.ts'

export const PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorResolvers = {
  versions: ({ permission }, _, context) => permissionVersions.all({ head: permission }, context),
}
