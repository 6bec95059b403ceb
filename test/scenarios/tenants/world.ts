import { randomUUID } from 'node:crypto'
import { ulid } from 'ulid'
import { arnOf, permissionWith } from '../../harness/permissions.ts'
import { ALICE, attachPolicy, GROUP, policyWith } from '../../harness/policies.ts'
import { type Client, newAccount, REGION } from '../../harness/service.ts'
import { createShare } from '../../harness/shares.ts'
import { accepted, runWorker } from '../../harness/works.ts'

/** What an account has: a little of everything, under names that begin alike. */
export interface World {
  readonly account: string
  /** What has these names is used by a share, and by nothing. */
  readonly used: string
  readonly spare: string
  readonly usedPermission: string
  readonly sparePermission: string
  readonly share: string
  readonly work: string
  readonly shareName: string
  readonly principal: string
  /** The resource group that is the account as a whole. */
  readonly scope: string
}

const namesOf = ({ accountId }: Pick<Client, 'accountId'>, prefix: string) => ({
  account: accountId,
  used: `${prefix}-used`,
  spare: `${prefix}-spare`,
  usedPermission: arnOf({ accountId }, `${prefix}-used`),
  sparePermission: arnOf({ accountId }, `${prefix}-spare`),
  shareName: `${prefix}-share`,
  principal: `${prefix}@demo.onaliyun.com`,
  scope: accountId,
})

/** Fills an account. */
export async function worldOf(client: Client, prefix: string): Promise<World> {
  const names = namesOf(client, prefix)
  const { used, spare, usedPermission, sparePermission, shareName, principal } = names
  await Promise.all([permissionWith(client, used, 3), permissionWith(client, spare, 3)])
  const work = await accepted(client, sparePermission, usedPermission)
  const [{ resourceShare }] = await Promise.all([
    createShare(client, [usedPermission], { name: shareName }),
    runWorker(client, work),
    policyWith(client, spare, 1),
    policyWith(client, used, 3),
  ])
  await attachPolicy(client, used, { ...ALICE, principalName: principal })
  return { ...names, share: resourceShare.arn, work }
}

/** Names and ids of the account under which there is nothing; only an account of its own is always there. */
export const nowhere = (client: Pick<Client, 'accountId'>, prefix: string): World => ({
  ...namesOf(client, prefix),
  scope: newAccount(),
  share: `arn:aws:ram:${REGION}:${client.accountId}:resource-share/${randomUUID()}`,
  work: ulid(),
})

/** Every id that `node` knows: one for each type that has one. */
export const nodeIdsOf = ({
  account,
  used,
  usedPermission,
  share,
  work,
  principal,
}: World): Record<string, string> => ({
  Permission: usedPermission,
  PermissionVersion: `${usedPermission}:1`,
  ResourceShare: share,
  PermissionAssociation: `${share}/ec2:Subnet`,
  ReplacePermissionAssociationsWork: work,
  Policy: `acs:ram:*:${account}:policy/${used}`,
  PolicyVersion: `acs:ram:*:${account}:policy/${used}:v1`,
  PolicyAttachment: `acs:ram:*:${account}:policy/${used}:attachment/IMSUser/${principal}/${GROUP}`,
})
