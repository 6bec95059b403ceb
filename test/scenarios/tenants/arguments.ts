import { RESOURCE_TYPE, TEMPLATE } from '../../harness/permissions.ts'
import { DOCUMENT, GROUP } from '../../harness/policies.ts'
import { type InputLeaf, inputLeaves, type Operation } from '../../harness/schema.ts'
import { nodeIdsOf, type World } from './world.ts'

/**
 * What the arguments of all operations can be. An argument that stands in neither list fails the tests: whoever adds
 * one says here whether it names something of an account. Where one operation means another thing by a name than the
 * others, it stands with the operation.
 */

type ByName<Value> = Readonly<Record<string, Value>>

/** Arguments that name something of an account: all that they can name in one. */
const REFERENCES: ByName<(world: World) => ByName<unknown>> = {
  'node.id': nodeIdsOf,
  'replacePermissionAssociationsWork.id': ({ work }) => ({ work }),
  'permission.arn': ({ usedPermission }) => ({ usedPermission }),
  'resourceShare.arn': ({ share }) => ({ share }),
  'createPermission.name': ({ used }) => ({ used }),
  'createPolicy.policyName': ({ used }) => ({ used }),
  'resourceShares.permissionArn': ({ usedPermission }) => ({ usedPermission }),
  'disassociateResourceSharePermission.permissionArn': ({ usedPermission }) => ({ usedPermission }),
  'deletePolicy.policyName': ({ spare }) => ({ spare }),
  'attachPolicy.policyName': ({ spare }) => ({ spare }),
  name: ({ shareName }) => ({ shareName }),
  'resourceShares.namePrefix': ({ shareName }) => ({ shareName }),
  namePrefix: ({ used }) => ({ used }),
  permissionArn: ({ sparePermission }) => ({ sparePermission }),
  permissionArns: ({ sparePermission }) => ({ sparePermission: [sparePermission] }),
  fromPermissionArn: ({ usedPermission }) => ({ usedPermission }),
  toPermissionArn: ({ sparePermission }) => ({ sparePermission }),
  resourceShareArn: ({ share }) => ({ share }),
  resourceArn: ({ usedPermission, share }) => ({ usedPermission, share }),
  ids: ({ work }) => ({ work: [work] }),
  policyName: ({ used }) => ({ used }),
  principalName: ({ principal }) => ({ principal }),
  resourceGroupId: ({ scope }) => ({ scope }),
}

/** Arguments that name nothing; `undefined` where an operation does without. */
const PLAIN: ByName<unknown> = {
  'associateResourceSharePermission.permissionVersion': undefined,
  // The share has a permission for that resource type.
  'associateResourceSharePermission.replace': true,
  'permissions.resourceType': undefined,
  'policyAttachments.principalType': undefined,
  'resourceShares.permissionVersion': undefined,
  allowExternalPrincipals: undefined,
  description: undefined,
  expectedRevision: undefined,
  first: undefined,
  fromPermissionVersion: undefined,
  last: undefined,
  onVersionLimit: undefined,
  permissionType: undefined,
  permissionVersion: 1,
  policyDocument: DOCUMENT,
  policyTemplate: TEMPLATE,
  policyType: 'Custom',
  principalType: 'IMSUser',
  resourceType: RESOURCE_TYPE,
  setAsDefault: undefined,
  status: undefined,
  tagKeys: ['a'],
  tags: [{ key: 'a', value: 'b' }],
  versionId: 'v1',
}

/** What an operation of one's own names where it is to succeed, if that isn't what is there. */
const OWN: ByName<unknown> = {
  'createPermission.name': 'fresh',
  'createPolicy.policyName': 'fresh',
  'attachPolicy.resourceGroupId': GROUP,
  'detachPolicy.resourceGroupId': GROUP,
}

/** Told of one list or of one operation alone: they have tests of their own. */
const TOKENS = new Set(['after', 'before', 'clientToken'])

const isNamed = (list: object, { field }: Operation, { input }: InputLeaf): string | undefined =>
  [`${field.name}.${input.name}`, input.name].find((name) => name in list)

/** What an argument can name in a world, one by one; nothing where it names nothing. */
export function named(operation: Operation, leaf: InputLeaf, world: World): ByName<unknown> {
  const name = isNamed(REFERENCES, operation, leaf)
  return (name !== undefined && REFERENCES[name]?.(world)) || {}
}

/** The arguments of an operation that name something. */
export const references = (operation: Operation): InputLeaf[] =>
  inputLeaves(operation.field).filter((leaf) => isNamed(REFERENCES, operation, leaf) !== undefined)

/** Arguments by which an operation asks for, or changes, things of this world; those of mutations are all given. */
export function argumentsOf(operation: Operation, world: World): Record<string, unknown> {
  const values = inputLeaves(operation.field).flatMap((leaf): [InputLeaf, unknown][] => {
    const own = isNamed(OWN, operation, leaf)
    const plain = isNamed(PLAIN, operation, leaf)
    const [reference] = Object.values(named(operation, leaf, world))
    if (own !== undefined) return [[leaf, OWN[own]]]
    if (reference !== undefined) return isFilter(leaf) ? [] : [[leaf, reference]]
    if (plain !== undefined) return PLAIN[plain] === undefined ? [] : [[leaf, PLAIN[plain]]]
    if (TOKENS.has(leaf.input.name)) return []
    throw new Error(`Does ${operation.field.name}.${leaf.path.join('.')} name something of an account?`)
  })
  return values.reduce((args, [leaf, value]) => withArgument(args, leaf, value), {})
}

/** What a list can be narrowed by is left out, unless it is what is tried. */
const isFilter = ({ path }: InputLeaf): boolean => path[0] === 'filter'

/** The same arguments with one of them as given. */
export function withArgument(
  args: Record<string, unknown>,
  { path }: Pick<InputLeaf, 'path'>,
  value: unknown,
): Record<string, unknown> {
  const [name = '', ...below] = path
  const before = (args[name] ?? {}) as Record<string, unknown>
  return { ...args, [name]: below.length === 0 ? value : withArgument(before, { path: below }, value) }
}
