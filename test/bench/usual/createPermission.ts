import { permissionArn } from '../../../src/permissions/arn.ts'
import type {
  CreatePermissionFacts,
  CreatePermissionInput,
} from '../../../src/permissions/createPermission.ts'
import { permissionNameFaults, resourceTypeFaults } from '../../../src/permissions/faults.ts'
import { nameIsFree } from '../../../src/permissions/guards.ts'
import { quotas } from '../../../src/permissions/limits.ts'
import { unusedVersion } from '../../../src/permissions/permission.ts'
import { templateFaults } from '../../../src/permissions/templateFaults.ts'
import { findResourceType } from '../../../src/policyTemplates/catalogue/resourceTypes.ts'
import { permissionKey, permissionsPartition } from '../../../src/table/keys.ts'
import { newTags, tagFaults } from '../../../src/tags/tags.ts'
import { bodyAdded } from '../../../src/versioning/bodies.ts'
import { countedIn } from '../../../src/versioning/counters.ts'
import { FIRST_VERSION, newHead } from '../../../src/versioning/head.ts'
import { headCreated } from '../../../src/versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../../../src/versioning/times.ts'
import { change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { demand, refuse } from './rules.ts'

export const createPermission = idempotent<CreatePermissionInput, CreatePermissionFacts>(
  'createPermission',
  async (call, { name, resourceType, policyTemplate, tags }) => {
    refuse([
      ...permissionNameFaults(name),
      ...resourceTypeFaults(resourceType),
      ...(await templateFaults(policyTemplate, findResourceType(resourceType))),
      ...tagFaults(tags ?? []),
    ])
    const arn = permissionArn(call, name)
    const key = permissionKey(arn)
    const counted = countedIn(call.accountId, quotas(resourceType))
    return change(call, [counted.key, key], (counters, head) => {
      demand(counters, counted.guards)
      demand(head, [nameIsFree(name)])
      const time = timeAfter(lastUpdatedTimeOf(head))
      const fresh = newHead(unusedVersion(time), time)
      return {
        facts: { arn, time },
        writes: [
          counted,
          headCreated(
            key,
            {
              gsi1pk: permissionsPartition(call.accountId),
              gsi1sk: `${resourceType}#${name}`,
              name,
              resourceType,
              works: {},
              ...fresh,
            },
            nameIsFree(name),
          ),
          bodyAdded(key.pk, FIRST_VERSION, { text: policyTemplate, creationTime: time, life: fresh.life }),
          ...(tags?.length ? [newTags(key.pk, tags)] : []),
        ],
      }
    })
  },
)
