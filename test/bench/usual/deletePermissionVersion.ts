import type {
  DeletePermissionVersionFacts,
  DeletePermissionVersionInput,
} from '../../../src/permissions/deletePermissionVersion.ts'
import { versionDeletionGuards } from '../../../src/permissions/deletionGuards.ts'
import { permissionArnFaults, versionNumberFaults } from '../../../src/permissions/faults.ts'
import { permissionVersionExists, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import { permissionKey } from '../../../src/table/keys.ts'
import { bodyRemoved } from '../../../src/versioning/bodies.ts'
import { versionRemoved } from '../../../src/versioning/changes.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { permissionThat, refuse } from './rules.ts'

export const deletePermissionVersion = idempotent<DeletePermissionVersionInput, DeletePermissionVersionFacts>(
  'deletePermissionVersion',
  async (call, { permissionArn: arn, permissionVersion: version, expectedRevision }) => {
    refuse([...permissionArnFaults(call, arn, 'OperationNotPermitted'), ...versionNumberFaults(version)])
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], (item) => {
      const permission = permissionThat(item, arn, [
        permissionVersionExists(arn, version),
        ...versionDeletionGuards(version),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ])
      const time = timeAfter(permission.lastUpdatedTime)
      return {
        facts: { arn, time },
        writes: [
          headChanged(key, time, asRead(permission), versionRemoved(version)),
          bodyRemoved(key.pk, version),
        ],
      }
    })
  },
)
