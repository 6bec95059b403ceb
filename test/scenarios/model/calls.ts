import fc from 'fast-check'
import { DOCUMENT } from '../../harness/policies.ts'
import { arnIn } from './permissions.ts'
import * as pick from './picks.ts'
import type { Call, Operation } from './rule.ts'

/** One call, to be made on the account as it is then. */
export type AnyCall = pick.Pick<Call>

type Weighted = readonly [weight: number, call: fc.Arbitrary<AnyCall>]

const onVersionLimit = fc.constantFrom(undefined, 'REJECT', 'DELETE_OLDEST_UNUSED', 'DELETE_OLDEST_UNUSED')
const token = pick.clientTokens
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

/** Parameters that are not given are not there at all. */
function call<O extends Operation>(operation: O, input: object): Call {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  return { operation, input: given } as unknown as Call
}

const ofPermissions: Weighted[] = [
  [
    4,
    fc
      .record({
        name: pick.newNames,
        resourceType: pick.resourceTypes,
        policyTemplate: pick.templates,
        tags: maybe(pick.tags),
        clientToken: token,
      })
      .map(({ policyTemplate, ...input }) => () => {
        const { resourceType } = input
        return call('createPermission', { ...input, policyTemplate: policyTemplate(resourceType) })
      }),
  ],
  [
    8,
    fc
      .tuple(pick.permissionArns, pick.revisions, pick.templates, onVersionLimit, token)
      .map(([arn, revision, template, onVersionLimit, clientToken]) => (account, other) => {
        const permissionArn = arn(account, other)
        const policyTemplate = template(account.permissions[permissionArn]?.resourceType)
        const expectedRevision = revision(permissionArn)(account, other)
        const input = { permissionArn, policyTemplate, onVersionLimit, expectedRevision, clientToken }
        return call('createPermissionVersion', input)
      }),
  ],
  ...(['deletePermissionVersion', 'setDefaultPermissionVersion'] as const).map(
    (operation): Weighted => [
      4,
      fc
        .tuple(pick.permissionArns, pick.versions, pick.revisions, token)
        .map(([arn, version, revision, clientToken]) => (account, other) => {
          const permissionArn = arn(account, other)
          const permissionVersion = version(permissionArn)(account, other)
          const expectedRevision = revision(permissionArn)(account, other)
          return call(operation, { permissionArn, permissionVersion, expectedRevision, clientToken })
        }),
    ],
  ),
  [
    1,
    fc.tuple(pick.permissionArns, token).map(
      ([arn, clientToken]) =>
        (account, other) =>
          call('deletePermission', { permissionArn: arn(account, other), clientToken }),
    ),
  ],
]

const taggable = fc.oneof(pick.permissionArns, pick.shareArns)

const ofTags: Weighted[] = [
  [
    2,
    fc.tuple(taggable, pick.tags).map(
      ([arn, tags]) =>
        (account, other) =>
          call('tagResource', { resourceArn: arn(account, other), tags }),
    ),
  ],
  [
    1,
    fc.tuple(taggable, pick.tagKeys).map(
      ([arn, tagKeys]) =>
        (account, other) =>
          call('untagResource', { resourceArn: arn(account, other), tagKeys }),
    ),
  ],
]

const ofShares: Weighted[] = [
  [
    5,
    fc
      .tuple(
        pick.shareNames,
        maybe(fc.array(pick.permissionArns, { maxLength: 3 })),
        maybe(fc.boolean()),
        maybe(pick.tags),
        token,
      )
      .map(([name, arns, allowExternalPrincipals, tags, clientToken]) => (account, other) => {
        const permissionArns = arns?.map((arn) => arn(account, other))
        return call('createResourceShare', {
          name,
          permissionArns,
          allowExternalPrincipals,
          tags,
          clientToken,
        })
      }),
  ],
  [
    1,
    fc.tuple(pick.shareArns, token).map(
      ([arn, clientToken]) =>
        (account, other) =>
          call('deleteResourceShare', { resourceShareArn: arn(account, other), clientToken }),
    ),
  ],
  [
    5,
    fc
      .tuple(pick.shareArns, pick.permissionArns, maybe(pick.versions), maybe(fc.boolean()), token)
      .map(([share, permission, version, replace, clientToken]) => (account, other) => {
        const permissionArn = permission(account, other)
        const permissionVersion = version?.(permissionArn)(account, other)
        const resourceShareArn = share(account, other)
        const input = { resourceShareArn, permissionArn, permissionVersion, replace, clientToken }
        return call('associateResourceSharePermission', input)
      }),
  ],
  [
    2,
    fc
      .tuple(pick.shareArns, pick.permissionArns, token)
      .map(([share, permission, clientToken]) => (account, other) => {
        const input = { resourceShareArn: share(account, other), permissionArn: permission(account, other) }
        return call('disassociateResourceSharePermission', { ...input, clientToken })
      }),
  ],
  [
    4,
    fc
      .tuple(pick.permissionArns, maybe(pick.versions), pick.permissionArns, token)
      .map(([from, version, to, clientToken]) => (account, other) => {
        const fromPermissionArn = from(account, other)
        const fromPermissionVersion = version?.(fromPermissionArn)(account, other)
        const toPermissionArn = to(account, other)
        const input = { fromPermissionArn, fromPermissionVersion, toPermissionArn, clientToken }
        return call('replacePermissionAssociations', input)
      }),
  ],
]

const ofPolicies: Weighted[] = [
  [
    3,
    fc
      .record({
        policyName: pick.newPolicyNames,
        policyDocument: pick.documents,
        description: maybe(fc.constantFrom('', 'short', 'what it is for')),
        clientToken: token,
      })
      .map((input) => () => call('createPolicy', input)),
  ],
  [
    6,
    fc
      .tuple(pick.policyNames, pick.documents, maybe(fc.boolean()), token)
      .map(([name, policyDocument, setAsDefault, clientToken]) => (account, other) => {
        const input = { policyName: name(account, other), policyDocument, setAsDefault, clientToken }
        return call('createPolicyVersion', input)
      }),
  ],
  ...(['deletePolicyVersion', 'setDefaultPolicyVersion'] as const).map(
    (operation): Weighted => [
      3,
      fc
        .tuple(pick.policyNames, pick.versionIds, token)
        .map(([name, version, clientToken]) => (account, other) => {
          const policyName = name(account, other)
          const versionId = version(policyName)(account, other)
          return call(operation, { policyName, versionId, clientToken })
        }),
    ],
  ),
  [
    2,
    fc.tuple(pick.policyNames, token).map(
      ([name, clientToken]) =>
        (account, other) =>
          call('deletePolicy', { policyName: name(account, other), clientToken }),
    ),
  ],
  ...(
    [
      ['attachPolicy', pick.attachments],
      ['detachPolicy', pick.attachedOnes],
    ] as const
  ).map(
    ([operation, attachments]): Weighted => [
      3,
      fc
        .tuple(pick.policyNames, pick.policyTypes, attachments, token)
        .map(([name, policyType, attachment, clientToken]) => (account, other) => {
          const policyName = name(account, other)
          const attached = attachment(policyName)(account, other)
          return call(operation, { policyName, policyType, ...attached, clientToken })
        }),
    ],
  ),
]

const oneOf = (calls: readonly Weighted[]): fc.Arbitrary<AnyCall> =>
  fc.oneof(...calls.map(([weight, arbitrary]) => ({ weight, arbitrary })))

/** A call of any mutation of the first family, of the second, or of both. */
export const anyCall = {
  permissions: oneOf([...ofPermissions, ...ofTags, ...ofShares]),
  policies: oneOf(ofPolicies),
  both: oneOf([...ofPermissions, ...ofTags, ...ofShares, ...ofPolicies]),
}

/** What a run about something finds: a few calls that all succeed. */
export const beginnings: Readonly<Record<keyof typeof anyCall, readonly AnyCall[]>> = {
  permissions: [
    ...['a', 'b'].map(
      (name): AnyCall =>
        () =>
          call('createPermission', {
            name,
            resourceType: 'ec2:Subnet',
            policyTemplate: pick.templateFor('ec2:Subnet'),
          }),
    ),
    ({ id }) => call('createResourceShare', { name: 'one', permissionArns: [arnIn(id, 'a')] }),
    ...[' ', '  ', '   '].map(
      (space): AnyCall =>
        ({ id }) =>
          call('createPermissionVersion', {
            permissionArn: arnIn(id, 'a'),
            policyTemplate: `${pick.templateFor('ec2:Subnet')}${space}`,
          }),
    ),
  ],
  policies: [
    () => call('createPolicy', { policyName: 'p', policyDocument: DOCUMENT }),
    () => call('createPolicyVersion', { policyName: 'p', policyDocument: DOCUMENT }),
    () => call('createPolicyVersion', { policyName: 'p', policyDocument: DOCUMENT, setAsDefault: true }),
  ],
  both: [],
}
