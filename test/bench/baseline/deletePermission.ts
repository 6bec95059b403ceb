import type {
  DeletePermissionInput,
  DeletePermissionResult,
} from '../../../src/permissions/deletePermission.ts'
import { permissionDeletionGuards } from '../../../src/permissions/deletionGuards.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { quotas } from '../../../src/permissions/limits.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import { validatePermissionArn } from '../../../src/permissions/validation.ts'
import { tagsKey } from '../../../src/tags/keys.ts'
import { countedOut } from '../../../src/versioning/counters.ts'
import { documentRemoved } from '../../../src/versioning/documents.ts'
import { liveVersions } from '../../../src/versioning/head.ts'
import { headDeleted } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { demand, permissionThat, refuse } from './rules.ts'

export const deletePermission = idempotent<DeletePermissionInput, DeletePermissionResult>(
  'deletePermission',
  async (call, { permissionArn: arn }) => {
    refuse(validatePermissionArn(call, arn, 'OperationNotPermittedException'))
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], (item) => {
      const permission = permissionThat(item, arn, [])
      const versions = liveVersions(permission)
      demand(item, versions.flatMap(permissionDeletionGuards))
      return {
        result: { arn },
        writes: [
          headDeleted(key, permission, timeAfter(permission.lastUpdatedTime), asRead(permission)),
          ...versions.map((version) => documentRemoved(key.pk, version)),
          { key: tagsKey(key.pk), guards: [], delete: true },
          countedOut(call.accountId, quotas(permission.resourceType)),
        ],
      }
    })
  },
)
