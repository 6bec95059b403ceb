import type { Item } from '../table/condition.ts'
import { type Head, liveHead } from '../versioning/head.ts'
import type { PrincipalType } from './principals.ts'

/** What the head stores of each live version of a policy. */
export interface PolicyVersionEntry {
  readonly creationTime: string
}

/** A custom policy: its head, as it is stored under its account and name. */
export interface Policy extends Head<PolicyVersionEntry> {
  readonly name: string
  readonly description?: string
  /** How many principals of each type it is attached to now, each counted once in each scope. */
  readonly attachments: Readonly<Record<PrincipalType, number>>
  /** When it was last attached, if ever. An attachment changes neither its revision nor its own time. */
  readonly lastAttachDate?: string
}

/** The policy that an item under `policyKey` holds, `undefined` if it holds none. */
export const policyFrom = (item: Item | undefined): Policy | undefined => liveHead(item) as Policy | undefined

/** A name that no policy and no resource group can have: nothing is ever found under it. */
export const UNMATCHABLE = '?'

/** A version id is the number of the version, as the cloud writes it. */
export const versionIdOf = (version: number): string => `v${version}`

/** At most 15 digits: JavaScript has each such number exactly. */
const VERSION_ID = /^v([1-9]\d{0,14})$/

/** The number of a version by its id; 0, which no version has, if it is no id. */
export const versionOf = (versionId: string): number => Number(VERSION_ID.exec(versionId)?.[1] ?? 0)
