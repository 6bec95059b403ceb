import { permissionVersionExists, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { versionUpdated } from '../../../src/permissions/permission.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import type {
  SetDefaultPermissionVersionInput,
  SetDefaultPermissionVersionResult,
} from '../../../src/permissions/setDefaultPermissionVersion.ts'
import { validatePermissionArn, validateVersionNumber } from '../../../src/permissions/validation.ts'
import { defaultMoved } from '../../../src/versioning/changes.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { permissionThat, refuse } from './rules.ts'

export const setDefaultPermissionVersion = idempotent<
  SetDefaultPermissionVersionInput,
  SetDefaultPermissionVersionResult
>(
  'setDefaultPermissionVersion',
  async (call, { permissionArn: arn, permissionVersion: version, expectedRevision }) => {
    refuse([
      ...validatePermissionArn(call, arn, 'InvalidParameterException'),
      ...validateVersionNumber(version),
    ])
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
        result: { arn, time },
        // It may be the default already: then there is nothing to write.
        writes: defaultVersion === version ? [] : [moved],
      }
    })
  },
)
