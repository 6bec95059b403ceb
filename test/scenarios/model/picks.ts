import fc from 'fast-check'
import { DOCUMENT } from '../../harness/policies.ts'
import { REGION } from '../../harness/service.ts'
import { type Account, type Attachment, live } from './account.ts'
import { arnIn, RESOURCE_TYPES } from './permissions.ts'

/**
 * What calls are made of, from pools so small that calls meet. Whatever depends on what there is, such as the number of
 * a live version or the ARN of a share, is picked when the call is made: a pick looks at the account then.
 */
export type Pick<Value> = (account: Account, other: Account) => Value

const often = <Value>(weight: number, value: fc.Arbitrary<Value>) => ({ weight, arbitrary: value })
const always = <Value>(value: Value): fc.Arbitrary<Pick<Value>> => fc.constant(() => value)

/** The names of permissions; most calls are about one, so that it comes far. */
const names = fc.oneof(
  often(6, fc.constant('a')),
  often(2, fc.constant('b')),
  often(1, fc.constantFrom('c', 'd')),
)

export const newNames = fc.oneof(often(20, names), often(1, fc.constantFrom('', 'a b', 'ä')))

/** Mostly one that is there. */
export const permissionArns: fc.Arbitrary<Pick<string>> = fc.oneof(
  often(
    50,
    fc.constantFrom(0, 0, 0, 1, 2, 3).map(
      (index): Pick<string> =>
        ({ id, permissions }) => {
          const arns = Object.keys(permissions)
          return arns[index % arns.length] ?? arnIn(id, 'a')
        },
    ),
  ),
  often(
    4,
    names.map(
      (name): Pick<string> =>
        ({ id }) =>
          arnIn(id, name),
    ),
  ),
  often(
    1,
    names.map(
      (name): Pick<string> =>
        (_, { id }) =>
          arnIn(id, name),
    ),
  ),
  often(1, always('arn:aws:ram::aws:permission/AWSRAMDefaultPermissionSubnet')),
  often(1, always('nonsense')),
)

export const resourceTypes = fc.oneof(
  often(12, fc.constant(RESOURCE_TYPES[0] ?? '')),
  often(4, fc.constant(RESOURCE_TYPES[1] ?? '')),
  often(1, fc.constant('ec2:Nothing')),
)

/** Mostly one that fits the resource type. */
export const templates: fc.Arbitrary<(resourceType: string | undefined) => string> = fc.oneof(
  often(
    12,
    fc
      .constantFrom('', ' ', '  ')
      .map((space) => (type: string | undefined) => `${templateFor(type)}${space}`),
  ),
  often(
    1,
    fc.constant((type: string | undefined) =>
      templateFor(type === 'glue:Database' ? 'ec2:Subnet' : 'glue:Database'),
    ),
  ),
  often(
    1,
    fc.constant(() => '['),
  ),
)

export const templateFor = (resourceType = RESOURCE_TYPES[0]): string =>
  `{"Effect":"Allow","Action":"${resourceType?.split(':')[0]}:*"}`

/** The number of a version: mostly one that incarnations, and of these mostly an old one. */
export const versions: fc.Arbitrary<(arn: string) => Pick<number>> = fc.oneof(
  often(
    8,
    fc.nat(4).map((index) => (arn: string) => (account: Account) => {
      const numbers = live(account.permissions[arn] ?? { versions: { 1: '' } })
      return numbers[index % numbers.length] ?? 1
    }),
  ),
  often(
    1,
    fc.integer({ min: -1, max: 9 }).map((number) => () => () => number),
  ),
)

/** What a caller says that it has seen: mostly nothing, else what is so or what was so, maybe before it was deleted. */
export const revisions: fc.Arbitrary<(arn: string) => Pick<number | undefined>> = fc.oneof(
  often(
    8,
    fc.constant(() => () => undefined),
  ),
  often(
    2,
    fc.constantFrom(0, 0, -1, -2).map((past) => (arn: string) => (account: Account) => {
      const revision = account.permissions[arn]?.revision
      return revision === undefined ? undefined : revision + past
    }),
  ),
)

/** Mostly one of the last that came, which may have gone. */
export const shareArns: fc.Arbitrary<Pick<string>> = fc.oneof(
  often(
    20,
    fc.constantFrom(0, 0, 0, 1, 1, 2).map(
      (index): Pick<string> =>
        ({ sharesEver }) =>
          sharesEver.at(-1 - (index % sharesEver.length)) ?? noShare('none'),
    ),
  ),
  often(
    1,
    fc.constant<Pick<string>>((_, { sharesEver }) => sharesEver.at(-1) ?? noShare('foreign')),
  ),
  often(1, always('nonsense')),
)

const noShare = (which: 'none' | 'foreign'): string =>
  `arn:aws:ram:${REGION}:${which === 'none' ? '0'.repeat(12) : '1'.repeat(12)}:resource-share/01234567-89ab-cdef-0123-456789abcdef`

export const clientTokens = fc.oneof(
  often(12, fc.constant(undefined)),
  often(20, fc.constantFrom('t1', 't2', 't3', 't4')),
  often(1, fc.constantFrom('', 'a b', 'x'.repeat(65))),
)

const tag = fc.record(
  {
    key: fc.oneof(
      often(30, fc.constantFrom('k1', 'k2', '__proto__')),
      often(1, fc.constantFrom('', 'aws:k')),
    ),
    value: fc.constantFrom('', 'v', 'w'),
  },
  { noNullPrototype: true },
)

export const tags = fc.oneof(
  often(12, fc.uniqueArray(tag, { maxLength: 2, selector: ({ key }) => key })),
  often(1, fc.array(tag, { maxLength: 3 })),
  // Together with others there may be too many.
  often(1, fc.constantFrom(48, 51).map(manyTags)),
)

function manyTags(count: number) {
  return Array.from({ length: count }, (_, index) => ({ key: `many${index}`, value: '' }))
}

export const tagKeys = fc.array(tag, { maxLength: 3 }).map((some) => some.map(({ key }) => key))

export const shareNames = fc.oneof(often(12, fc.constantFrom('one', 'two')), often(1, fc.constant('')))

export const newPolicyNames = fc.oneof(
  often(9, fc.constant('p')),
  often(6, fc.constant('q')),
  often(1, fc.constantFrom('', 'a_b')),
)

/** Mostly one that is there. */
export const policyNames: fc.Arbitrary<Pick<string>> = fc.oneof(
  often(
    20,
    fc.constantFrom(0, 0, 0, 1).map(
      (index): Pick<string> =>
        ({ policies }) => {
          const names = Object.keys(policies)
          return names[index % names.length] ?? 'p'
        },
    ),
  ),
  often(
    2,
    newPolicyNames.map((name) => () => name),
  ),
)

export const documents = fc.oneof(
  often(16, fc.constantFrom(DOCUMENT, `${DOCUMENT} `)),
  often(1, fc.constant('[')),
)

export const versionIds: fc.Arbitrary<(policyName: string) => Pick<string>> = fc.oneof(
  often(
    8,
    fc.nat(4).map((index) => (policyName: string) => (account: Account) => {
      const numbers = live(account.policies[policyName] ?? { versions: { 1: '' } })
      return `v${numbers[index % numbers.length]}`
    }),
  ),
  often(
    1,
    fc.constantFrom('v9', 'v0', '1').map((id) => () => () => id),
  ),
)

const principal = <Type extends string>(principalType: Type, principalName: string) =>
  fc.constant({ principalType, principalName })

const principals = fc.oneof(
  often(6, principal('IMSUser' as const, 'alice@demo.onaliyun.com')),
  often(2, principal('IMSUser' as const, 'bob@demo.onaliyun.com')),
  often(2, principal('IMSGroup' as const, 'admins@group.demo.onaliyun.com')),
  often(2, principal('ServiceRole' as const, 'reader@role.demo.onaliyunservice.com')),
  often(1, principal('IMSUser' as const, 'admins@group.demo.onaliyun.com')),
)

const resourceGroups: fc.Arbitrary<Pick<string>> = fc.oneof(
  often(8, always('rg-1')),
  often(
    4,
    fc.constant<Pick<string>>(({ id }) => id),
  ),
  often(
    1,
    fc.constant<Pick<string>>((_, { id }) => id),
  ),
  often(1, always('nonsense')),
)

/** To whom a policy may be attached, and within what. */
export const attachments: fc.Arbitrary<(policyName: string) => Pick<Attachment>> = fc
  .tuple(principals, resourceGroups)
  .map(([principal, group]) => () => (account, other) => ({
    ...principal,
    resourceGroupId: group(account, other),
  }))

/** The same; of a policy that is attached, mostly to whom and within what it is. */
export const attachedOnes: typeof attachments = fc.oneof(
  often(1, attachments),
  often(
    2,
    fc
      .tuple(fc.nat(3), attachments)
      .map(([index, any]): ((policyName: string) => Pick<Attachment>) => (policyName) => (account, other) => {
        const attached = account.policies[policyName]?.attachments ?? []
        return attached[index % attached.length] ?? any(policyName)(account, other)
      }),
  ),
)

export const policyTypes = fc.oneof(
  often(15, fc.constant('Custom' as const)),
  often(1, fc.constant('System' as const)),
)
