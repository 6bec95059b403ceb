import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { createPermission } from '../../../src/permissions/createPermission.ts'
import { createPermissionVersion } from '../../../src/permissions/createPermissionVersion.ts'
import { deletePermission } from '../../../src/permissions/deletePermission.ts'
import { deletePermissionVersion } from '../../../src/permissions/deletePermissionVersion.ts'
import { setDefaultPermissionVersion } from '../../../src/permissions/setDefaultPermissionVersion.ts'
import * as baselineCreate from './createPermission.ts'
import * as baselineCreateVersion from './createPermissionVersion.ts'
import * as baselineDelete from './deletePermission.ts'
import * as baselineDeleteVersion from './deletePermissionVersion.ts'
import * as baselineSetDefault from './setDefaultPermissionVersion.ts'

const ours = {
  createPermission,
  createPermissionVersion,
  setDefaultPermissionVersion,
  deletePermissionVersion,
  deletePermission,
}

export type Mutations = typeof ours

const baseline: Mutations = {
  ...baselineCreate,
  ...baselineCreateVersion,
  ...baselineSetDefault,
  ...baselineDeleteVersion,
  ...baselineDelete,
}

/** The two ways to make the same mutations. */
export const MUTATIONS = { ours, baseline } as const

export type Way = keyof typeof MUTATIONS

export const WAYS = ['ours', 'baseline'] as const satisfies readonly Way[]

/** What the client of each does by itself: a team leaves the SDK its own retries, which a call of ours can't know of. */
export const CLIENTS: Readonly<Record<Way, DynamoDBClientConfig>> = { ours: {}, baseline: { maxAttempts: 3 } }
