import { permissionArn } from '../../../src/permissions/arn.ts'
import type {
  CreatePermissionInput,
  CreatePermissionResult,
} from '../../../src/permissions/createPermission.ts'
import { nameIsFree } from '../../../src/permissions/guards.ts'
import { permissionKey, permissionsPartition } from '../../../src/permissions/keys.ts'
import { quotas } from '../../../src/permissions/limits.ts'
import { unusedVersion } from '../../../src/permissions/permission.ts'
import { refusal } from '../../../src/permissions/refusals.ts'
import { validateTemplate } from '../../../src/permissions/validateTemplate.ts'
import { validatePermissionName, validateResourceType } from '../../../src/permissions/validation.ts'
import { findResourceType } from '../../../src/policyTemplates/catalogue/resourceTypes.ts'
import { newTags, validateTags } from '../../../src/tags/tags.ts'
import { countedIn } from '../../../src/versioning/counters.ts'
import { documentAdded } from '../../../src/versioning/documents.ts'
import { FIRST_VERSION, newHead } from '../../../src/versioning/head.ts'
import { headCreated } from '../../../src/versioning/headWrites.ts'
import { lastUpdatedTimeOf, timeAfter } from '../../../src/versioning/times.ts'
import { change } from './change.ts'
import { idempotent } from './idempotent.ts'
import { demand, refuse } from './rules.ts'

export const createPermission = idempotent<CreatePermissionInput, CreatePermissionResult>(
  'createPermission',
  async (call, { name, resourceType, policyTemplate, tags }) => {
    refuse([
      ...validatePermissionName(name),
      ...validateResourceType(resourceType),
      ...(await validateTemplate(policyTemplate, findResourceType(resourceType))),
      ...validateTags(tags ?? []).map(refusal),
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
        result: { arn, time },
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
          documentAdded(key.pk, FIRST_VERSION, {
            document: policyTemplate,
            creationTime: time,
            incarnation: fresh.incarnation,
          }),
          ...(tags?.length ? [newTags(key.pk, tags)] : []),
        ],
      }
    })
  },
)
