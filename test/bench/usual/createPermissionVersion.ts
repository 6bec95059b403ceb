import type {
  CreatePermissionVersionFacts,
  CreatePermissionVersionInput,
} from '../../../src/permissions/createPermissionVersion.ts'
import { deletionBlockers } from '../../../src/permissions/deletionGuards.ts'
import { permissionArnFaults } from '../../../src/permissions/faults.ts'
import { belowTheVersionLimit, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { type Permission, unusedVersion, versionUpdated } from '../../../src/permissions/permission.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import { templateFaults } from '../../../src/permissions/templateFaults.ts'
import { findResourceType } from '../../../src/policyTemplates/catalogue/resourceTypes.ts'
import { permissionKey } from '../../../src/table/keys.ts'
import { bodyAdded, bodyRemoved } from '../../../src/versioning/bodies.ts'
import { defaultMoved, versionAdded, versionRemoved } from '../../../src/versioning/changes.ts'
import { VERSION_LIMIT } from '../../../src/versioning/conditions.ts'
import { liveVersions } from '../../../src/versioning/head.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { demand, permissionThat, refuse } from './rules.ts'

export const createPermissionVersion = idempotent<CreatePermissionVersionInput, CreatePermissionVersionFacts>(
  'createPermissionVersion',
  async (call, { permissionArn: arn, policyTemplate, onVersionLimit, expectedRevision }) => {
    refuse([...permissionArnFaults(call, arn, 'InvalidParameter'), ...(await templateFaults(policyTemplate))])
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], async (item) => {
      const permission = permissionThat(item, arn, [])
      refuse(await templateFaults(policyTemplate, findResourceType(permission.resourceType)))
      const deleted = onVersionLimit === 'REJECT' ? undefined : superfluous(permission)
      demand(item, [
        ...(deleted === undefined ? [belowTheVersionLimit] : []),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ])
      const { nextVersion: version, defaultVersion, life } = permission
      const time = timeAfter(permission.lastUpdatedTime)
      return {
        facts: { arn, version, time, ...(deleted !== undefined && { deletedVersion: deleted }) },
        writes: [
          headChanged(
            key,
            time,
            asRead(permission),
            versionAdded(version, unusedVersion(time)),
            defaultMoved(version),
            versionUpdated(defaultVersion, time),
            ...(deleted === undefined ? [] : [versionRemoved(deleted)]),
          ),
          bodyAdded(key.pk, version, { text: policyTemplate, creationTime: time, life }),
          ...(deleted === undefined ? [] : [bodyRemoved(key.pk, deleted)]),
        ],
      }
    })
  },
)

/** The version that makes room where the permission is full: the oldest that nothing protects. */
const superfluous = (permission: Permission): number | undefined =>
  liveVersions(permission).length < VERSION_LIMIT
    ? undefined
    : liveVersions(permission).find((version) => deletionBlockers(permission, version).length === 0)
