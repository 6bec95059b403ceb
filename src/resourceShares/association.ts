import { permissionKey } from '../permissions/keys.ts'
import type { Item } from '../table/condition.ts'
import type { Guard } from '../table/guard.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { rises } from '../versioning/times.ts'
import { associationsPrefix } from './keys.ts'
import { shareArnIn } from './share.ts'

/** A resource share's permission for one resource type, in the version that the share was given. */
export interface Association {
  readonly shareArn: string
  readonly resourceType: string
  readonly permissionArn: string
  readonly version: number
  readonly lastUpdatedTime: string
}

/** What an association says of its permission. */
export type Held = Pick<Association, 'permissionArn' | 'version'>

const SK_PREFIX = 'permission#'

/** Whether an item of a share's partition is an association. */
export const isAssociation = ({ sk }: Item): boolean => String(sk).startsWith(SK_PREFIX)

/** The association that an item under `associationKey` holds. */
export function associationFrom(item: Item | undefined): Association | undefined {
  return (
    item &&
    ({
      ...item,
      shareArn: shareArnIn(item['pk']),
      resourceType: String(item['sk']).slice(SK_PREFIX.length),
    } as unknown as Association)
  )
}

/** What an association of a share is stored with: the index finds it by its permission, in the order of versions. */
export const associationItem = (sharePk: string, { permissionArn, version }: Held, time: string) => ({
  gsi1pk: permissionKey(permissionArn).pk,
  gsi1sk: `${associationsPrefix(version)}${sharePk}`,
  permissionArn,
  version,
  lastUpdatedTime: time,
})

/** The association goes over to another version, of this permission or of another one; its time rises. */
export const associationMoved = (key: Key, from: Held, to: Held, time: string): GuardedWrite<never> => ({
  key,
  update: {
    set: Object.entries(associationItem(key.pk, to, time)).map(([name, value]) => [[name], value]),
  },
  guards: [associationUnchanged(from), associationTimeRises(time)],
})

/** How clients refetch an association: by its share and its resource type. */
export const associationId = ({
  shareArn,
  resourceType,
}: Pick<Association, 'shareArn' | 'resourceType'>): string => `${shareArn}/${resourceType}`

export const associationUnchanged = (before: Held | undefined): Guard<never> => ({
  name: 'associationUnchanged',
  kind: 'precondition',
  condition: before ? isHeld(before) : { absent: ['pk'] },
})

export const associationTimeRises = (time: string): Guard<never> => rises('associationTimeRises', time)

const isHeld = ({ permissionArn, version }: Held) => ({
  allOf: [
    { path: ['permissionArn'] as const, is: '=' as const, value: permissionArn },
    { path: ['version'] as const, is: '=' as const, value: version },
  ],
})
