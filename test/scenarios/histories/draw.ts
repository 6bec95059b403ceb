import { RESOURCE_TYPE } from '../../harness/permissions.ts'
import type { Call } from '../model/rule.ts'
import type { Act } from './sequential.ts'

/** What a caller knows when it decides what to do. */
export interface Sight {
  readonly arn: string
  readonly shares: readonly string[]
  /** The revision that it saw last. */
  readonly revision: number | undefined
}

export const NAME = 'contested'

type Random = () => number

const oneOf = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

/** Versions that there are, were, or will be. */
const version = (random: Random): number => 1 + Math.floor(random() * 6)

/** So that what one makes is distinguished from what others make. */
const text = (random: Random): string =>
  `{"Effect":"Allow","Action":"ec2:*","Condition":{"StringEquals":{"ec2:Region":"${Math.floor(random() * 1_000)}"}}}`

/** Mostly a token of its own; now and then one of a few, that others use as well. */
const token = (random: Random): string =>
  random() < 0.8 ? `t${Math.floor(random() * 2 ** 32)}` : `shared${Math.floor(random() * 3)}`

/** So often it is tags that are set or taken away, each of which counts as a revision where something changes. */
const TAGGING = 0.15

function drawTagging(random: Random, resourceArn: string): Call {
  const key = oneOf(random, ['a', 'b'])
  return random() < 0.7
    ? {
        operation: 'tagResource',
        input: { resourceArn, tags: [{ key, value: oneOf(random, ['1', '2', '3']) }] },
      }
    : { operation: 'untagResource', input: { resourceArn, tagKeys: [key] } }
}

/** What a caller does next. */
export function drawAct(random: Random, { arn: permissionArn, shares, revision }: Sight): Act {
  const seen = random() < 0.2 && revision !== undefined ? { expectedRevision: revision } : {}
  const given = { clientToken: token(random) }
  const resourceShareArn = oneOf(random, shares)
  if (random() < TAGGING)
    return drawTagging(random, oneOf(random, [permissionArn, permissionArn, resourceShareArn]))
  const draw = random()
  if (draw < 0.15) return { look: permissionArn }
  if (draw < 0.43) {
    const onVersionLimit = oneOf(random, ['REJECT', 'DELETE_OLDEST_UNUSED'] as const)
    const input = { permissionArn, policyTemplate: text(random), onVersionLimit, ...seen, ...given }
    return { operation: 'createPermissionVersion', input }
  }
  if (draw < 0.58) {
    const input = { permissionArn, permissionVersion: version(random), ...seen, ...given }
    return { operation: 'deletePermissionVersion', input }
  }
  if (draw < 0.7) {
    const input = { permissionArn, permissionVersion: version(random), ...seen, ...given }
    return { operation: 'setDefaultPermissionVersion', input }
  }
  if (draw < 0.84) {
    const input = { resourceShareArn, permissionArn, replace: random() < 0.7, ...given }
    return { operation: 'associateResourceSharePermission', input }
  }
  if (draw < 0.92) {
    return {
      operation: 'disassociateResourceSharePermission',
      input: { resourceShareArn, permissionArn, ...given },
    }
  }
  if (draw < 0.96) return { operation: 'deletePermission', input: { permissionArn, ...given } }
  return { operation: 'createPermission', input: { ...creation(random), ...given } }
}

const creation = (random: Random) => ({
  name: NAME,
  resourceType: RESOURCE_TYPE,
  policyTemplate: text(random),
})

/** What callers find: a permission with some versions, shares on some of them, and at times a work that moves these. */
export function drawBeginning(random: Random, permissionArn: string): Call[] {
  const share = (name: string): Call => ({
    operation: 'createResourceShare',
    input: { name, permissionArns: random() < 0.7 ? [permissionArn] : [] },
  })
  const nextVersions = (atLeast: number): Call[] =>
    Array.from({ length: atLeast + Math.floor(random() * 2) }, () => ({
      operation: 'createPermissionVersion',
      input: { permissionArn, policyTemplate: text(random) },
    }))
  const work: Call = {
    operation: 'replacePermissionAssociations',
    input: { fromPermissionArn: permissionArn, toPermissionArn: permissionArn },
  }
  const works = random() < 0.5 ? [work] : []
  return [
    { operation: 'createPermission', input: creation(random) },
    share('one'),
    ...nextVersions(works.length),
    share('two'),
    ...nextVersions(works.length),
    ...works,
  ]
}
