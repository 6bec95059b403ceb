import { permissionArnKind } from '../permissions/arn.ts'
import { named } from '../policies/arn.ts'
import { versionOf } from '../policies/policy.ts'
import { isWorkId } from '../replaceWorks/work.ts'
import { isShareArn } from '../resourceShares/shareArn.ts'
import type { Context } from './context.ts'
import type * as models from './models.ts'
import { permissionVersions } from './permissionVersions.ts'
import { policyVersions } from './policyVersions.ts'

/** What the fields of a node are resolved from, each with its type. */
type Node =
  | (models.Permission & { readonly __typename: 'Permission' })
  | (models.PermissionVersion & { readonly __typename: 'PermissionVersion' })
  | (models.ResourceShare & { readonly __typename: 'ResourceShare' })
  | (models.PermissionAssociation & { readonly __typename: 'PermissionAssociation' })
  | (models.ReplacePermissionAssociationsWork & { readonly __typename: 'ReplacePermissionAssociationsWork' })
  | (models.Policy & { readonly __typename: 'Policy' })
  | (models.PolicyVersion & { readonly __typename: 'PolicyVersion' })
  | (models.PolicyAttachment & { readonly __typename: 'PolicyAttachment' })

/** Longer than any id: the longest are those of attachments, of four names of some hundred characters at most. */
const LONGEST_ID = 1_000

/** The object with an id; `undefined` if the caller's account has none with it, whatever the id looks like. */
export async function nodeById(id: string, context: Context): Promise<Node | undefined> {
  if (id.length > LONGEST_ID) return undefined
  if (id.startsWith('acs:')) return policyNode(id, context)
  return isWorkId(id) ? workNode(id, context) : permissionNode(id, context)
}

async function workNode(id: string, { works }: Context): Promise<Node | undefined> {
  const work = await works.read(id)
  return work && { ...work, __typename: 'ReplacePermissionAssociationsWork' }
}

/** A version's id is its permission's ARN and its number. */
const VERSION_ID = /^(.+):([1-9]\d{0,9})$/

/** An association's id is its share's ARN, which has one slash in it, and its resource type. */
const ASSOCIATION_ID = /^([^/]+\/[^/]+)\/(.+)$/

async function permissionNode(id: string, context: Context): Promise<Node | undefined> {
  return (await shareOrAssociation(id, context)) ?? permissionOrVersion(id, context)
}

async function shareOrAssociation(id: string, { shares }: Context): Promise<Node | undefined> {
  const [arn = id, resourceType] = ASSOCIATION_ID.exec(id)?.slice(1) ?? []
  if (!isShareArn(arn)) return undefined
  if (resourceType === undefined) {
    const share = await shares.read(arn)
    return share && { ...share, __typename: 'ResourceShare' }
  }
  const association = await shares.association(arn, resourceType)
  return association && { ...association, __typename: 'PermissionAssociation' }
}

async function permissionOrVersion(id: string, context: Context): Promise<Node | undefined> {
  const [arn = id, number] = VERSION_ID.exec(id)?.slice(1) ?? []
  if (permissionArnKind(context.call, arn) !== 'customerManaged') return undefined
  const snapshot = await context.permissions.read(arn, { withDocuments: false })
  if (number === undefined) return snapshot && { ...snapshot, __typename: 'Permission' }
  const version = snapshot && permissionVersions.one(snapshot, Number(number), context)
  return version && { ...version, __typename: 'PermissionVersion' }
}

async function policyNode(id: string, context: Context): Promise<Node | undefined> {
  const name = named(context.call, id)
  if (name === undefined) return undefined
  if ('attachment' in name) {
    const attachment = await context.policies.attachment(name.attachment)
    return attachment && { ...attachment, __typename: 'PolicyAttachment' }
  }
  const snapshot = await context.policies.read(name.policyName, { withDocuments: false })
  if (name.versionId === undefined) return snapshot && { ...snapshot, __typename: 'Policy' }
  const version = snapshot && policyVersions.one(snapshot, versionOf(name.versionId), context)
  return version && { ...version, __typename: 'PolicyVersion' }
}
