import { isDeepStrictEqual } from 'node:util'
import type { Call } from '../idempotency/once.ts'
import { commit, Known, type Refused } from '../table/commit.ts'
import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import { permissionKey, shareKey, tagsKey } from '../table/keys.ts'
import { readItems } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { changed } from '../versioning/changes.ts'
import { ownArn, permissionArnKind } from './arn.ts'
import { permissionArnFaults } from './faults.ts'
import { permissionExists } from './guards.ts'
import { merged, type Refusal } from './refusals.ts'
import { shareExists } from './shares/guards.ts'
import { isShareArn, ownShareArn } from './shares/shareArn.ts'
import { type Tag, tagsIn, tagsItem } from './tags.ts'

export interface TagsFacts {
  readonly arn: string
  readonly time: string
}

type Changed = { readonly facts: TagsFacts } | Refused<Refusal>

/** What `tagResource` and `untagResource` have in common: they change the tags of one resource, and can be repeated as they are. */
export async function changeTags(
  call: Call,
  arn: string,
  faults: readonly Refusal[],
  change: (tags: readonly Tag[]) => { readonly tags: readonly Tag[] } | Refused<Refusal>,
): Promise<Changed> {
  const all = [...resourceArnFaults(arn), ...faults]
  if (all.length > 0) return { refusals: merged(all) }
  const key = isShareArn(arn) ? shareKey(ownShareArn(call, arn)) : permissionKey(ownArn(call, arn))
  const beside = tagsKey(key.pk)
  const [resource, tagged] = await readItems(call.store, call.deadline, [key, beside])
  const known = new Known([[beside, tagged]])
  return commit<Changed, Refusal>(call.store, call.deadline, known, () => {
    const time = new Date().toISOString()
    const result = { facts: { arn, time } }
    const before = known.get(beside)
    const after = change(tagsIn(before))
    if ('refusals' in after) return { settled: after }
    if (resource && isDeepStrictEqual(after.tags, tagsIn(before))) return { settled: result }
    return {
      result,
      writes: [
        touched(arn, key, time),
        {
          key: beside,
          put: tagsItem(after.tags),
          guards: [tagsAsRead(before)],
        },
      ],
    }
  })
}

const PATH = ['input', 'resourceArn']

function resourceArnFaults(arn: string): Refusal[] {
  if (isShareArn(arn)) return []
  if (permissionArnKind(arn) !== 'malformed') return permissionArnFaults(arn, 'InvalidParameter', PATH)
  const message =
    'resourceArn is not the ARN of a permission or of a resource share. It looks like arn:aws:ram:REGION:ACCOUNT:permission/NAME or arn:aws:ram:REGION:ACCOUNT:resource-share/UUID.'
  return [{ kind: 'MalformedArn', message, path: PATH }]
}

/** The resource itself changes with its tags; a permission counts that as a revision. */
const touched = (arn: string, key: Key, time: string): GuardedWrite<Refusal> =>
  isShareArn(arn)
    ? { key, update: { set: [[['lastUpdatedTime'], time]] }, guards: [shareExists(arn, 'resourceArn')] }
    : { key, update: changed(time), guards: [permissionExists(arn, PATH)] }

/** Tags carry a mark of their own: a version created meanwhile must not make anybody plan them anew. */
const tagsAsRead = (item: Item | undefined): Guard<Refusal> => ({
  name: 'tagsAsRead',
  kind: 'guess',
  condition: item ? { path: ['mark'], is: '=', value: String(item['mark']) } : { absent: ['pk'] },
})
