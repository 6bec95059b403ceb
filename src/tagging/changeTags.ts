import { isDeepStrictEqual } from 'node:util'
import type { Call } from '../idempotency/call.ts'
import { fingerprint } from '../idempotency/fingerprint.ts'
import { permissionArnKind } from '../permissions/arn.ts'
import { permissionExists } from '../permissions/guards.ts'
import { permissionKey } from '../permissions/keys.ts'
import { mutate } from '../permissions/mutate.ts'
import { permissionFrom } from '../permissions/permission.ts'
import { ownArn, ramArnForm } from '../permissions/ramArn.ts'
import { type Refusal, refusal } from '../permissions/refusals.ts'
import { validatePermissionArn } from '../permissions/validation.ts'
import { shareExists } from '../resourceShares/guards.ts'
import { shareKey } from '../resourceShares/keys.ts'
import { shareChanged, shareFrom } from '../resourceShares/share.ts'
import { isShareArn } from '../resourceShares/shareArn.ts'
import type { Refused } from '../table/commit.ts'
import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { tagsKey } from '../tags/keys.ts'
import { type Tag, tagsIn, tagsItem } from '../tags/tags.ts'
import { headChanged } from '../versioning/headWrites.ts'
import { timeAfter } from '../versioning/times.ts'

export interface TagsResult {
  readonly arn: string
  readonly time: string
}

type Changed = { readonly result: TagsResult } | Refused<Refusal>

/** What `tagResource` and `untagResource` take, and how they change the tags. */
interface Change {
  readonly operation: 'tagResource' | 'untagResource'
  readonly input: { readonly resourceArn: string }
  readonly validationErrors: readonly Refusal[]
  readonly change: (tags: readonly Tag[]) => { readonly tags: readonly Tag[] } | Refused<Refusal>
}

/**
 * What both have in common: they change the tags of one resource, and can be repeated without a client token. Each call
 * has a token all the same, which callers don't see, so that it takes effect once if it is sent to the store again.
 */
export async function changeTags(
  call: Call,
  { operation, input, validationErrors, change }: Change,
): Promise<Changed> {
  const arn = input.resourceArn
  const key = isShareArn(arn) ? shareKey(ownArn(call, arn)) : permissionKey(ownArn(call, arn))
  const beside = tagsKey(key.pk)
  return mutate<TagsResult>(call, {
    operation,
    clientToken: undefined,
    hidesToken: true,
    fingerprint: fingerprint(input),
    validationErrors: [...validateResourceArn(call, arn), ...validationErrors],
    reads: [key, beside],
    plan: (known) => {
      const resource = isShareArn(arn) ? shareFrom(known.get(key)) : permissionFrom(known.get(key))
      const before = known.get(beside)
      const after = change(tagsIn(before))
      if ('refusals' in after) return after
      if (resource && isDeepStrictEqual(after.tags, tagsIn(before))) {
        return { unchanged: { arn, time: resource.lastUpdatedTime } }
      }
      const time = timeAfter(resource?.lastUpdatedTime)
      return {
        result: { arn, time },
        writes: [
          touched(arn, key, time),
          { key: beside, put: tagsItem(after.tags), guards: [tagsUnchanged(before)] },
        ],
      }
    },
  })
}

const PATH = ['input', 'resourceArn']

function validateResourceArn(call: Call, arn: string): Refusal[] {
  if (isShareArn(arn)) return []
  if (permissionArnKind(call, arn) !== 'malformed')
    return validatePermissionArn(call, arn, 'InvalidParameterException', PATH)
  const message = `resourceArn is not the ARN of a permission or of a resource share. It looks like ${ramArnForm(call, 'permission/NAME')} or ${ramArnForm(call, 'resource-share/UUID')}.`
  return [refusal({ code: 'MalformedArnException', message, path: PATH })]
}

/** The resource itself changes with its tags; a permission counts that as a revision. */
const touched = (arn: string, key: Key, time: string): GuardedWrite<Refusal> =>
  isShareArn(arn)
    ? shareChanged(key, time, [shareExists(arn, 'resourceArn')])
    : headChanged(key, time, [permissionExists(arn, PATH)])

/** Tags have an id of their last write, so that a version created meanwhile does not make the call plan again. */
const tagsUnchanged = (item: Item | undefined): Guard<Refusal> => ({
  name: 'tagsUnchanged',
  kind: 'precondition',
  condition: item ? { path: ['writeId'], is: '=', value: String(item['writeId']) } : { absent: ['pk'] },
})
