import type { Item } from '../table/condition.ts'
import { type Head, liveHead } from '../versioning/head.ts'
import type { PrincipalType } from './principals.ts'

/** What the head keeps of each live version of a policy. */
export interface PolicyVersionEntry {
  readonly creationTime: string
}

/** A custom policy: its head, as it is stored under its account and name. */
export interface Policy extends Head<PolicyVersionEntry> {
  readonly name: string
  readonly description?: string
  /** How many principals of each type it is attached to now, each counted once in each scope. */
  readonly attachments: Readonly<Record<PrincipalType, number>>
  /** When it was attached last; neither its revision nor its own time moves with that. None where it never was. */
  readonly lastAttachDate?: string
}

/** The policy that an item under `policyKey` holds, `undefined` where it holds none. */
export const policyFrom = (item: Item | undefined): Policy | undefined => liveHead(item) as Policy | undefined

/** Stands for what can't be there: no policy and no resource group has a name like that. */
export const UNMATCHABLE = '?'

/** A version id is the number of the version, as the cloud writes it. */
export const versionIdOf = (version: number): string => `v${version}`

/** More digits than any number has that is told apart from its neighbours. */
const VERSION_ID = /^v([1-9]\d{0,14})$/

/** The number of a version by its id; 0, which no version has, where it is no id. */
export const versionOf = (versionId: string): number => Number(VERSION_ID.exec(versionId)?.[1] ?? 0)
