import { expect } from 'vitest'
import { countersKey } from '../../src/table/keys.ts'
import { readItems } from '../../src/table/read.ts'
import { type Family, PERMISSIONS, POLICIES, storedHead, withVersions } from './families.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  setDefault,
} from './permissions.ts'
import {
  attachPolicy,
  createPolicy,
  createPolicyVersion,
  deletePolicy,
  deletePolicyVersion,
  detachPolicy,
  setDefaultPolicyVersion,
} from './policies.ts'
import { type Client, newClient } from './service.ts'

const NAME = 'once'

/** A mutation: what it finds, the call, and how everything stands when it has been done once. */
export interface Effect {
  readonly operation: string
  readonly family: Family
  readonly versionsBefore: number
  /** What else it finds. */
  readonly before?: (client: Client, id: string) => Promise<unknown>
  readonly call: (
    client: Client,
    id: string,
    input: { clientToken?: string },
  ) => ReturnType<typeof createVersion>
  readonly after: Awaited<ReturnType<typeof storedHead>>
}

const ofPermissions: readonly Omit<Effect, 'family'>[] = [
  {
    operation: 'createPermission',
    versionsBefore: 0,
    call: (client, _, input) => createPermission(client, NAME, input),
    after: { revision: 1, defaultVersion: 1, versions: [1] },
  },
  {
    operation: 'createPermissionVersion',
    versionsBefore: 1,
    call: createVersion,
    after: { revision: 2, defaultVersion: 2, versions: [2, 1] },
  },
  {
    operation: 'deletePermissionVersion',
    versionsBefore: 3,
    call: (client, arn, input) => deleteVersion(client, arn, 2, input),
    after: { revision: 4, defaultVersion: 3, versions: [3, 1] },
  },
  {
    operation: 'setDefaultPermissionVersion',
    versionsBefore: 3,
    call: (client, arn, input) => setDefault(client, arn, 1, input),
    after: { revision: 4, defaultVersion: 1, versions: [3, 2, 1] },
  },
  { operation: 'deletePermission', versionsBefore: 3, call: deletePermission, after: undefined },
]

const attachments = { IMSUser: 0, IMSGroup: 0, ServiceRole: 0 }

const ofPolicies: readonly Omit<Effect, 'family'>[] = [
  {
    operation: 'createPolicy',
    versionsBefore: 0,
    call: (client, _, input) => createPolicy(client, NAME, input),
    after: { revision: 1, defaultVersion: 1, versions: [1], attachments },
  },
  {
    operation: 'createPolicyVersion',
    versionsBefore: 1,
    call: createPolicyVersion,
    after: { revision: 2, defaultVersion: 1, versions: [2, 1], attachments },
  },
  {
    operation: 'deletePolicyVersion',
    versionsBefore: 3,
    call: (client, name, input) => deletePolicyVersion(client, name, 'v2', input),
    after: { revision: 4, defaultVersion: 3, versions: [3, 1], attachments },
  },
  {
    operation: 'setDefaultPolicyVersion',
    versionsBefore: 3,
    call: (client, name, input) => setDefaultPolicyVersion(client, name, 'v1', input),
    after: { revision: 4, defaultVersion: 1, versions: [3, 2, 1], attachments },
  },
  { operation: 'deletePolicy', versionsBefore: 1, call: deletePolicy, after: undefined },
  {
    operation: 'attachPolicy',
    versionsBefore: 1,
    call: attachPolicy,
    after: { revision: 1, defaultVersion: 1, versions: [1], attachments: { ...attachments, IMSUser: 1 } },
  },
  {
    operation: 'detachPolicy',
    versionsBefore: 1,
    before: attachPolicy,
    call: detachPolicy,
    after: { revision: 1, defaultVersion: 1, versions: [1], attachments },
  },
]

export const EFFECTS: readonly Effect[] = [
  ...ofPermissions.map((effect) => ({ ...effect, family: PERMISSIONS })),
  ...ofPolicies.map((effect) => ({ ...effect, family: POLICIES })),
]

/**
 * Makes what the mutation finds, in the account of the caller, undisturbed.
 *
 * @returns what the mutation calls the thing that it is about
 */
export async function prepare(
  { family, versionsBefore, before }: Effect,
  { accountId }: Pick<Client, 'accountId'>,
): Promise<string> {
  const undisturbed = newClient({ accountId })
  if (versionsBefore === 0) return family.idOf(undisturbed, NAME)
  const id = await withVersions(family, undisturbed, NAME, versionsBefore)
  await before?.(undisturbed, id)
  return id
}

/** Everything stands as the mutation leaves it that was done once: not less, and not twice. */
export async function expectDoneOnce(
  { family, after }: Effect,
  { accountId }: Pick<Client, 'accountId'>,
): Promise<void> {
  const undisturbed = newClient({ accountId })
  expect(await storedHead(family, undisturbed, family.idOf(undisturbed, NAME))).toEqual(after)
  const [counters] = await readItems(undisturbed.store, Date.now() + 5_000, [countersKey(accountId)])
  expect(counters?.[family.name]).toBe(after ? 1 : 0)
}
