import type { PermissionVersionsLimitExceededErrorResolvers } from '../generated/resolvers.ts'
import { permissionVersions } from '../permissionVersion.ts'

export const PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorResolvers = {
  versions: ({ permission }, _, context) => permissionVersions({ head: permission }, context),
}
