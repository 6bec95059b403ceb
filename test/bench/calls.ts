import { TEMPLATE } from '../harness/permissions.ts'
import { DOCUMENT } from '../harness/policies.ts'

/** What clients of one account do, all at the same things. */

const PERMISSIONS = 5
const POLICIES = 3

type Arguments = Record<string, unknown>

/** A call of an operation. */
export interface Call {
  readonly operation: string
  readonly args: Arguments
}

const call = (operation: string, args: Arguments = {}): Call => ({ operation, args })
const mutation = (operation: string, input: Arguments): Call => call(operation, { input })

export const permissionArn = (accountId: string, index: number): string =>
  `arn:aws:ram:us-east-1:${accountId}:permission/p${index}`

/** What makes the things of an account. */
export const firstCalls = (): Call[] => [
  ...Array.from({ length: PERMISSIONS }, (_, index) =>
    mutation('createPermission', {
      name: `p${index}`,
      resourceType: 'ec2:Subnet',
      policyTemplate: TEMPLATE,
    }),
  ),
  ...Array.from({ length: POLICIES }, (_, index) =>
    mutation('createPolicy', { policyName: `p${index}`, policyDocument: DOCUMENT }),
  ),
]

/** What a client knows of its account: the newest version of each permission and policy, as it saw it last. */
export class Account {
  readonly id: string
  readonly #random: () => number
  readonly #newest = new Map<string, number>()
  readonly #shares: string[] = []

  constructor(id: string, random: () => number) {
    this.id = id
    this.#random = random
  }

  /** The next call: half of them read, half of them change something. */
  next(): Call {
    let left = this.#random() * WEIGHT
    for (const [weight, of] of MIX) {
      left -= weight
      if (left < 0) return of(this)
    }
    return call('viewer')
  }

  /** Remembers the numbers and ARNs of an answer. */
  seen({ args }: Call, answer: Answered): void {
    const { permissionArn: arn = '', policyName = '' } = (args['input'] ?? {}) as Record<string, string>
    const { version, versionId, resourceShare } = answer
    if (version) this.#newest.set(arn, version)
    if (versionId) this.#newest.set(policyName, Number(versionId.slice(1)))
    if (resourceShare) this.#shares.push(resourceShare.arn)
  }

  below(count: number): number {
    return Math.floor(this.#random() * count)
  }

  permission(): string {
    return permissionArn(this.id, this.below(PERMISSIONS))
  }

  policy(): string {
    return `p${this.below(POLICIES)}`
  }

  /** A version that there may be. */
  versionOf(thing: string): number {
    return Math.max(1, (this.#newest.get(thing) ?? 1) - this.below(5))
  }

  /** A share to delete, so that there are never many. */
  share(): string | undefined {
    return this.#shares.shift()
  }
}

/** What payloads have in common with each other, where they have it. */
export interface Answered {
  readonly version?: number | null
  readonly versionId?: string | null
  readonly resourceShare?: { readonly arn: string } | null
}

type Of = (account: Account) => Call

const ofVersion =
  (operation: string): Of =>
  (account) => {
    const arn = account.permission()
    return mutation(operation, { permissionArn: arn, permissionVersion: account.versionOf(arn) })
  }

const ofPolicyVersion =
  (operation: string): Of =>
  (account) => {
    const policyName = account.policy()
    return mutation(operation, { policyName, versionId: `v${account.versionOf(policyName)}` })
  }

const MIX: readonly (readonly [weight: number, of: Of])[] = [
  [25, (account) => call('permission', { arn: account.permission() })],
  [8, () => call('permissions')],
  [5, () => call('resourceShares')],
  [5, () => call('policies')],
  [5, (account) => call('node', { id: account.permission() })],
  [2, () => call('viewer')],
  [
    15,
    (account) =>
      mutation('createPermissionVersion', {
        permissionArn: account.permission(),
        policyTemplate: TEMPLATE,
        onVersionLimit: 'DELETE_OLDEST_UNUSED',
      }),
  ],
  [8, ofVersion('setDefaultPermissionVersion')],
  [8, ofVersion('deletePermissionVersion')],
  [
    4,
    (account) =>
      mutation('tagResource', {
        resourceArn: account.permission(),
        tags: [{ key: 'a', value: String(account.below(1_000)) }],
      }),
  ],
  [
    6,
    (account) => {
      const resourceShareArn = account.share()
      return resourceShareArn === undefined
        ? mutation('createResourceShare', { name: 'share', permissionArns: [account.permission()] })
        : mutation('deleteResourceShare', { resourceShareArn })
    },
  ],
  [
    4,
    (account) => mutation('createPolicyVersion', { policyName: account.policy(), policyDocument: DOCUMENT }),
  ],
  [2, ofPolicyVersion('setDefaultPolicyVersion')],
  [3, ofPolicyVersion('deletePolicyVersion')],
]

const WEIGHT = MIX.reduce((sum, [weight]) => sum + weight, 0)
