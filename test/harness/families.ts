import { permissionKey } from '../../src/permissions/keys.ts'
import { policyKey } from '../../src/policies/keys.ts'
import { versionOf } from '../../src/policies/policy.ts'
import { readItems } from '../../src/table/read.ts'
import type { Key } from '../../src/table/store.ts'
import { type Head, liveHead, liveVersions } from '../../src/versioning/head.ts'
import * as permissions from './permissions.ts'
import * as policies from './policies.ts'
import type { Client } from './service.ts'

type Input = Readonly<Record<string, unknown>>
type Answer = ReturnType<typeof permissions.mutate>

/** A versioned thing as a reader sees it. */
export interface Seen {
  /** Rises with every change; policies show none. */
  readonly revision?: number
  readonly defaultVersion: number
  readonly versions: readonly {
    readonly version: number
    readonly isDefaultVersion: boolean
    readonly text: string
  }[]
}

/** What permissions and policies have in common, so that what holds for both can be tried on both. */
export interface Family {
  /** The name of its counter in the account, too. */
  readonly name: 'permissions' | 'policies'
  /** What the operations call a thing of that name. */
  readonly idOf: (client: Pick<Client, 'accountId'>, name: string) => string
  readonly headKey: (client: Pick<Client, 'accountId'>, id: string) => Key
  readonly create: (client: Client, name: string, input?: Input) => Answer
  /** A version that is the default at once. */
  readonly createVersion: (client: Client, id: string, input?: Input) => Answer
  readonly deleteVersion: (client: Client, id: string, version: number, input?: Input) => Answer
  readonly setDefault: (client: Client, id: string, version: number, input?: Input) => Answer
  /** Deletes the thing with whatever of it would stand in the way. */
  readonly remove: (client: Client, id: string) => Promise<unknown>
  readonly read: (client: Client, id: string) => Promise<Seen | null>
  /** A good text that differs from every other caller's, and a bad one, as arguments. */
  readonly text: (caller: number) => Input
  readonly badText: Input
  /** Arguments of a new version: none but what is needed, the same with defaults written out, and with another value. */
  readonly choice: Readonly<Record<'leftOut' | 'writtenOut' | 'other', Input>>
  /** The version that a call made, and its text. */
  readonly created: (
    answer: Awaited<Answer>,
  ) => { readonly version: number; readonly text: string } | undefined
  /** The GraphQL type of an error by its code. */
  readonly errorType: (code: string) => string
  readonly codes: Readonly<
    Record<'limit' | 'isDefault' | 'missing' | 'missingVersion' | 'mismatch' | 'invalidToken', string>
  >
}

const idOfVersion = (version: number) => `v${version}`

export const PERMISSIONS: Family = {
  name: 'permissions',
  idOf: ({ accountId }, name) => permissions.arnOf({ accountId }, name),
  headKey: (_, arn) => permissionKey(arn),
  create: permissions.createPermission,
  createVersion: permissions.createVersion,
  deleteVersion: permissions.deleteVersion,
  setDefault: permissions.setDefault,
  remove: permissions.deletePermission,
  read: async (client, arn) => {
    const permission = await permissions.readPermission(client, arn)
    return (
      permission && {
        revision: permission.revision,
        defaultVersion: permission.defaultVersion.version,
        versions: permission.versions.map(
          (version: { version: number; isDefaultVersion: boolean; policyTemplate: string }) => ({
            version: version.version,
            isDefaultVersion: version.isDefaultVersion,
            text: version.policyTemplate,
          }),
        ),
      }
    )
  },
  text: (caller) => ({ policyTemplate: permissions.textOf(caller) }),
  badText: { policyTemplate: '[' },
  choice: {
    leftOut: {},
    writtenOut: { onVersionLimit: 'REJECT', expectedRevision: null },
    other: { expectedRevision: 3 },
  },
  created: ({ version, policyTemplate }) => version && { version, text: policyTemplate },
  errorType: (code) => code.replace(/Exception$/, 'Error'),
  codes: {
    limit: 'PermissionVersionsLimitExceededException',
    isDefault: 'OperationNotPermittedException',
    missing: 'UnknownResourceException',
    missingVersion: 'UnknownResourceException',
    mismatch: 'IdempotentParameterMismatchException',
    invalidToken: 'InvalidClientTokenException',
  },
}

export const POLICIES: Family = {
  name: 'policies',
  idOf: (_, name) => name,
  headKey: ({ accountId }, name) => policyKey(accountId, name),
  create: policies.createPolicy,
  createVersion: (client, name, input) =>
    policies.createPolicyVersion(client, name, { setAsDefault: true, ...input }),
  deleteVersion: (client, name, version, input) =>
    policies.deletePolicyVersion(client, name, idOfVersion(version), input),
  setDefault: (client, name, version, input) =>
    policies.setDefaultPolicyVersion(client, name, idOfVersion(version), input),
  remove: async (client, name) => {
    const { versions = [], defaultVersion } = (await POLICIES.read(client, name)) ?? {}
    for (const { version } of versions) {
      if (version !== defaultVersion) await POLICIES.deleteVersion(client, name, version)
    }
    for (const attachment of await policies.attachmentsOf(client, name)) {
      await policies.detachPolicy(client, name, attachment)
    }
    return policies.deletePolicy(client, name)
  },
  read: async (client, name) => {
    const policy = await policies.readPolicy(client, name)
    return (
      policy && {
        defaultVersion: versionOf(policy.defaultVersion.versionId),
        versions: policy.versions.map(
          (version: { versionId: string; isDefaultVersion: boolean; policyDocument: string }) => ({
            version: versionOf(version.versionId),
            isDefaultVersion: version.isDefaultVersion,
            text: version.policyDocument,
          }),
        ),
      }
    )
  },
  text: (caller) => ({ policyDocument: policies.documentOf(caller) }),
  badText: { policyDocument: '[' },
  choice: {
    leftOut: { setAsDefault: undefined },
    writtenOut: { setAsDefault: false },
    other: { setAsDefault: true },
  },
  created: ({ versionId, policyDocument }) =>
    versionId && { version: versionOf(versionId), text: policyDocument },
  errorType: () => 'PolicyError',
  codes: {
    limit: 'LimitExceeded.Policy.Version',
    isDefault: 'DeleteConflict.Policy.Version.Default',
    missing: 'EntityNotExist.Policy',
    missingVersion: 'EntityNotExist.Policy.Version',
    mismatch: 'IdempotentParameterMismatch',
    invalidToken: 'InvalidClientToken',
  },
}

export const FAMILIES = [PERMISSIONS, POLICIES]

/** One with versions 1 to `versions`, the newest of them the default. @returns its id */
export async function withVersions(
  family: Family,
  client: Client,
  name: string,
  versions: number,
): Promise<string> {
  const id = family.idOf(client, name)
  await family.create(client, name)
  for (let version = 2; version <= versions; version++) await family.createVersion(client, id)
  return id
}

/** What the head in the table says, `undefined` where there is none or a deletion has left it. */
export async function storedHead(
  family: Family,
  { store, ...client }: Pick<Client, 'accountId' | 'store'>,
  id: string,
) {
  const [item] = await readItems(store, Date.now() + 5_000, [family.headKey(client, id)])
  if (!liveHead(item)) return undefined
  const head = item as unknown as Head & {
    readonly attachments?: object
    readonly versions: Readonly<Record<string, { readonly resourceShares?: number }>>
    readonly works?: object
  }
  const shares = Object.entries(head.versions).filter(([, { resourceShares = 0 }]) => resourceShares > 0)
  const runningWorks = Object.keys(head.works ?? {}).length
  return {
    revision: head.revision,
    defaultVersion: head.defaultVersion,
    versions: liveVersions(head).reverse(),
    ...(head.attachments && { attachments: head.attachments }),
    ...(shares.length > 0 && {
      shares: Object.fromEntries(shares.map(([version, { resourceShares }]) => [version, resourceShares])),
    }),
    ...(runningWorks > 0 && { runningWorks }),
  }
}
