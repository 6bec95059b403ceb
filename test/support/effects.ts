import { expect } from 'vitest'
import { countersKey } from '../../src/table/keys.ts'
import { readItems } from '../../src/table/read.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  readPermission,
  setDefault,
} from './permissions.ts'
import { type Client, newClient } from './service.ts'

const NAME = 'once'

/** One of the five mutations: what it finds, the call, and how everything stands when it has been done once. */
export interface Effect {
  readonly operation: string
  readonly versionsBefore: number
  readonly call: (
    client: Client,
    arn: string,
    input: { clientToken: string },
  ) => ReturnType<typeof createVersion>
  readonly after: { revision: number; defaultVersion: number; versions: number[] } | null
}

export const EFFECTS: readonly Effect[] = [
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
  { operation: 'deletePermission', versionsBefore: 3, call: deletePermission, after: null },
]

/**
 * Makes what the mutation finds, in the account of the caller, undisturbed.
 *
 * @returns the ARN that the mutation is about
 */
export async function prepare(
  { versionsBefore }: Effect,
  { accountId }: Pick<Client, 'accountId'>,
): Promise<string> {
  const undisturbed = newClient({ accountId })
  return versionsBefore === 0 ? arnOf(undisturbed, NAME) : permissionWith(undisturbed, NAME, versionsBefore)
}

/** Everything stands as the mutation leaves it that was done once: not less, and not twice. */
export async function expectDoneOnce(
  { after }: Effect,
  { accountId }: Pick<Client, 'accountId'>,
): Promise<void> {
  const undisturbed = newClient({ accountId })
  const permission = await readPermission(undisturbed, arnOf(undisturbed, NAME))
  const stands = permission && {
    revision: permission.revision,
    defaultVersion: permission.defaultVersion.version,
    versions: permission.versions.map(({ version }: { version: number }) => version),
  }
  expect(stands).toEqual(after)
  const [counters] = await readItems(undisturbed.store, Date.now() + 5_000, [countersKey(accountId)])
  expect(counters?.['permissions']).toBe(after ? 1 : 0)
}
