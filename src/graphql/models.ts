import type { CreatePermissionFacts } from '../permissions/createPermission.ts'
import type { CreatePermissionVersionFacts } from '../permissions/createPermissionVersion.ts'
import type { DeletePermissionFacts } from '../permissions/deletePermission.ts'
import type { DeletePermissionVersionFacts } from '../permissions/deletePermissionVersion.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Blocker as PermissionBlocker } from '../permissions/refusals.ts'
import type { SetDefaultPermissionVersionFacts } from '../permissions/setDefaultPermissionVersion.ts'
import type { KeptAttachment } from '../policies/attachments.ts'
import type { PolicyFacts } from '../policies/createPolicy.ts'
import type { NoFacts } from '../policies/deletePolicy.ts'
import type { AttachmentPage, PolicyPage, PolicySnapshot } from '../policies/reader.ts'
import type { WorkSnapshot } from '../replaceWorks/reader.ts'
import type { ReplacePermissionAssociationsFacts } from '../replaceWorks/replacePermissionAssociations.ts'
import type { Association } from '../resourceShares/association.ts'
import type { ShareFacts } from '../resourceShares/createResourceShare.ts'
import type { ResourceShare as Share } from '../resourceShares/share.ts'
import type { Connection } from '../table/page.ts'
import type { TagsFacts } from '../tagging/changeTags.ts'
import type { MutationErrorModel, Payload } from './payload.ts'
import type { PermissionVersionModel } from './permissionVersion.ts'
import type { CreatedPolicyVersion, PolicyVersionModel } from './policyVersion.ts'

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
/** With its policy where that was read before. */
export type PolicyAttachment = KeptAttachment & { readonly policy?: PolicySnapshot }

export type PolicyConnection = PolicyPage
export type PolicyAttachmentConnection = AttachmentPage
export type ReplacePermissionAssociationsWork = WorkSnapshot
export type ReplacePermissionAssociationsWorkConnection = Connection<WorkSnapshot>

export type MutationError = MutationErrorModel
export type PermissionVersionsLimitExceededError = Extract<
  MutationErrorModel,
  { kind: 'PermissionVersionsLimitExceeded' }
>

export type CreatePermissionPayload = Payload<CreatePermissionFacts>
export type CreatePermissionVersionPayload = Payload<
  CreatePermissionVersionFacts & { readonly policyTemplate: string }
>
export type DeletePermissionVersionPayload = Payload<DeletePermissionVersionFacts>
export type SetDefaultPermissionVersionPayload = Payload<SetDefaultPermissionVersionFacts>
export type DeletePermissionPayload = Payload<DeletePermissionFacts>
export type TagResourcePayload = Pick<Payload<TagsFacts>, 'facts' | 'errors'>
export type UntagResourcePayload = TagResourcePayload

export type CreatePolicyPayload = Payload<PolicyFacts>
export type CreatePolicyVersionPayload = Payload<CreatedPolicyVersion>
export type DeletePolicyVersionPayload = Payload<PolicyFacts>
export type SetDefaultPolicyVersionPayload = Payload<PolicyFacts>
export type DeletePolicyPayload = Payload<NoFacts>
export type AttachPolicyPayload = Payload<KeptAttachment>
export type DetachPolicyPayload = Payload<NoFacts>
export type CreateResourceSharePayload = Payload<ShareFacts>
export type DeleteResourceSharePayload = Payload<ShareFacts>
export type AssociateResourceSharePermissionPayload = Payload<ShareFacts>
export type DisassociateResourceSharePermissionPayload = Payload<ShareFacts>
export type ReplacePermissionAssociationsPayload = Payload<ReplacePermissionAssociationsFacts>
