import { type Account, type Held, running, type Share } from './account.ts'
import { arnErrors, numberErrors, unknown, validateTags } from './permissions.ts'
import { broken, type Refusal, refusal } from './refusals.ts'
import type { Inputs, Rule } from './rule.ts'

/** What holds for resource shares and what they use. */

export const isShareArn = (arn: string): boolean => arn.includes(':resource-share/')

const validateShareArn = (arn: string): Refusal[] =>
  broken([!isShareArn(arn), () => refusal('MalformedArnException', 'resourceShareArn')])

const usedArnErrors = (arn: string, argument = 'permissionArn'): Refusal[] =>
  arnErrors(arn, argument, 'InvalidParameterException')

/** A share leaves what it has; a running work that was to move it has nothing to move there any more. */
export function leave(account: Account, { permissionArn, version }: Held, by?: string): void {
  for (const [id, work] of running(account)) {
    if (work.from !== permissionArn || !work.sources.includes(version)) continue
    if (id === by) work.replaced++
    else work.skipped++
  }
}

/** A share gets a version; a running work that empties it has one more to move. */
export function arrive(account: Account, { permissionArn, version }: Held): void {
  for (const [, work] of running(account)) {
    if (work.from === permissionArn && work.sources.includes(version)) work.total++
  }
}

const shareIn = ({ shares }: Account, arn: string): Share => {
  const share = shares[arn]
  if (!share) throw new Error(`no ${arn}`)
  return share
}

/** What a share has of this permission. */
const heldOf = (share: Share | undefined, permissionArn: string) =>
  Object.entries(share?.holds ?? {}).find(([, held]) => held.permissionArn === permissionArn)

/** A share as a payload shows it. */
const shownShare = ({ shares }: Account, arn = '') => {
  const share = shares[arn]
  return share ? { resourceShare: { arn, name: share.name, permissions: heldInOrder(share) } } : {}
}

/** What a share has, as it is listed: by resource type. */
export const heldInOrder = ({ holds }: Share) =>
  Object.entries(holds)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([resourceType, { permissionArn, version }]) => ({
      resourceType,
      permission: { arn: permissionArn },
      permissionVersion: { version },
    }))

const createResourceShare: Rule<Inputs['createResourceShare']> = {
  defaults: { allowExternalPrincipals: true },
  sets: ['permissionArns'],
  faults: ({ name, permissionArns, tags }) => [
    ...broken([name === '', () => refusal('InvalidParameterException', 'name')]),
    ...(permissionArns ?? []).flatMap((arn, index) => [
      ...usedArnErrors(arn, `permissionArns.${index}`),
      ...broken([
        (permissionArns ?? []).indexOf(arn) < index,
        () => refusal('InvalidParameterException', `permissionArns.${index}`),
      ]),
    ]),
    ...validateTags(tags),
  ],
  refusals: ({ permissions }, { permissionArns }) => {
    const arns = permissionArns ?? []
    const types = arns.map((arn) => permissions[arn]?.resourceType)
    const clashing = arns.flatMap((_, index) =>
      broken([
        types[index] !== undefined && types.indexOf(types[index]) < index,
        () => refusal('InvalidParameterException', `permissionArns.${index}`),
      ]),
    )
    const missing = arns.flatMap((arn, index) =>
      broken([!permissions[arn], () => unknown(`permissionArns.${index}`)]),
    )
    return [...missing, ...clashing]
  },
  change: (account, { name, permissionArns, allowExternalPrincipals, tags }, { shareArn = '?' }) => {
    const holds: Record<string, Held> = {}
    for (const arn of permissionArns ?? []) {
      const { resourceType = '', defaultVersion = 0 } = account.permissions[arn] ?? {}
      holds[resourceType] = { permissionArn: arn, version: defaultVersion }
      arrive(account, holds[resourceType])
    }
    account.shares[shareArn] = {
      name,
      allowExternalPrincipals: allowExternalPrincipals ?? true,
      tags: tags ?? [],
      holds,
    }
    account.sharesEver.push(shareArn)
    return { shareArn }
  },
  shown: (account, { shareArn }) => shownShare(account, shareArn),
}

const deleteResourceShare: Rule<Inputs['deleteResourceShare']> = {
  faults: ({ resourceShareArn }) => validateShareArn(resourceShareArn),
  refusals: ({ shares }, { resourceShareArn }) =>
    broken([!shares[resourceShareArn], () => unknown('resourceShareArn')]),
  change: (account, { resourceShareArn }) => {
    for (const held of Object.values(shareIn(account, resourceShareArn).holds)) leave(account, held)
    delete account.shares[resourceShareArn]
    return {}
  },
  returned: (result) => ({ returnValue: result !== undefined }),
}

const associateResourceSharePermission: Rule<Inputs['associateResourceSharePermission']> = {
  defaults: { replace: false },
  faults: ({ resourceShareArn, permissionArn, permissionVersion }) => [
    ...validateShareArn(resourceShareArn),
    ...usedArnErrors(permissionArn),
    ...numberErrors(permissionVersion),
  ],
  refusals: ({ shares, permissions }, { resourceShareArn, permissionArn, permissionVersion, replace }) => {
    const permission = permissions[permissionArn]
    const before = shares[resourceShareArn]?.holds[permission?.resourceType ?? '']
    const isHeld = before?.permissionArn === permissionArn && before.version === permission?.defaultVersion
    return broken(
      [!shares[resourceShareArn], () => unknown('resourceShareArn')],
      [!permission, () => unknown('permissionArn')],
      [
        permission !== undefined &&
          permissionVersion != null &&
          permissionVersion !== permission.defaultVersion,
        () => refusal('InvalidParameterException', 'permissionVersion'),
      ],
      [
        before !== undefined && !isHeld && !replace,
        () => refusal('OperationNotPermittedException', 'permissionArn', { blockers: [] }),
      ],
    )
  },
  change: (account, { resourceShareArn, permissionArn }) => {
    const { resourceType = '', defaultVersion: version = 0 } = account.permissions[permissionArn] ?? {}
    const { holds } = shareIn(account, resourceShareArn)
    const before = holds[resourceType]
    if (before?.permissionArn !== permissionArn || before.version !== version) {
      if (before) leave(account, before)
      holds[resourceType] = { permissionArn, version }
      arrive(account, { permissionArn, version })
    }
    return { shareArn: resourceShareArn }
  },
  returned: (result) => ({ returnValue: result !== undefined }),
  shown: (account, { shareArn }) => shownShare(account, shareArn),
}

const disassociateResourceSharePermission: Rule<Inputs['disassociateResourceSharePermission']> = {
  faults: ({ resourceShareArn, permissionArn }) => [
    ...validateShareArn(resourceShareArn),
    ...usedArnErrors(permissionArn),
  ],
  refusals: ({ shares }, { resourceShareArn, permissionArn }) => {
    if (!shares[resourceShareArn]) return [unknown('resourceShareArn')]
    return broken([!heldOf(shares[resourceShareArn], permissionArn), () => unknown('permissionArn')])
  },
  change: (account, { resourceShareArn, permissionArn }) => {
    const { holds } = shareIn(account, resourceShareArn)
    for (const [resourceType, held] of Object.entries(holds)) {
      if (held.permissionArn !== permissionArn) continue
      delete holds[resourceType]
      leave(account, held)
    }
    return { shareArn: resourceShareArn }
  },
  returned: (result) => ({ returnValue: result !== undefined }),
  shown: (account, { shareArn }) => shownShare(account, shareArn),
}

export const SHARE_RULES = {
  createResourceShare,
  deleteResourceShare,
  associateResourceSharePermission,
  disassociateResourceSharePermission,
}
