import { expect } from 'vitest'
import { readItems } from '../../src/table/read.ts'
import { countersKey } from '../../src/versioning/keys.ts'
import { type Family, PERMISSIONS, POLICIES, storedHead, withVersions } from './families.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  mutate,
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
import { deleteShare, shareOf } from './shares.ts'
import { runWorker } from './works.ts'

const NAME = 'once'

/** A mutation: what it finds, the call, and how everything stands when it has been done once. */
export interface Effect {
  readonly operation: string
  readonly family: Family
  readonly versionsBefore: number
  /** Makes what else it finds, and gives what it is about where that is not the permission or policy. */
  readonly before?: (client: Client, id: string) => Promise<string | undefined>
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

/** A share on version 1, which is no longer the default. @returns its ARN */
async function outdatedShare(client: Client, arn: string): Promise<string> {
  const share = await shareOf(client, arn)
  await createVersion(client, arn)
  return share
}

const outdated = { revision: 2, defaultVersion: 2, versions: [2, 1] }

/** What happens to resource shares shows on the head of the permission that they use. */
const ofShares: readonly Omit<Effect, 'family'>[] = [
  {
    operation: 'createResourceShare',
    versionsBefore: 1,
    call: (client, arn, input) =>
      mutate(client, 'createResourceShare', { name: NAME, permissionArns: [arn], ...input }),
    after: { revision: 1, defaultVersion: 1, versions: [1], shares: { 1: 1 } },
  },
  {
    operation: 'deleteResourceShare',
    versionsBefore: 1,
    before: outdatedShare,
    call: (client, resourceShareArn, input) =>
      mutate(client, 'deleteResourceShare', { resourceShareArn, ...input }),
    after: outdated,
  },
  {
    operation: 'associateResourceSharePermission',
    versionsBefore: 1,
    before: (client) => shareOf(client),
    call: (client, resourceShareArn, input) =>
      mutate(client, 'associateResourceSharePermission', {
        resourceShareArn,
        permissionArn: arnOf(client, NAME),
        ...input,
      }),
    after: { revision: 1, defaultVersion: 1, versions: [1], shares: { 1: 1 } },
  },
  {
    operation: 'disassociateResourceSharePermission',
    versionsBefore: 1,
    before: outdatedShare,
    call: (client, resourceShareArn, input) =>
      mutate(client, 'disassociateResourceSharePermission', {
        resourceShareArn,
        permissionArn: arnOf(client, NAME),
        ...input,
      }),
    after: outdated,
  },
  {
    operation: 'replacePermissionAssociations',
    versionsBefore: 1,
    before: async (client, arn) => {
      await outdatedShare(client, arn)
      return undefined
    },
    call: (client, arn, input) =>
      mutate(client, 'replacePermissionAssociations', {
        fromPermissionArn: arn,
        toPermissionArn: arn,
        ...input,
      }),
    after: { ...outdated, shares: { 1: 1 }, runningWorks: 1 },
  },
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
    before: async (client, name) => {
      await attachPolicy(client, name)
      return undefined
    },
    call: detachPolicy,
    after: { revision: 1, defaultVersion: 1, versions: [1], attachments },
  },
]

export const EFFECTS: readonly Effect[] = [
  ...[...ofPermissions, ...ofShares].map((effect) => ({ ...effect, family: PERMISSIONS })),
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
  return (await before?.(undisturbed, id)) ?? id
}

/** Takes away what the mutation was about, with whatever stands in the way of that. */
export async function removeAll({ family }: Effect, client: Client): Promise<void> {
  const { data } = await client(
    '{ resourceShares { nodes { arn } } replacePermissionAssociationsWorks { nodes { id } } }',
  )
  for (const { arn } of data.resourceShares.nodes) await deleteShare(client, arn)
  for (const { id } of data.replacePermissionAssociationsWorks.nodes) await runWorker(client, id)
  const id = family.idOf(client, NAME)
  await family.remove(client, id)
  expect(await family.read(client, id)).toBeNull()
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
