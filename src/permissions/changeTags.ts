import { isDeepStrictEqual } from 'node:util'
import type { Call } from '../idempotency/once.ts'
import { commit, Known, type Refused } from '../table/commit.ts'
import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import { permissionKey, tagsKey } from '../table/keys.ts'
import { readItems } from '../table/read.ts'
import { changed } from '../versioning/changes.ts'
import { ownArn } from './arn.ts'
import { permissionArnFaults } from './faults.ts'
import { permissionExists } from './guards.ts'
import { merged, type Refusal } from './refusals.ts'
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
  const all = [...permissionArnFaults(arn, 'InvalidParameter', 'resourceArn'), ...faults]
  if (all.length > 0) return { refusals: merged(all) }
  const head = permissionKey(ownArn(call, arn))
  const beside = tagsKey(head.pk)
  const [headItem, tagged] = await readItems(call.store, call.deadline, [head, beside])
  const known = new Known([[beside, tagged]])
  return commit<Changed, Refusal>(call.store, call.deadline, known, () => {
    const time = new Date().toISOString()
    const result = { facts: { arn, time } }
    const before = known.get(beside)
    const after = change(tagsIn(before))
    if ('refusals' in after) return { settled: after }
    if (headItem && isDeepStrictEqual(after.tags, tagsIn(before))) return { settled: result }
    return {
      result,
      writes: [
        {
          key: head,
          update: changed(time),
          guards: [permissionExists(arn, 'resourceArn')],
        },
        {
          key: beside,
          put: tagsItem(after.tags),
          guards: [tagsAsRead(before)],
        },
      ],
    }
  })
}

/** Tags carry a mark of their own: a version created meanwhile must not make anybody plan them anew. */
const tagsAsRead = (item: Item | undefined): Guard<Refusal> => ({
  name: 'tagsAsRead',
  kind: 'guess',
  condition: item ? { path: ['mark'], is: '=', value: String(item['mark']) } : { absent: ['pk'] },
})
