import type { Left } from '../../harness/everyMutation.ts'

/** Questions that show all that the mutations left, and their variables. */
export const reads = ({
  arn,
  target,
  policyName,
  shares,
  workId,
}: Left): readonly (readonly [query: string, variables: Record<string, unknown>])[] => [
  ...[arn, target].flatMap((permission): [string, Record<string, unknown>][] => [
    [PERMISSION, { arn: permission }],
    [SHARES, { arn: permission }],
  ]),
  [PERMISSIONS, {}],
  ...shares.map((share): [string, Record<string, unknown>] => [SHARE, { arn: share }]),
  [WORK, { id: workId }],
  [POLICY, { policyName }],
]

const PERMISSION = `query ($arn: ID!) { permission(arn: $arn) {
  id arn name resourceType permissionType featureSet status isResourceTypeDefault revision creationTime lastUpdatedTime
  tags { key value }
  defaultVersion { version }
  versions {
    id version isDefaultVersion status policyTemplate creationTime lastUpdatedTime resourceShareCount
    deletionBlockers { reason version message remedy resourceShareCount replaceWork { id } }
  }
} }`

const SHARES = `query ($arn: ID!) { resourceShares(filter: { permissionArn: $arn }) {
  nodes { arn } pageInfo { hasNextPage }
} }`

const PERMISSIONS = '{ permissions { nodes { arn revision } pageInfo { hasNextPage } } }'

const SHARE = `query ($arn: ID!) { resourceShare(arn: $arn) {
  id arn name status allowExternalPrincipals creationTime lastUpdatedTime tags { key value }
  permissions { resourceType status isDefaultVersion lastUpdatedTime permission { arn } permissionVersion { version } }
} }`

const WORK = `query ($id: ID!) { replacePermissionAssociationsWork(id: $id) {
  id fromPermissionArn fromPermissionVersion toPermissionArn toPermissionVersion status statusMessage
  creationTime lastUpdatedTime totalCount replacedCount skippedCount progress
} }`

const POLICY = `query ($policyName: String!) {
  policy(policyName: $policyName) {
    id policyName policyType description attachmentCount createDate updateDate
    defaultVersion { versionId }
    versions { id versionId isDefaultVersion policyDocument createDate }
  }
  policyAttachments(filter: { policyName: $policyName }) {
    nodes { id resourceGroupId principalType principalName attachDate }
  }
}`
