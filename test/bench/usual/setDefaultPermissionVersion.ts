import { permissionArnFaults, versionNumberFaults } from '../../../src/permissions/faults.ts'
import { permissionVersionExists, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { versionUpdated } from '../../../src/permissions/permission.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import type {
  SetDefaultPermissionVersionFacts,
  SetDefaultPermissionVersionInput,
} from '../../../src/permissions/setDefaultPermissionVersion.ts'
import { permissionKey } from '../../../src/table/keys.ts'
import { defaultMoved } from '../../../src/versioning/changes.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { permissionThat, refuse } from './rules.ts'

export const setDefaultPermissionVersion = idempotent<
  SetDefaultPermissionVersionInput,
  SetDefaultPermissionVersionFacts
>(
  'setDefaultPermissionVersion',
  async (call, { permissionArn: arn, permissionVersion: version, expectedRevision }) => {
    refuse([...permissionArnFaults(call, arn, 'InvalidParameter'), ...versionNumberFaults(version)])
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], (item) => {
      const permission = permissionThat(item, arn, [
        permissionVersionExists(arn, version),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ])
      const { defaultVersion } = permission
      const time = timeAfter(permission.lastUpdatedTime)
      const moved = headChanged(
        key,
        time,
        asRead(permission),
        defaultMoved(version),
        versionUpdated(defaultVersion, time),
        versionUpdated(version, time),
      )
      return {
        facts: { arn, time },
        // It may be the default already: then there is nothing to write.
        writes: defaultVersion === version ? [] : [moved],
      }
    })
  },
)
