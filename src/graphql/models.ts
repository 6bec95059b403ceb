import type { CreatePermissionResult } from '../permissions/createPermission.ts'
import type { CreatePermissionVersionResult } from '../permissions/createPermissionVersion.ts'
import type { DeletePermissionResult } from '../permissions/deletePermission.ts'
import type { DeletePermissionVersionResult } from '../permissions/deletePermissionVersion.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Blocker as PermissionBlocker } from '../permissions/refusals.ts'
import type { SetDefaultPermissionVersionResult } from '../permissions/setDefaultPermissionVersion.ts'
import type { KeptAttachment } from '../policies/attachments.ts'
import type { PolicyResult } from '../policies/createPolicy.ts'
import type { CreatePolicyVersionResult } from '../policies/createPolicyVersion.ts'
import type { AttachmentPage, PolicyPage, PolicySnapshot } from '../policies/reader.ts'
import type { WorkSnapshot } from '../replaceWorks/reader.ts'
import type { ReplacePermissionAssociationsResult } from '../replaceWorks/replacePermissionAssociations.ts'
import type { Association } from '../resourceShares/association.ts'
import type { ShareResult } from '../resourceShares/createResourceShare.ts'
import type { ResourceShare as Share } from '../resourceShares/share.ts'
import type { Connection } from '../table/connection.ts'
import type { TagsResult } from '../tagging/changeTags.ts'
import type { Deleted, MutationErrorModel, Payload } from './payload.ts'
import type { PermissionVersionModel } from './permissionVersions.ts'
import type { PolicyVersionModel } from './policyVersions.ts'

/** What the fields of a GraphQL type are resolved from, by the name of that type. */

export type Permission = PermissionSnapshot
export type PermissionVersion = PermissionVersionModel

export type PermissionConnection = Connection<PermissionSnapshot>

export type Blocker = PermissionBlocker

export type ResourceShare = Share
export type ResourceShareConnection = Connection<Share>
export type PermissionAssociation = Association
export type PermissionAssociationConnection = Connection<Association>

export type Policy = PolicySnapshot
export type PolicyVersion = PolicyVersionModel
export type PolicyAttachment = KeptAttachment

export type PolicyConnection = PolicyPage
export type PolicyAttachmentConnection = AttachmentPage
export type ReplacePermissionAssociationsWork = WorkSnapshot
export type ReplacePermissionAssociationsWorkConnection = Connection<WorkSnapshot>

export type MutationError = MutationErrorModel
export type PermissionVersionsLimitExceededError = Extract<
  MutationErrorModel,
  { code: 'PermissionVersionsLimitExceededException' }
>

export type CreatePermissionPayload = Payload<CreatePermissionResult>
export type CreatePermissionVersionPayload = Payload<
  CreatePermissionVersionResult & Deleted & { readonly policyTemplate: string }
>
export type DeletePermissionVersionPayload = Payload<DeletePermissionVersionResult & Deleted>
export type SetDefaultPermissionVersionPayload = Payload<SetDefaultPermissionVersionResult>
export type DeletePermissionPayload = Payload<DeletePermissionResult & Deleted>
export type TagResourcePayload = Pick<Payload<TagsResult>, 'result' | 'errors'>
export type UntagResourcePayload = TagResourcePayload

export type CreatePolicyPayload = Payload<PolicyResult>
export type CreatePolicyVersionPayload = Payload<
  CreatePolicyVersionResult & { readonly policyDocument: string }
>
export type DeletePolicyVersionPayload = Payload<PolicyResult & Deleted>
export type SetDefaultPolicyVersionPayload = Payload<PolicyResult>
export type DeletePolicyPayload = Payload<Deleted>
export type AttachPolicyPayload = Payload<KeptAttachment>
export type DetachPolicyPayload = Payload<Deleted>
export type CreateResourceSharePayload = Payload<ShareResult>
export type DeleteResourceSharePayload = Payload<Deleted>
export type AssociateResourceSharePermissionPayload = Payload<ShareResult>
export type DisassociateResourceSharePermissionPayload = Payload<ShareResult & Deleted>
export type ReplacePermissionAssociationsPayload = Payload<ReplacePermissionAssociationsResult>
