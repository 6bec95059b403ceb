import type {
  DeletePermissionVersionInput,
  DeletePermissionVersionResult,
} from '../../../src/permissions/deletePermissionVersion.ts'
import { versionDeletionGuards } from '../../../src/permissions/deletionGuards.ts'
import { permissionVersionExists, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import { validatePermissionArn, validateVersionNumber } from '../../../src/permissions/validation.ts'
import { versionRemoved } from '../../../src/versioning/changes.ts'
import { documentRemoved } from '../../../src/versioning/documents.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { permissionThat, refuse } from './rules.ts'

export const deletePermissionVersion = idempotent<
  DeletePermissionVersionInput,
  DeletePermissionVersionResult
>(
  'deletePermissionVersion',
  async (call, { permissionArn: arn, permissionVersion: version, expectedRevision }) => {
    refuse([
      ...validatePermissionArn(call, arn, 'OperationNotPermittedException'),
      ...validateVersionNumber(version),
    ])
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], (item) => {
      const permission = permissionThat(item, arn, [
        permissionVersionExists(arn, version),
        ...versionDeletionGuards(version),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ])
      const time = timeAfter(permission.lastUpdatedTime)
      return {
        result: { arn, time },
        writes: [
          headChanged(key, time, asRead(permission), versionRemoved(version)),
          documentRemoved(key.pk, version),
        ],
      }
    })
  },
)
