import type { Call } from '../../../src/idempotency/call.ts'
import type { Answer } from '../../../src/idempotency/runIdempotent.ts'
import type { Refusal } from '../../../src/permissions/refusals.ts'
import { RESOURCE_TYPE, TEMPLATE } from '../../harness/permissions.ts'
import { NAME } from '../operations.ts'
import type { Mutations } from './ways.ts'

export type Operation = keyof Mutations

/** One call of a mutation, whichever way it is made. */
export type Make = (mutations: Mutations, call: Call, arn: string) => Promise<Answer<object, Refusal>>

/** A mutation of a permission that has so many versions. */
interface Found {
  readonly versions: number
  readonly make: Make
}

/** A token is a caller's own, and each call is another caller's. */
const clientToken = '6f1d3bd0-8a4f-4f0e-9a53-6f2c1f4e7a10'
const tokenOfAnother = 'b1b0a8f2-4c1e-4d0b-8f5e-0d9c3a7e2f64'

/** The name of the permission that is made. */
export const ANOTHER = 'another'

const create =
  (name: string): Make =>
  ({ createPermission }, call) =>
    createPermission(call, {
      name,
      resourceType: RESOURCE_TYPE,
      policyTemplate: TEMPLATE,
      clientToken,
    })

const createVersion: Make = ({ createPermissionVersion }, call, permissionArn) =>
  createPermissionVersion(call, {
    permissionArn,
    policyTemplate: TEMPLATE,
    onVersionLimit: 'REJECT',
    clientToken,
  })

const setDefault =
  (permissionVersion: number, token = clientToken): Make =>
  ({ setDefaultPermissionVersion }, call, permissionArn) =>
    setDefaultPermissionVersion(call, { permissionArn, permissionVersion, clientToken: token })

const deleteVersion =
  (permissionVersion: number): Make =>
  ({ deletePermissionVersion }, call, permissionArn) =>
    deletePermissionVersion(call, { permissionArn, permissionVersion, clientToken })

const remove: Make = ({ deletePermission }, call, permissionArn) =>
  deletePermission(call, { permissionArn, clientToken })

/** What another caller does before a call of `setDefaultPermissionVersion` is repeated: what it must not undo. */
export const moveTheDefaultOn = setDefault(2, tokenOfAnother)

/** Each mutation as it succeeds, and as a rule refuses it. */
export const CALLS: Readonly<Record<Operation, { readonly done: Found; readonly refused: Found }>> = {
  createPermission: {
    done: { versions: 1, make: create(ANOTHER) },
    refused: { versions: 1, make: create(NAME) },
  },
  createPermissionVersion: {
    done: { versions: 3, make: createVersion },
    refused: { versions: 5, make: createVersion },
  },
  setDefaultPermissionVersion: {
    done: { versions: 3, make: setDefault(1) },
    refused: { versions: 3, make: setDefault(4) },
  },
  deletePermissionVersion: {
    done: { versions: 3, make: deleteVersion(1) },
    refused: { versions: 3, make: deleteVersion(3) },
  },
  deletePermission: {
    done: { versions: 3, make: remove },
    refused: {
      versions: 3,
      make: (mutations, call, arn) => remove(mutations, call, `${arn}-that-is-missing`),
    },
  },
}

export const OPERATIONS = Object.keys(CALLS) as Operation[]
