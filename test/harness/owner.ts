import { type Family, PERMISSIONS } from './families.ts'
import { mutate } from './permissions.ts'
import { mutatePolicy } from './policies.ts'
import type { Client } from './service.ts'

const OPERATIONS = {
  permissions: { deleteVersion: 'deletePermissionVersion', setDefault: 'setDefaultPermissionVersion' },
  policies: { deleteVersion: 'deletePolicyVersion', setDefault: 'setDefaultPolicyVersion' },
} as const

/** Changes a permission or policy; whether the answer has it in it, and whether the call was repeated. */
export async function showsOwner(
  family: Family,
  change: 'deleteVersion' | 'setDefault',
  client: Client,
  id: string,
  version: number,
  input: { readonly clientToken?: string } = {},
): Promise<{ readonly isShown: boolean; readonly replayed: boolean }> {
  const answer =
    family === PERMISSIONS
      ? mutate(
          client,
          OPERATIONS.permissions[change],
          { permissionArn: id, permissionVersion: version, ...input },
          'owner: permission { arn }',
        )
      : mutatePolicy(
          client,
          OPERATIONS.policies[change],
          { policyName: id, versionId: `v${version}`, ...input },
          'owner: policy { policyName }',
        )
  const { owner, replayed, errors } = await answer
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return { isShown: owner !== null, replayed }
}
