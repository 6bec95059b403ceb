import type { PrincipalType, TagInput } from '../../../src/graphql/generated/resolvers.ts'

/**
 * What an account has, as plain data: the model knows nothing of tables, guards or counters. How many shares use a
 * version is looked up among the shares, what a work skipped is counted when it happens.
 */
export interface Account {
  readonly id: string
  readonly permissions: Record<string, Permission>
  readonly shares: Record<string, Share>
  /** Every share that there ever was, in the order in which they came: what a call may name. */
  readonly sharesEver: string[]
  readonly works: Record<string, Work>
  readonly policies: Record<string, Policy>
  /** What was answered under a token that is spent, by operation and token. */
  readonly tokens: Record<string, Spent>
  /** How many incarnations began: of a name that was deleted and created again, the model knows which one it is. */
  incarnations: number
  /** The last revision of each permission that is gone, by ARN: none ever comes again. */
  readonly lastRevisions: Record<string, number>
}

export interface Permission {
  readonly incarnation: number
  readonly resourceType: string
  revision: number
  nextVersion: number
  defaultVersion: number
  /** The texts of the live versions by number. */
  readonly versions: Record<number, string>
  tags: readonly TagInput[]
}

export interface Share {
  readonly name: string
  readonly allowExternalPrincipals: boolean
  tags: readonly TagInput[]
  /** What it uses, by resource type. */
  readonly holds: Record<string, Held>
}

export interface Held {
  readonly permissionArn: string
  readonly version: number
}

export interface Work {
  readonly from: string
  readonly fromVersion: number | null
  readonly to: string
  readonly toVersion: number
  readonly sources: readonly number[]
  status: 'IN_PROGRESS' | 'COMPLETED'
  total: number
  replaced: number
  skipped: number
}

export interface Policy {
  readonly incarnation: number
  readonly description: string | null
  nextVersion: number
  defaultVersion: number
  readonly versions: Record<number, string>
  attachments: readonly Attachment[]
}

export interface Attachment {
  readonly principalType: PrincipalType
  readonly principalName: string
  readonly resourceGroupId: string
}

export interface Spent {
  readonly parameters: string
  readonly result: Result
}

/** What a call returns of its own change, whenever it is asked again. */
export interface Result {
  readonly incarnation?: number
  readonly version?: number
  readonly deletedVersion?: number
  readonly shareArn?: string
  readonly workId?: string
}

export const newAccount = (id: string): Account => ({
  id,
  permissions: {},
  shares: {},
  sharesEver: [],
  works: {},
  policies: {},
  tokens: {},
  incarnations: 0,
  lastRevisions: {},
})

/** The limit of both families. */
export const MOST_VERSIONS = 5

/** The numbers of the live versions, oldest first. */
export const live = ({ versions }: { readonly versions: Record<number, string> }): number[] =>
  Object.keys(versions)
    .map(Number)
    .sort((a, b) => a - b)

/** How many resource shares use that version. */
export const usesOf = ({ shares }: Account, arn: string, version: number): number =>
  Object.values(shares).filter(({ holds }) =>
    Object.values(holds).some((held) => held.permissionArn === arn && held.version === version),
  ).length

/** The works that are not done yet, with their ids. */
export const running = ({ works }: Account): [id: string, work: Work][] =>
  Object.entries(works).filter(([, { status }]) => status === 'IN_PROGRESS')
