import type { Client } from '../../harness/service.ts'
import { type Account, live, type Permission, usesOf } from './account.ts'
import { comparable } from './perform.ts'
import { deletionBlockers } from './refusals.ts'
import { shownWork } from './replace.ts'
import { heldInOrder } from './shares.ts'

/** What a permission and its versions show, all of one moment. */
export const VERSIONED = `revision status defaultVersion { version }
  versions { version isDefaultVersion status policyTemplate resourceShareCount
    deletionBlockers { reason version resourceShareCount replaceWork { id } } }`

/** What they must show. */
export const versioned = (account: Account, arn: string, permission: Permission) => ({
  revision: permission.revision,
  status: 'ATTACHABLE',
  defaultVersion: { version: permission.defaultVersion },
  versions: live(permission)
    .reverse()
    .map((version) => ({
      version,
      isDefaultVersion: version === permission.defaultVersion,
      status: version === permission.defaultVersion ? 'ATTACHABLE' : 'UNATTACHABLE',
      policyTemplate: permission.versions[version],
      resourceShareCount: usesOf(account, arn, version),
      deletionBlockers: deletionBlockers(account, arn, version),
    })),
})

/**
 * Everything that queries show of an account, in as many requests as the limits on lists ask for. More than a page of
 * anything is not made here.
 */
const EVERYTHING = [
  `{
  permissions(first: 25) { nodes {
    arn resourceType tags { key value } ${VERSIONED}
    associations(first: 50) { nodes { resourceShare { arn } permissionVersion { version } } }
  } }
}`,
  `{
  resourceShares(first: 50) { nodes {
    arn name allowExternalPrincipals tags { key value }
    permissions { resourceType permission { arn } permissionVersion { version } }
  } }
  replacePermissionAssociationsWorks(first: 100) { nodes {
    id fromPermissionArn fromPermissionVersion toPermissionArn toPermissionVersion status
    totalCount replacedCount skippedCount
  } }
}`,
  `{
  policies(first: 50) { nodes {
    policyName description attachmentCount defaultVersion { versionId }
    versions { versionId isDefaultVersion policyDocument }
  } }
  policyAttachments(first: 100) { nodes {
    policy { policyName } principalType principalName resourceGroupId
  } }
}`,
]

/** What the service shows of the client's account. */
export async function seen(client: Client): Promise<unknown> {
  const lists: [string, { nodes: { associations?: { nodes: unknown[] } }[] }][] = []
  for (const query of EVERYTHING) {
    const { data, errors } = await client(query)
    if (errors) throw new Error(JSON.stringify(errors))
    lists.push(...Object.entries(data as Record<string, (typeof lists)[number][1]>))
  }
  return comparable(
    Object.fromEntries(
      lists.map(([list, { nodes }]) => [
        list,
        inOrder(
          nodes.map(({ associations, ...node }) =>
            associations ? { ...node, associations: inOrder(associations.nodes) } : node,
          ),
        ),
      ]),
    ),
  )
}

/** What it must show. */
export const mustBeSeen = (account: Account): unknown =>
  comparable({
    permissions: inOrder(
      Object.entries(account.permissions).map(([arn, permission]) => ({
        arn,
        resourceType: permission.resourceType,
        tags: permission.tags,
        ...versioned(account, arn, permission),
        associations: inOrder(
          Object.entries(account.shares).flatMap(([shareArn, { holds }]) =>
            Object.values(holds)
              .filter((held) => held.permissionArn === arn)
              .map(({ version }) => ({ resourceShare: { arn: shareArn }, permissionVersion: { version } })),
          ),
        ),
      })),
    ),
    resourceShares: inOrder(
      Object.entries(account.shares).map(([arn, share]) => ({
        arn,
        name: share.name,
        allowExternalPrincipals: share.allowExternalPrincipals,
        tags: share.tags,
        permissions: heldInOrder(share),
      })),
    ),
    replacePermissionAssociationsWorks: inOrder(
      Object.entries(account.works).map(([id, work]) => shownWork(id, work)),
    ),
    policies: inOrder(
      Object.entries(account.policies).map(([policyName, policy]) => ({
        policyName,
        description: policy.description,
        attachmentCount: policy.attachments.length,
        defaultVersion: { versionId: `v${policy.defaultVersion}` },
        versions: live(policy)
          .reverse()
          .map((version) => ({
            versionId: `v${version}`,
            isDefaultVersion: version === policy.defaultVersion,
            policyDocument: policy.versions[version],
          })),
      })),
    ),
    policyAttachments: inOrder(
      Object.entries(account.policies).flatMap(([policyName, { attachments }]) =>
        attachments.map((attachment) => ({ policy: { policyName }, ...attachment })),
      ),
    ),
  })

/** Lists have orders of their own, which other tests try: here it matters what is in them. */
const inOrder = (nodes: readonly object[] | readonly unknown[]): unknown[] =>
  [...nodes].sort((a, b) => (JSON.stringify(comparable(a)) < JSON.stringify(comparable(b)) ? -1 : 1))
