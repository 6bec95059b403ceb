import type * as Schema from '../../../src/graphql/generated/resolvers.ts'
import type { Account, Result } from './account.ts'
import type { Refusal } from './refusals.ts'

/** What each mutation takes. */
export interface Inputs {
  createPermission: Schema.CreatePermissionInput
  createPermissionVersion: Schema.CreatePermissionVersionInput
  deletePermissionVersion: Schema.DeletePermissionVersionInput
  setDefaultPermissionVersion: Schema.SetDefaultPermissionVersionInput
  deletePermission: Schema.DeletePermissionInput
  tagResource: Schema.TagResourceInput
  untagResource: Schema.UntagResourceInput
  createResourceShare: Schema.CreateResourceShareInput
  deleteResourceShare: Schema.DeleteResourceShareInput
  associateResourceSharePermission: Schema.AssociateResourceSharePermissionInput
  disassociateResourceSharePermission: Schema.DisassociateResourceSharePermissionInput
  replacePermissionAssociations: Schema.ReplacePermissionAssociationsInput
  createPolicy: Schema.CreatePolicyInput
  createPolicyVersion: Schema.CreatePolicyVersionInput
  deletePolicyVersion: Schema.DeletePolicyVersionInput
  setDefaultPolicyVersion: Schema.SetDefaultPolicyVersionInput
  deletePolicy: Schema.DeletePolicyInput
  attachPolicy: Schema.AttachPolicyInput
  detachPolicy: Schema.DetachPolicyInput
}

export type Operation = keyof Inputs

/** One call of a mutation. */
export type Call<O extends Operation = Operation> = {
  [Name in O]: { readonly operation: Name; readonly input: Inputs[Name] }
}[O]

/** What the service picks by itself, and the model can't know: the ids of what it makes. */
export interface Chosen {
  readonly shareArn?: string
  readonly workId?: string
}

/** What the model knows of one mutation. */
export interface Rule<Input> {
  /** What parameters are where they are not given, so that giving them is the same call. */
  readonly defaults?: Partial<Input>
  /** Lists whose order says nothing, and where one thing may stand twice. */
  readonly sets?: readonly (keyof Input & string)[]
  /** What is wrong with the arguments in themselves. */
  readonly faults: (input: Input, account: Account) => Refusal[]
  /** What stands in its way as the account is. */
  readonly refusals: (account: Account, input: Input) => Refusal[]
  /** Makes the change. @returns what the call reports it, now and whenever it is repeated */
  readonly change: (account: Account, input: Input, chosen: Chosen) => Result
  /** How the payload shows it; nothing where the call was refused. */
  readonly returned?: (result: Result | undefined, input: Input, account: Account) => object
  /** What the payload shows beside it, as it is when the call is answered. */
  readonly shown?: (account: Account, result: Result, input: Input) => object
}
