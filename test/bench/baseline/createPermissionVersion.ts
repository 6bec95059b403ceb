import type {
  CreatePermissionVersionInput,
  CreatePermissionVersionResult,
} from '../../../src/permissions/createPermissionVersion.ts'
import { deletionBlockers } from '../../../src/permissions/deletionGuards.ts'
import { belowTheVersionLimit, revisionIsExpected } from '../../../src/permissions/guards.ts'
import { permissionKey } from '../../../src/permissions/keys.ts'
import { type Permission, unusedVersion, versionUpdated } from '../../../src/permissions/permission.ts'
import { ownArn } from '../../../src/permissions/ramArn.ts'
import { validateTemplate } from '../../../src/permissions/validateTemplate.ts'
import { validatePermissionArn } from '../../../src/permissions/validation.ts'
import { findResourceType } from '../../../src/policyTemplates/catalogue/resourceTypes.ts'
import { defaultMoved, versionAdded, versionRemoved } from '../../../src/versioning/changes.ts'
import { VERSION_LIMIT } from '../../../src/versioning/conditions.ts'
import { documentAdded, documentRemoved } from '../../../src/versioning/documents.ts'
import { liveVersions } from '../../../src/versioning/head.ts'
import { headChanged } from '../../../src/versioning/headWrites.ts'
import { timeAfter } from '../../../src/versioning/times.ts'
import { asRead, change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { demand, permissionThat, refuse } from './rules.ts'

export const createPermissionVersion = idempotent<
  CreatePermissionVersionInput,
  CreatePermissionVersionResult
>(
  'createPermissionVersion',
  async (call, { permissionArn: arn, policyTemplate, onVersionLimit, expectedRevision }) => {
    refuse([
      ...validatePermissionArn(call, arn, 'InvalidParameterException'),
      ...(await validateTemplate(policyTemplate)),
    ])
    const key = permissionKey(ownArn(call, arn))
    return change(call, [key], async (item) => {
      const permission = permissionThat(item, arn, [])
      refuse(await validateTemplate(policyTemplate, findResourceType(permission.resourceType)))
      const deleted = onVersionLimit === 'REJECT' ? undefined : superfluous(permission)
      demand(item, [
        ...(deleted === undefined ? [belowTheVersionLimit] : []),
        ...(expectedRevision == null ? [] : [revisionIsExpected(expectedRevision)]),
      ])
      const { nextVersion: version, defaultVersion, incarnation } = permission
      const time = timeAfter(permission.lastUpdatedTime)
      return {
        result: { arn, version, time, ...(deleted !== undefined && { deletedVersion: deleted }) },
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
          documentAdded(key.pk, version, { document: policyTemplate, creationTime: time, incarnation }),
          ...(deleted === undefined ? [] : [documentRemoved(key.pk, deleted)]),
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
