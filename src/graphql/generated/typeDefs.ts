// Made from schema.graphql by `npm run generate`. Change the schema, not this file.
export const typeDefs = /* GraphQL */ `"A time in UTC with milliseconds, in the form of RFC 3339: \`2026-11-21T09:30:00.000Z\`."
scalar DateTime @specifiedBy(url: "https://scalars.graphql.org/andimarek/date-time.html")

"""
The largest number of objects in a list: the cost of what is selected in each object is counted that many times. The
directive has the form of IBM's cost specification. Lists whose objects have only scalar fields don't need it.
"""
directive @listSize(
  "How many; of a page, how many where none of those arguments is given."
  assumedSize: Int!
  "The arguments that set the number of objects in a page."
  slicingArguments: [String!]
  "For a connection: the fields that hold the list."
  sizedFields: [String!]
) on FIELD_DEFINITION

"The field reads items of the store by key, each counted at its largest size. A page reads them for each of its rows."
directive @reads(
  "The kind of the items."
  item: StoredItem!
  "The number of items."
  count: Int! = 1
  "Whether all fields of one object that read this kind share one read."
  together: Boolean! = false
  "Whether the items are read only if the objects under this field would read such items together. Those objects then don't read them."
  instead: Boolean! = false
) repeatable on FIELD_DEFINITION

"""
Takes queries of its own, which read a page of keys and nothing else. An argument takes so many more, where it is given
and not false.
"""
directive @queries(
  "How many."
  count: Int! = 1
  "Of a field of a page: it takes them only where its list has this argument."
  where: String
) on FIELD_DEFINITION | ARGUMENT_DEFINITION

"Compares two texts, which takes the processor and nothing of the store."
directive @diffs on FIELD_DEFINITION

"The kinds of items in the store."
enum StoredItem {
  "A permission without its texts and tags."
  PERMISSION
  "A resource share without its permissions and tags."
  RESOURCE_SHARE
  "A permission of a resource share."
  ASSOCIATION
  "All tags of a permission or share."
  TAGS
  "The text of one version of a permission or policy."
  TEXT
  "A replace work, and the permission that holds its progress."
  REPLACE_WORK
  "A policy without its documents."
  POLICY
  "An attachment of a policy."
  ATTACHMENT
}

"An object with an id that is unique in the whole service."
interface Node {
  "The id: opaque to clients, and unchanged while the object exists."
  id: ID!
}

"The position of a page in its list."
type PageInfo {
  "Whether there is more after this page."
  hasNextPage: Boolean! @queries(where: "before")
  "Whether there is more before this page."
  hasPreviousPage: Boolean! @queries(where: "after")
  "What to pass as \`before\` for the page before; null where the page is empty."
  startCursor: String
  "What to pass as \`after\` for the next page; null where the page is empty."
  endCursor: String
}

"A label of a resource."
type Tag {
  "The key, unique in the resource."
  key: String!
  "The value, which may be empty."
  value: String!
}

"A label to set."
input TagInput {
  "1 to 128 characters, not beginning with \`aws:\`."
  key: String!
  "Up to 256 characters."
  value: String!
}

"""
Why a mutation was refused, as data. \`__typename\` is the kind of refusal, \`code\` the exact code of the API that the
operation comes from. A refused call has changed nothing, has not used its client token, and can't take effect later.
"""
interface MutationError {
  "The code that the original API gives this error."
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "The HTTP status that the original API gives this error; the answer itself comes with 200."
  httpStatus: Int!
  "The path of the argument that is wrong; null if it is not one argument."
  path: [String!]
}

"\`MalformedArnException\`: an ARN is malformed, has another partition than its Region, or names another kind of resource."
type MalformedArnError implements MutationError {
  "\`MalformedArnException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`InvalidParameterException\`: the value of an argument is not allowed."
type InvalidParameterError implements MutationError {
  "\`InvalidParameterException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`InvalidPolicyException\`: the policy template is well-formed, but its contents are not allowed."
type InvalidPolicyError implements MutationError {
  "\`InvalidPolicyException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`MalformedPolicyTemplateException\`: the policy template is malformed."
type MalformedPolicyTemplateError implements MutationError {
  "\`MalformedPolicyTemplateException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`InvalidClientTokenException\`: the client token is not one to 64 characters from \`!\` to \`~\`."
type InvalidClientTokenError implements MutationError {
  "\`InvalidClientTokenException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`IdempotentParameterMismatchException\`: the client token was used before, with other parameters."
type IdempotentParameterMismatchError implements MutationError {
  "\`IdempotentParameterMismatchException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "The token that was used before."
  clientToken: String!
}

"\`UnknownResourceException\`: there is no such permission, version or resource share in the caller's account."
type UnknownResourceError implements MutationError {
  "\`UnknownResourceException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`PermissionAlreadyExistsException\`: the name is taken in this account and Region."
type PermissionAlreadyExistsError implements MutationError {
  "\`PermissionAlreadyExistsException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "409"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"\`TagLimitExceededException\`: a resource can have at most 50 tags."
type TagLimitExceededError implements MutationError {
  "\`TagLimitExceededException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "The limit."
  limit: Int!
}

"\`PermissionLimitExceededException\`: the account has reached its limit of permissions, in total or for this resource type."
type PermissionLimitExceededError implements MutationError {
  "\`PermissionLimitExceededException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "The limit."
  limit: Int!
}

"\`PermissionVersionsLimitExceededException\`: the permission has reached its limit of versions."
type PermissionVersionsLimitExceededError implements MutationError {
  "\`PermissionVersionsLimitExceededException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "The largest number of versions of a permission."
  limit: Int!
  "The versions of the permission, newest first, each with its own \`deletionBlockers\`."
  versions: [PermissionVersion!]! @listSize(assumedSize: 5)
}

"\`OperationNotPermittedException\`: a rule protects what the call would change."
type OperationNotPermittedError implements MutationError {
  "\`OperationNotPermittedException\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "400"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "Everything that prevents the operation, each with its remedy; empty if there is no remedy."
  blockers: [Blocker!]! @listSize(assumedSize: 5)
}

"\`RevisionMismatch\`: the permission has changed since the caller read it."
type RevisionMismatchError implements MutationError {
  "\`RevisionMismatch\`"
  code: String!
  "What is wrong, and what would be right."
  message: String!
  "409"
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
  "The revision that the caller expected."
  expectedRevision: Int!
  "The current revision of the permission."
  actualRevision: Int!
}

"""
Why a mutation of a policy was refused. \`code\` is one of Alibaba Cloud Resource Manager's, to the letter, such as
\`DeleteConflict.Policy.Version.Default\`, or one of the few of our own that docs/policies.md lists.
"""
type PolicyError implements MutationError {
  "The dotted code of Alibaba Cloud, such as \`EntityNotExist.Policy\`."
  code: String!
  "The message of Alibaba Cloud; for \`MalformedPolicyDocument\` the details."
  message: String!
  "400 for arguments, 404 for what does not exist, 409 for conflicts and limits. Of several kinds only the first is reported."
  httpStatus: Int!
  "The path of the argument that is wrong."
  path: [String!]
}

"Who manages a permission."
enum PermissionType {
  "A permission that the account itself has created."
  CUSTOMER_MANAGED
  "A permission that AWS manages, read-only. They are not kept here."
  AWS_MANAGED
}

"The state of a permission or of one of its versions."
enum PermissionStatus {
  "The default version: new resource shares get it."
  ATTACHABLE
  "A version that is not the default. Resource shares that have it keep it."
  UNATTACHABLE
  "Being deleted. It is never returned, because deletions here take effect at once."
  DELETING
  "Deleted."
  DELETED
}

"How a permission came to be."
enum PermissionFeatureSet {
  "Made by AWS from a resource policy. They are not kept here."
  CREATED_FROM_POLICY
  "Being promoted to \`STANDARD\`. They are not kept here."
  PROMOTING_TO_STANDARD
  "Created with \`createPermission\`."
  STANDARD
}

"A customer managed permission: what may be done with shared resources of one type, kept in versions."
type Permission implements Node {
  "The ARN."
  id: ID!
  "\`arn:PARTITION:ram:REGION:ACCOUNT:permission/NAME\`: the permission's identity. The partition is that of the Region (\`aws\`, \`aws-us-gov\`, \`aws-cn\`). A version is never part of it."
  arn: ID!
  "The name, unique in the account and Region."
  name: String!
  "The type of resource that it is for, such as \`ec2:Subnet\`."
  resourceType: String!
  "Always \`CUSTOMER_MANAGED\`."
  permissionType: PermissionType!
  "Always \`STANDARD\`."
  featureSet: PermissionFeatureSet!
  "The status of its default version: \`ATTACHABLE\`."
  status: PermissionStatus!
  "Whether the service uses it for its resource type if no permission is named: always false for customer managed permissions."
  isResourceTypeDefault: Boolean!
  "Its tags, in the order in which they were added."
  tags: [Tag!]! @reads(item: TAGS, together: true)
  "When it was created."
  creationTime: DateTime!
  "When it, or one of its versions, last changed."
  lastUpdatedTime: DateTime!
  "Rises by one with every change of the permission or of its versions. If the permission is deleted and another one is created under its name, the revision goes on rising: no value is used twice. Pass it as \`expectedRevision\` to change only what you have seen."
  revision: Int!
  "The version that new resource shares get."
  defaultVersion: PermissionVersion! @reads(item: TEXT, count: 5, together: true, instead: true)
  "One version by its number, null if there is none, or no longer."
  versionByNumber("The version's number, from 1." number: Int!): PermissionVersion
    @reads(item: TEXT, count: 5, together: true, instead: true)
  "One version by its number, null if there is none, or no longer."
  version("The version's number, from 1." number: Int!): PermissionVersion
    @reads(item: TEXT, count: 5, together: true, instead: true)
    @deprecated(reason: "Take \`versionByNumber\`: of a version, \`version\` is a number.")
  "The versions, newest first: one to five."
  versions: [PermissionVersion!]!
    @listSize(assumedSize: 5)
    @reads(item: TEXT, count: 5, together: true, instead: true)
  "The resource shares that use it, each with the version that it uses, sorted by version."
  associations(
    "Only those on this version."
    version: Int
    "Only those that are not on the default version."
    outdatedOnly: Boolean = false @queries(count: 3)
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): PermissionAssociationConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: ASSOCIATION)
}

"One version of a permission. Its text never changes."
type PermissionVersion implements Node {
  "The permission's ARN and the number: \`ARN:version\`."
  id: ID!
  "The permission as it is now."
  permission: Permission!
  "The number, from 1. A number is never used twice."
  version: Int!
  "Whether it is the version that new resource shares get."
  isDefaultVersion: Boolean!
  "\`ATTACHABLE\` if it is the default, else \`UNATTACHABLE\`."
  status: PermissionStatus!
  "The text, byte for byte as it was submitted."
  policyTemplate: String! @reads(item: TEXT, together: true)
  "The text, parsed."
  statement: PolicyStatement! @reads(item: TEXT, together: true)
  "When it was created."
  creationTime: DateTime! @reads(item: TEXT, together: true)
  "When it last became the default or stopped being it."
  lastUpdatedTime: DateTime!
  "How many resource shares use this version now."
  resourceShareCount: Int!
  "Every reason why it can't be deleted now; empty if it can."
  deletionBlockers: [Blocker!]! @listSize(assumedSize: 1)
  "What it allows more and less than another live version of its permission; null if that doesn't exist."
  diff("The version to compare it with; the default if it is not given." from: Int): PermissionVersionDiff
    @reads(item: TEXT, count: 5, together: true)
    @diffs
}

"""
Whether one version allows what another does not, in one word. If that can't be proved, it is the wider word: a gain is
never called NONE or NARROWER, and a loss never NONE or WIDER.
"""
enum AccessChange {
  "Both allow the same."
  NONE
  "It allows nothing more than the other, and may allow less."
  NARROWER
  "It may allow more than the other, and allows all that the other does."
  WIDER
  "It may allow more than the other, and may allow less."
  BOTH
}

"""
What one version of a permission allows more and less than another. Order, blanks, duplicates, and upper and lower case of
actions and condition keys make no difference.
"""
type PermissionVersionDiff {
  "The version that it is compared with: the older one in the descriptions below."
  fromVersion: Int!
  "The version that is compared: the newer one in the descriptions below."
  toVersion: Int!
  "All of it in a word, which is about actions that AWS adds later, too."
  accessChange: AccessChange!
  "The actions that only the newer one allows. Patterns are spelled out by the actions that AWS has today."
  actionsGained: [String!]!
  "The actions that only the older one allows."
  actionsLost: [String!]!
  "The patterns that only the newer one has, as written: they take in what AWS adds later, too."
  patternsAdded: [String!]!
  "The patterns that only the older one has, as written."
  patternsRemoved: [String!]!
  "The conditions that only the newer one has. They hold for all of its actions."
  conditionsAdded: [PolicyCondition!]!
  "The conditions that only the older one has."
  conditionsRemoved: [PolicyCondition!]!
  "The conditions that both have, with other values."
  conditionsChanged: [PolicyConditionChange!]!
}

"A condition that two versions have, with other values."
type PolicyConditionChange {
  "How it compares, such as \`StringEquals\`."
  operator: String!
  "What it compares, such as \`aws:ResourceTag/team\`."
  key: String!
  "The values that only the newer one has."
  valuesAdded: [String!]!
  "The values that only the older one has."
  valuesRemoved: [String!]!
}

"The parsed text of a version: which actions are allowed, and under which conditions."
type PolicyStatement {
  "\`Allow\`, as it was written."
  effect: String!
  "The actions, such as \`ec2:DescribeSubnets\`, in their order."
  actions: [String!]!
  "What must be true as well; empty if there is no condition."
  condition: [PolicyCondition!]!
}

"One condition: the operator must hold between the key and one of the values."
type PolicyCondition {
  "How it compares, such as \`StringEquals\`."
  operator: String!
  "What it compares, such as \`aws:ResourceTag/team\`."
  key: String!
  "What it compares with."
  values: [String!]!
}

"Where resources of a type can be shared."
enum ResourceRegionScope {
  "In the Region that they are in."
  REGIONAL
  "In any Region."
  GLOBAL
}

"A type of resource that can be shared, and so have permissions."
type ResourceType {
  "The name, such as \`ec2:Subnet\`; its case matters."
  resourceType: String!
  "The service that it belongs to, such as \`ec2\`."
  serviceName: String!
  "Where resources of this type can be shared."
  resourceRegionScope: ResourceRegionScope!
  "Whether AWS allows customer managed permissions for it. This is information only: here they can be created for every type."
  customerManagedPermissions: Boolean!
}

"A permission in a list."
type PermissionEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The permission."
  node: Permission!
}

"A page of permissions."
type PermissionConnection {
  "The permissions with their cursors."
  edges: [PermissionEdge!]!
  "The permissions."
  nodes: [Permission!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"Which permissions to list, by who manages them."
enum PermissionTypeFilter {
  "All that are kept here."
  ALL
  "Those that AWS manages: none, because they are not kept here."
  AWS_MANAGED
  "Those that the account itself has created."
  CUSTOMER_MANAGED
}

"Which permissions to list."
input PermissionFilter {
  "Only those for exactly this type of resource."
  resourceType: String
  "Only those of this type."
  permissionType: PermissionTypeFilter = ALL
}

"What protects a version, from deletion or from a replace work."
enum BlockerReason {
  "It is the default version."
  DEFAULT_VERSION
  "It is the only version."
  ONLY_VERSION
  "Resource shares use it."
  ATTACHED_TO_RESOURCE_SHARES
  "A running replace work moves resource shares to it."
  TARGET_OF_REPLACE_WORK
  "A running replace work moves resource shares away from it."
  SOURCE_OF_REPLACE_WORK
}

"One thing that prevents the operation, and its remedy."
type Blocker {
  "The rule that prevents it."
  reason: BlockerReason!
  "The version that the rule protects; null for the permission as a whole."
  version: Int
  "The reason in words."
  message: String!
  "The remedy in words: the mutation to call."
  remedy: String!
  "For \`ATTACHED_TO_RESOURCE_SHARES\`: how many resource shares use it."
  resourceShareCount: Int
  "For \`ATTACHED_TO_RESOURCE_SHARES\`: the resource shares that use it, as they are now."
  associations(
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 10."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): PermissionAssociationConnection
    @listSize(assumedSize: 10, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: ASSOCIATION)
  "For the two reasons of replace work: the running work, as it is now."
  replaceWork: ReplacePermissionAssociationsWork @reads(item: REPLACE_WORK, count: 10, together: true)
}

"The state of a replace work."
enum ReplaceWorkStatus {
  "It is running."
  IN_PROGRESS
  "Done: at that moment no resource share had any of its versions."
  COMPLETED
  "It was given up; \`statusMessage\` says why. Shares that were moved stay moved: the same mutation, called again, moves the rest."
  FAILED
}

"The work of moving resource shares from a permission, or from one version of it, to the default version of a permission."
type ReplacePermissionAssociationsWork implements Node {
  "The id. Ids sort by the time when their works were accepted."
  id: ID!
  "The permission that shares are moved away from."
  fromPermissionArn: ID!
  "That permission as it is now; null where it has been deleted since."
  fromPermission: Permission @reads(item: PERMISSION)
  "The version that they are moved away from; null: every version that existed when the work was accepted, except the target."
  fromPermissionVersion: Int
  "The permission that they are moved to: the same, or another one for the same resource type."
  toPermissionArn: ID!
  "That permission as it is now; null where it has been deleted since."
  toPermission: Permission @reads(item: PERMISSION)
  "The version that they are moved to: the default when the work was accepted."
  toPermissionVersion: Int!
  "Its state."
  workStatus: ReplaceWorkStatus!
  "Its state."
  status: ReplaceWorkStatus!
    @deprecated(reason: "Take \`workStatus\`: \`status\` is of another type where it is of a permission.")
  "Why it failed; null if it did not."
  statusMessage: String
  "When it was accepted."
  creationTime: DateTime!
  "When it last moved a share, or ended."
  lastUpdatedTime: DateTime!
  "How many associations there are to move: those that existed when it was accepted, and those that were added since."
  totalCount: Int!
  "How many of them it has moved."
  replacedCount: Int!
  "How many of them somebody else moved or deleted."
  skippedCount: Int!
  "How much of it is done, from 0 to 1; 1 if there was nothing to move. Associations that are added lower it."
  progress: Float!
}

"A replace work in a list."
type ReplacePermissionAssociationsWorkEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The work."
  node: ReplacePermissionAssociationsWork!
}

"A page of replace works."
type ReplacePermissionAssociationsWorkConnection {
  "The works with their cursors."
  edges: [ReplacePermissionAssociationsWorkEdge!]!
  "The works."
  nodes: [ReplacePermissionAssociationsWork!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"Which replace works to list. A page may hold fewer than asked for, even none: only \`hasNextPage\` and \`hasPreviousPage\` show whether the list has ended."
input ReplacePermissionAssociationsWorkFilter {
  "Only works with these ids: at most 500. Ids that no work of the account has are ignored."
  ids: [ID!]
  "Only those in this state."
  status: ReplaceWorkStatus
}

"The state of a resource share."
enum ResourceShareStatus {
  "Being created. It is never returned, because creations here take effect at once."
  PENDING
  "In use."
  ACTIVE
  "It is never returned: a creation that fails leaves nothing."
  FAILED
  "Being deleted. It is never returned, because deletions here take effect at once."
  DELETING
  "Deleted."
  DELETED
}

"The state of an association."
enum AssociationStatus {
  "Being associated. It is never returned, because associations here take effect at once."
  ASSOCIATING
  "In force."
  ASSOCIATED
  "It is never returned: an association that fails leaves nothing."
  FAILED
  "Being removed. It is never returned, because associations here end at once."
  DISASSOCIATING
  "Removed."
  DISASSOCIATED
}

"A resource share with its permissions. Its resources and principals are not kept here."
type ResourceShare implements Node {
  "The ARN."
  id: ID!
  "\`arn:PARTITION:ram:REGION:ACCOUNT:resource-share/UUID\`: the share's identity."
  arn: ID!
  "The name, which need not be unique."
  name: String!
  "The account that it belongs to: the caller's."
  owningAccountId: String!
  "Always \`ACTIVE\`."
  resourceShareStatus: ResourceShareStatus!
  "Always \`ACTIVE\`."
  status: ResourceShareStatus!
    @deprecated(
      reason: "Take \`resourceShareStatus\`: \`status\` is of another type where it is of a permission."
    )
  "Whether it may be shared with principals outside of the organization."
  allowExternalPrincipals: Boolean!
  "Its tags, in the order in which they were added."
  tags: [Tag!]! @reads(item: TAGS, together: true)
  "When it was created."
  creationTime: DateTime!
  "When its tags, or the resource types that it has a permission for, last changed."
  lastUpdatedTime: DateTime!
  "Its permissions, one for each resource type, by resource type: at most 40."
  permissions: [PermissionAssociation!]!
    @listSize(assumedSize: 40)
    @reads(item: ASSOCIATION, count: 40, together: true)
}

"A resource share's permission for one resource type, in the version that the share has."
type PermissionAssociation implements Node {
  "The share's ARN and the resource type."
  id: ID!
  "The permission."
  permission: Permission! @reads(item: PERMISSION, together: true)
  "The version that the share uses, until the association is moved."
  permissionVersion: PermissionVersion! @reads(item: PERMISSION, together: true)
  "Whether that version is the permission's default."
  isDefaultVersion: Boolean! @reads(item: PERMISSION, together: true)
  "The share."
  resourceShare: ResourceShare! @reads(item: RESOURCE_SHARE, together: true)
  "The type of resource that the permission is for."
  resourceType: String!
  "Always \`ASSOCIATED\`."
  associationStatus: AssociationStatus!
  "Always \`ASSOCIATED\`."
  status: AssociationStatus!
    @deprecated(reason: "Take \`associationStatus\`: \`status\` is of another type where it is of a permission.")
  "When the share got this version."
  lastUpdatedTime: DateTime!
}

"An association in a list."
type PermissionAssociationEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The association."
  node: PermissionAssociation!
}

"A page of associations."
type PermissionAssociationConnection {
  "The associations with their cursors."
  edges: [PermissionAssociationEdge!]!
  "The associations."
  nodes: [PermissionAssociation!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"A resource share in a list."
type ResourceShareEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The resource share."
  node: ResourceShare!
}

"A page of resource shares."
type ResourceShareConnection {
  "The resource shares with their cursors."
  edges: [ResourceShareEdge!]!
  "The resource shares."
  nodes: [ResourceShare!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"Which resource shares to list. A page may hold fewer than asked for, even none: only \`hasNextPage\` and \`hasPreviousPage\` show whether the list has ended."
input ResourceShareFilter {
  "Only those with exactly this name."
  name: String
  "Only those whose name begins with this, to the letter. Not beside \`name\`."
  namePrefix: String
  "Only those that use this permission, by version."
  permissionArn: ID
  "Only those that use this version of it. It needs \`permissionArn\`."
  permissionVersion: Int
}

"Who manages a policy."
enum PolicyType {
  "A policy that the account itself has created."
  Custom
  "A policy that Alibaba Cloud manages. They are not kept here."
  System
}

"""
A custom policy of Alibaba Cloud Resource Manager: what the principals that it is attached to may do, kept in versions.
Its default version is in force for all of them.
"""
type Policy implements Node {
  "The ARN: \`acs:ram:*:ACCOUNT:policy/NAME\`."
  id: ID!
  "The name, unique in the account: the policy's identity."
  policyName: String!
  "Always \`Custom\`."
  policyType: PolicyType!
  "What it is for; null if it was created without one."
  description: String
  "How many times it is attached: to how many principals, each counted once in each scope."
  attachmentCount: Int!
  "When it was created."
  createDate: DateTime!
  "When it, or one of its versions, last changed. Attaching and detaching don't count."
  updateDate: DateTime!
  "The version that is in force for all principals that the policy is attached to."
  defaultVersion: PolicyVersion! @reads(item: TEXT, count: 5, together: true, instead: true)
  "One version by its id, null if there is none, or no longer."
  versionById("The version's id: \`v1\`, \`v2\`, …" versionId: String!): PolicyVersion
    @reads(item: TEXT, count: 5, together: true, instead: true)
  "One version by its id, null if there is none, or no longer."
  version("The version's id: \`v1\`, \`v2\`, …" versionId: String!): PolicyVersion
    @reads(item: TEXT, count: 5, together: true, instead: true)
    @deprecated(reason: "Take \`versionById\`: of a permission's version, \`version\` is a number.")
  "The versions, newest first: one to five."
  versions: [PolicyVersion!]!
    @listSize(assumedSize: 5)
    @reads(item: TEXT, count: 5, together: true, instead: true)
}

"One version of a policy. Its document never changes."
type PolicyVersion implements Node {
  "The policy's ARN and the version's id: \`ARN:v3\`."
  id: ID!
  "The policy as it is now."
  policy: Policy!
  "\`v1\`, \`v2\`, … A number is never used twice."
  versionId: String!
  "Whether it is the version that is in force."
  isDefaultVersion: Boolean!
  "The document, byte for byte as it was submitted."
  policyDocument: String! @reads(item: TEXT, together: true)
  "When it was created."
  createDate: DateTime!
  "What it says that another live version of its policy does not, and the other way round; null if that doesn't exist."
  diff("The version to compare it with; the default if it is not given." from: String): PolicyVersionDiff
    @reads(item: TEXT, count: 5, together: true)
    @diffs
}

"""
What the documents of two versions of a policy say that the other does not. Order, blanks, duplicates, and upper and lower case
of condition keys make no difference. Alibaba Cloud's actions are in no catalogue, so that patterns are not spelled out.
"""
type PolicyVersionDiff {
  "The version that it is compared with: the older one."
  fromVersionId: String!
  "The version that is compared: the newer one."
  toVersionId: String!
  "All of it in a word."
  accessChange: AccessChange!
  "The rules that only the newer one has, each with those of its actions that the older one has not."
  rulesAdded: [PolicyRule!]! @listSize(assumedSize: 138)
  "The rules that only the older one has."
  rulesRemoved: [PolicyRule!]! @listSize(assumedSize: 138)
}

"A statement of a policy's document. Statements that differ in nothing but their actions are one rule."
type PolicyRule {
  "\`Allow\` or \`Deny\`."
  effect: String!
  "The actions that it is about, or patterns of them; null if it has \`notActions\`."
  actions: [String!]
  "The actions that it is not about: it is about all others. Null if it has \`actions\`."
  notActions: [String!]
  "The resources, or patterns of them."
  resources: [String!]!
  "What must be true as well; empty if there is no condition."
  condition: [PolicyCondition!]!
}

"What a policy is attached to."
enum PrincipalType {
  "A RAM user: \`NAME@ALIAS.onaliyun.com\`."
  IMSUser
  "A RAM user group: \`NAME@group.ALIAS.onaliyun.com\`."
  IMSGroup
  "A RAM role: \`NAME@role.ALIAS.onaliyunservice.com\`."
  ServiceRole
}

"A policy in force for a principal: always its default version, whichever that is."
type PolicyAttachment implements Node {
  "The policy's ARN, the principal and the scope."
  id: ID!
  "The policy as it is now."
  policy: Policy! @reads(item: POLICY, together: true)
  "Where it is in force: the id of a resource group, or of the account as a whole."
  resourceGroupId: String!
  "The type of the principal."
  principalType: PrincipalType!
  "The name of the principal."
  principalName: String!
  "When it was attached."
  attachDate: DateTime!
}

"A policy in a list."
type PolicyEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The policy."
  node: Policy!
}

"A page of policies."
type PolicyConnection {
  "The policies with their cursors."
  edges: [PolicyEdge!]!
  "The policies."
  nodes: [Policy!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"An attachment in a list."
type PolicyAttachmentEdge {
  "Its position in this list: pass it as \`after\` or \`before\` to go on from there."
  cursor: String!
  "The attachment."
  node: PolicyAttachment!
}

"A page of attachments."
type PolicyAttachmentConnection {
  "The attachments with their cursors."
  edges: [PolicyAttachmentEdge!]!
  "The attachments."
  nodes: [PolicyAttachment!]!
  "The position of the page in the list."
  pageInfo: PageInfo!
}

"Which policies to list."
input PolicyFilter {
  "Only those whose name begins with this, to the letter."
  namePrefix: String
}

"Which attachments to list: those that have everything that is named."
input PolicyAttachmentFilter {
  "Only those of this policy."
  policyName: String
  "Only those to principals of this type."
  principalType: PrincipalType
  "Only those to this principal: what it may do."
  principalName: String
  "Only those in force in this resource group, or in the account as a whole (its id)."
  resourceGroupId: String
}

"The caller, as the service has identified them."
type Viewer {
  "The caller's account, 12 digits: everything the caller sees and changes belongs to it."
  accountId: String!
  "The Region of this deployment, part of every ARN, as its partition is."
  region: String!
  "What the caller may do: \`permissions:read\` for queries, \`permissions:write\` for mutations."
  scopes: [String!]!
}

"Queries. Each needs the scope \`permissions:read\`."
type Query {
  "Any object by its id, so that clients can fetch it again; null if the caller's account has none with that id."
  node("The id." id: ID!): Node @reads(item: REPLACE_WORK)
  "The caller, as the service has identified them."
  viewer: Viewer!
  "A permission by its ARN; null if the caller's account has none."
  permission("The permission's ARN." arn: ID!): Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "The account's permissions, sorted by resource type and name. If one is created or deleted between two pages, no other is skipped or repeated."
  permissions(
    "Which ones; all if it is not given."
    filter: PermissionFilter
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): PermissionConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: PERMISSION)
  "A resource share by its ARN; null if the caller's account has none."
  resourceShare("The share's ARN." arn: ID!): ResourceShare @reads(item: RESOURCE_SHARE)
  "The account's resource shares, sorted by name; with \`permissionArn\`, those that use it, sorted by version."
  resourceShares(
    "Which ones; all if it is not given."
    filter: ResourceShareFilter
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): ResourceShareConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: RESOURCE_SHARE)
    @reads(item: ASSOCIATION)
  "A replace work by its id; null if the caller's account has none."
  replacePermissionAssociationsWork("The work's id." id: ID!): ReplacePermissionAssociationsWork
    @reads(item: REPLACE_WORK)
  "The account's replace works, newest first."
  replacePermissionAssociationsWorks(
    "Which ones; all if it is not given."
    filter: ReplacePermissionAssociationsWorkFilter
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): ReplacePermissionAssociationsWorkConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: REPLACE_WORK)
  "The types of resources that can be shared, sorted by name."
  resourceTypes: [ResourceType!]!
  "A policy by its name; null if the caller's account has none."
  policy("The policy's name." policyName: String!): Policy @reads(item: POLICY)
  "The account's policies, sorted by name. If one is created or deleted between two pages, no other is skipped or repeated."
  policies(
    "Which ones; all where it is not given."
    filter: PolicyFilter
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): PolicyConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: POLICY)
  "The attachments of policies: of one policy, of one principal (what may this user do?), in one resource group, or all."
  policyAttachments(
    "Which ones; all if it is not given."
    filter: PolicyAttachmentFilter
    "How many from the start, or right after \`after\`: 1 to 500. Without it and \`last\`, 50."
    first: Int
    "Only what comes after this cursor: the \`endCursor\` of the page before."
    after: String
    "How many from the end, or right before \`before\`: 1 to 500, and not beside \`first\`."
    last: Int
    "Only what comes before this cursor: the \`startCursor\` of the next page."
    before: String
  ): PolicyAttachmentConnection!
    @listSize(assumedSize: 50, slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"])
    @queries
    @reads(item: ATTACHMENT)
}

"""
Mutations. Each needs the scope \`permissions:write\`, is one atomic transaction, and can be repeated with the same
\`clientToken\`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
"""
type Mutation {
  """
  Creates a permission with version 1, its default.

  Can be refused with \`InvalidParameterError\`, \`MalformedPolicyTemplateError\`, \`InvalidPolicyError\`,
  \`InvalidClientTokenError\`, \`IdempotentParameterMismatchError\`, \`PermissionAlreadyExistsError\`,
  \`PermissionLimitExceededError\` or \`TagLimitExceededError\`.
  """
  createPermission("What to create." input: CreatePermissionInput!): CreatePermissionPayload!
  """
  Creates a version, which is the default at once. Resource shares keep the version they have.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`MalformedPolicyTemplateError\`,
  \`InvalidPolicyError\`, \`InvalidClientTokenError\`, \`IdempotentParameterMismatchError\`, \`UnknownResourceError\`,
  \`PermissionVersionsLimitExceededError\` or \`RevisionMismatchError\`.
  """
  createPermissionVersion(
    "What to create."
    input: CreatePermissionVersionInput!
  ): CreatePermissionVersionPayload!
  """
  Deletes a version that is not the default, not the only one and not used.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\`, \`UnknownResourceError\`, \`OperationNotPermittedError\` or
  \`RevisionMismatchError\`.
  """
  deletePermissionVersion(
    "What to delete."
    input: DeletePermissionVersionInput!
  ): DeletePermissionVersionPayload!
  """
  Makes a version the default: forward, or back to an earlier one. If it already is, nothing changes.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\`, \`UnknownResourceError\` or \`RevisionMismatchError\`.
  """
  setDefaultPermissionVersion(
    "Which version."
    input: SetDefaultPermissionVersionInput!
  ): SetDefaultPermissionVersionPayload!
  """
  Deletes a permission with all its versions, unless a resource share uses one.

  Can be refused with \`MalformedArnError\`, \`InvalidClientTokenError\`, \`IdempotentParameterMismatchError\`,
  \`UnknownResourceError\` or \`OperationNotPermittedError\`.
  """
  deletePermission("What to delete." input: DeletePermissionInput!): DeletePermissionPayload!
  """
  Sets tags: adds new keys, and replaces the values of existing ones. It can be repeated without a client
  token.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`UnknownResourceError\` or
  \`TagLimitExceededError\`.
  """
  tagResource("What to set." input: TagResourceInput!): TagResourcePayload!
  """
  Removes tags. Keys that the resource does not have are ignored. It can be repeated without a client token.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\` or \`UnknownResourceError\`.
  """
  untagResource("What to remove." input: UntagResourceInput!): UntagResourcePayload!

  """
  Creates a custom policy with version v1, its default.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.PolicyDocument.Length\`,
  \`InvalidParameter.Description.Length\`, \`MalformedPolicyDocument\`, \`InvalidClientToken\`,
  \`IdempotentParameterMismatch\`, \`EntityAlreadyExists.Policy\` or \`LimitExceeded.Policy\`.
  """
  createPolicy("What to create." input: CreatePolicyInput!): CreatePolicyPayload!
  """
  Creates a version, which is the default only with \`setAsDefault\`.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.PolicyDocument.Length\`, \`MalformedPolicyDocument\`,
  \`InvalidClientToken\`, \`IdempotentParameterMismatch\`, \`EntityNotExist.Policy\` or \`LimitExceeded.Policy.Version\`.
  """
  createPolicyVersion("What to create." input: CreatePolicyVersionInput!): CreatePolicyVersionPayload!
  """
  Deletes a version that is not the default.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.VersionId.Format\`, \`InvalidClientToken\`,
  \`IdempotentParameterMismatch\`, \`EntityNotExist.Policy\`, \`EntityNotExist.Policy.Version\` or
  \`DeleteConflict.Policy.Version.Default\`.
  """
  deletePolicyVersion("What to delete." input: DeletePolicyVersionInput!): DeletePolicyVersionPayload!
  """
  Makes a version the default, in force at once for all principals that the policy is attached to. If it already is, nothing
  changes.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.VersionId.Format\`, \`InvalidClientToken\`,
  \`IdempotentParameterMismatch\`, \`EntityNotExist.Policy\` or \`EntityNotExist.Policy.Version\`.
  """
  setDefaultPolicyVersion(
    "Which version."
    input: SetDefaultPolicyVersionInput!
  ): SetDefaultPolicyVersionPayload!
  """
  Deletes a policy that has no version but the default, and no attachment.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidClientToken\`, \`IdempotentParameterMismatch\`,
  \`EntityNotExist.Policy\`, \`DeleteConflict.Policy.Version\`, \`DeleteConflict.Policy.User\`,
  \`DeleteConflict.Policy.Group\` or \`DeleteConflict.Policy.Role\`.
  """
  deletePolicy("What to delete." input: DeletePolicyInput!): DeletePolicyPayload!
  """
  Attaches a policy to a principal, within a resource group or the whole account.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.PrincipalName\`, \`InvalidClientToken\`,
  \`IdempotentParameterMismatch\`, \`EntityNotExist.Policy\`, \`EntityNotExists.ResourceGroup\` or
  \`EntityAlreadyExists.Policy.Attachment\`.
  """
  attachPolicy("What to attach to whom." input: AttachPolicyInput!): AttachPolicyPayload!
  """
  Detaches a policy from a principal.

  Can be refused with \`PolicyError\`, its code \`InvalidParameter.PolicyName.InvalidChars\`,
  \`InvalidParameter.PolicyName.Length\`, \`InvalidParameter.PrincipalName\`, \`InvalidClientToken\`,
  \`IdempotentParameterMismatch\`, \`EntityNotExist.Policy\`, \`EntityNotExist.Policy.Attachment\` or
  \`EntityNotExists.ResourceGroup\`.
  """
  detachPolicy("What to take from whom." input: DetachPolicyInput!): DetachPolicyPayload!
  """
  Creates a resource share that uses the default versions of these permissions.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\`, \`UnknownResourceError\` or \`TagLimitExceededError\`.
  """
  createResourceShare("What to create." input: CreateResourceShareInput!): CreateResourceSharePayload!
  """
  Deletes a resource share. The versions that it used are used by one share less at once.

  Can be refused with \`MalformedArnError\`, \`InvalidClientTokenError\`, \`IdempotentParameterMismatchError\` or
  \`UnknownResourceError\`.
  """
  deleteResourceShare("What to delete." input: DeleteResourceShareInput!): DeleteResourceSharePayload!
  """
  Gives a resource share the default version of a permission: as a further one, or with \`replace\` in place of the
  one that it has for that resource type, also to move it to the default version of the same one. Where it has it,
  nothing changes.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\`, \`UnknownResourceError\` or \`OperationNotPermittedError\`.
  """
  associateResourceSharePermission(
    "Which share, which permission."
    input: AssociateResourceSharePermissionInput!
  ): AssociateResourceSharePermissionPayload!
  """
  Takes a permission away from a resource share.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\` or \`UnknownResourceError\`.
  """
  disassociateResourceSharePermission(
    "Which share, which permission."
    input: DisassociateResourceSharePermissionInput!
  ): DisassociateResourceSharePermissionPayload!
  """
  Moves every resource share that has a permission, or one version of it, to the default version of a permission:
  the same one, which brings every share to its default, or another one for the same resource type. The work is
  accepted here and done afterwards; \`replacePermissionAssociationsWork\` shows its progress.

  Can be refused with \`MalformedArnError\`, \`InvalidParameterError\`, \`InvalidClientTokenError\`,
  \`IdempotentParameterMismatchError\`, \`UnknownResourceError\` or \`OperationNotPermittedError\`.
  """
  replacePermissionAssociations(
    "From where to where."
    input: ReplacePermissionAssociationsInput!
  ): ReplacePermissionAssociationsPayload!
}

"What \`createPermission\` takes."
input CreatePermissionInput {
  "1 to 36 letters, digits, \`_\`, \`.\` and \`-\`; unique in the account and Region."
  name: String!
  "The type of resource that it is for, such as \`ec2:Subnet\`."
  resourceType: String!
  "One JSON object with Effect and Action, and no Resource or Principal: \`{\\"Effect\\":\\"Allow\\",\\"Action\\":[\\"ec2:DescribeSubnets\\"]}\`."
  policyTemplate: String!
  "Its first tags: at most 50, each key once."
  tags: [TagInput!]
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`createPermission\` answers."
type CreatePermissionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The permission as it is now; null if the call was refused, or the permission has been deleted since."
  permission: Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What to do if a permission already has five versions."
enum VersionLimitStrategy {
  "Refuse the sixth."
  REJECT
  "In the same transaction, delete the oldest version that nothing blocks; refuse if every one is blocked."
  DELETE_OLDEST_UNUSED
}

"What \`createPermissionVersion\` takes."
input CreatePermissionVersionInput {
  "The permission's ARN."
  permissionArn: ID!
  "One JSON object with Effect and Action, and no Resource or Principal. It is kept byte for byte."
  policyTemplate: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
  "What to do if the permission already has five versions."
  onVersionLimit: VersionLimitStrategy = REJECT
  "If given, the call is refused unless the permission is at this revision."
  expectedRevision: Int
}

"What \`createPermissionVersion\` answers."
type CreatePermissionVersionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The ARN of the permission; null where the call was refused. As the next three, it is what the first call did, also in a replayed answer."
  permissionArn: ID
  "The number of the version that this call created."
  version: Int
  "When this call created it."
  creationTime: DateTime
  "The text that this call created it with."
  policyTemplate: String
  "The version as it is now; null where the call was refused, or the version has been deleted since."
  permissionVersion: PermissionVersion @reads(item: PERMISSION)
  "The version that \`DELETE_OLDEST_UNUSED\` deleted to make room."
  deletedVersion: Int
  "The id of that version, for clients that keep things by their ids; null where there is one of that id again by the time a repeated call is answered."
  deletedPermissionVersionId: ID @reads(item: PERMISSION)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`deletePermissionVersion\` takes."
input DeletePermissionVersionInput {
  "The permission's ARN."
  permissionArn: ID!
  "The number of the version, from 1."
  permissionVersion: Int!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
  "If given, the call is refused unless the permission is at this revision."
  expectedRevision: Int
}

"What \`deletePermissionVersion\` answers."
type DeletePermissionVersionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "\`DELETED\` if it was done."
  permissionStatus: PermissionStatus
  "The permission as it is now; null if the call was refused, or the permission has been deleted since."
  permission: Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "The id of the version that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPermissionVersionId: ID @reads(item: PERMISSION)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`setDefaultPermissionVersion\` takes."
input SetDefaultPermissionVersionInput {
  "The permission's ARN."
  permissionArn: ID!
  "The number of the version, from 1."
  permissionVersion: Int!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
  "If given, the call is refused unless the permission is at this revision."
  expectedRevision: Int
}

"What \`setDefaultPermissionVersion\` answers."
type SetDefaultPermissionVersionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "The permission as it is now; null if the call was refused, or the permission has been deleted since."
  permission: Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`deletePermission\` takes."
input DeletePermissionInput {
  "The permission's ARN."
  permissionArn: ID!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`deletePermission\` answers."
type DeletePermissionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "\`DELETED\` if it was done."
  permissionStatus: PermissionStatus
  "The id of the permission that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPermissionId: ID @reads(item: PERMISSION)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`tagResource\` takes."
input TagResourceInput {
  "The ARN of a permission or of a resource share."
  resourceArn: ID!
  "The tags to set, each key once. A resource can have at most 50."
  tags: [TagInput!]!
}

"What \`tagResource\` answers."
type TagResourcePayload {
  "The permission as it is now; null if the call was refused, the resource is of another type, or it has been deleted since."
  permission: Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "The resource share as it is now; null if the call was refused, the resource is of another type, or it has been deleted since."
  resourceShare: ResourceShare @reads(item: RESOURCE_SHARE)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`untagResource\` takes."
input UntagResourceInput {
  "The ARN of a permission or of a resource share."
  resourceArn: ID!
  "The keys of the tags to remove."
  tagKeys: [String!]!
}

"What \`untagResource\` answers."
type UntagResourcePayload {
  "The permission as it is now; null if the call was refused, the resource is of another type, or it has been deleted since."
  permission: Permission @reads(item: PERMISSION) @reads(item: TAGS)
  "The resource share as it is now; null if the call was refused, the resource is of another type, or it has been deleted since."
  resourceShare: ResourceShare @reads(item: RESOURCE_SHARE)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`createResourceShare\` takes."
input CreateResourceShareInput {
  "1 to 128 printable characters. It need not be unique."
  name: String!
  "The permissions that it uses, each in its default version: at most 40, one for each resource type."
  permissionArns: [ID!]
  "Whether it may be shared with principals outside of the organization."
  allowExternalPrincipals: Boolean = true
  "Its first tags: at most 50, each key once."
  tags: [TagInput!]
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`createResourceShare\` answers."
type CreateResourceSharePayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The resource share as it is now; null if the call was refused, or the share has been deleted since."
  resourceShare: ResourceShare @reads(item: RESOURCE_SHARE)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`deleteResourceShare\` takes."
input DeleteResourceShareInput {
  "The share's ARN."
  resourceShareArn: ID!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`deleteResourceShare\` answers."
type DeleteResourceSharePayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "The id of the resource share that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedResourceShareId: ID @reads(item: RESOURCE_SHARE)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`associateResourceSharePermission\` takes."
input AssociateResourceSharePermissionInput {
  "The share's ARN."
  resourceShareArn: ID!
  "The permission's ARN."
  permissionArn: ID!
  "Only the default version can be associated: if given, it must be that one."
  permissionVersion: Int
  "Whether to replace the version that the share has for that resource type. If false, such a call is refused."
  replace: Boolean = false
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`associateResourceSharePermission\` answers."
type AssociateResourceSharePermissionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "The resource share as it is now; null if the call was refused, or the share has been deleted since."
  resourceShare: ResourceShare @reads(item: RESOURCE_SHARE)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`disassociateResourceSharePermission\` takes."
input DisassociateResourceSharePermissionInput {
  "The share's ARN."
  resourceShareArn: ID!
  "The permission's ARN."
  permissionArn: ID!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`disassociateResourceSharePermission\` answers."
type DisassociateResourceSharePermissionPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "True if it was done, false if it was refused."
  returnValue: Boolean!
  "The resource share as it is now; null if the call was refused, or the share has been deleted since."
  resourceShare: ResourceShare @reads(item: RESOURCE_SHARE)
  "The id of the association that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPermissionAssociationId: ID @reads(item: ASSOCIATION)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`createPolicy\` takes."
input CreatePolicyInput {
  "1 to 128 letters, digits and \`-\`; unique in the account."
  policyName: String!
  "JSON with Version \\"1\\" and a list of Statements, each with Effect, Action or NotAction, Resource and, optionally, Condition; at most 6,144 characters. It is kept byte for byte: \`{\\"Version\\":\\"1\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"oss:Get*\\",\\"Resource\\":\\"*\\"}]}\`."
  policyDocument: String!
  "What it is for: at most 1,024 characters."
  description: String
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`createPolicy\` answers."
type CreatePolicyPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The policy as it is now; null if the call was refused, or the policy has been deleted since."
  policy: Policy @reads(item: POLICY)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`createPolicyVersion\` takes."
input CreatePolicyVersionInput {
  "The policy's name."
  policyName: String!
  "JSON with Version \\"1\\" and a list of Statements, each with Effect, Action or NotAction, Resource and, optionally, Condition; at most 6,144 characters. It is kept byte for byte: \`{\\"Version\\":\\"1\\",\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":\\"oss:Get*\\",\\"Resource\\":\\"*\\"}]}\`."
  policyDocument: String!
  "Whether it is the default at once."
  setAsDefault: Boolean = false
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`createPolicyVersion\` answers."
type CreatePolicyVersionPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The name of the policy; null where the call was refused. As the next three, it is what the first call did, also in a replayed answer."
  policyName: String
  "The id of the version that this call created."
  versionId: String
  "When this call created it."
  createDate: DateTime
  "The document that this call created it with."
  policyDocument: String
  "The version as it is now; null where the call was refused, or the version has been deleted since."
  policyVersion: PolicyVersion @reads(item: POLICY)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`deletePolicyVersion\` takes."
input DeletePolicyVersionInput {
  "The policy's name."
  policyName: String!
  "The version's id: \`v1\`, \`v2\`, …"
  versionId: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`deletePolicyVersion\` answers."
type DeletePolicyVersionPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The policy as it is now; null if the call was refused, or the policy has been deleted since."
  policy: Policy @reads(item: POLICY)
  "The id of the version that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPolicyVersionId: ID @reads(item: POLICY)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`setDefaultPolicyVersion\` takes."
input SetDefaultPolicyVersionInput {
  "The policy's name."
  policyName: String!
  "The version's id: \`v1\`, \`v2\`, …"
  versionId: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`setDefaultPolicyVersion\` answers."
type SetDefaultPolicyVersionPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The policy as it is now; null if the call was refused, or the policy has been deleted since."
  policy: Policy @reads(item: POLICY)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`deletePolicy\` takes."
input DeletePolicyInput {
  "The policy's name."
  policyName: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`deletePolicy\` answers."
type DeletePolicyPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The id of the policy that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPolicyId: ID @reads(item: POLICY)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`attachPolicy\` takes."
input AttachPolicyInput {
  "The policy's name."
  policyName: String!
  "\`Custom\`, because \`System\` policies are not kept here."
  policyType: PolicyType!
  "Where it is in force: the id of a resource group (\`rg-…\`), or of the caller's account as a whole."
  resourceGroupId: String!
  "The type of the principal."
  principalType: PrincipalType!
  "The name of the principal, of that type: \`alice@example.onaliyun.com\`, \`admins@group.example.onaliyun.com\`, \`reader@role.example.onaliyunservice.com\`."
  principalName: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`attachPolicy\` answers."
type AttachPolicyPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The name of the policy; null where the call was refused. As the next four, it is what the first call did, also in a replayed answer."
  policyName: String
  "Where this call brought it into force: the id of a resource group, or of the account as a whole."
  resourceGroupId: String
  "The type of the principal that this call attached it to."
  principalType: PrincipalType
  "The name of that principal."
  principalName: String
  "When this call attached it."
  attachDate: DateTime
  "The attachment as it is now; null where the call was refused, or it has been detached since."
  policyAttachment: PolicyAttachment @reads(item: ATTACHMENT)
  "Why the call was refused, as \`PolicyError\`s; empty where it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`detachPolicy\` takes."
input DetachPolicyInput {
  "The policy's name."
  policyName: String!
  "\`Custom\`, because \`System\` policies are not kept here."
  policyType: PolicyType!
  "Where it is in force: the id of a resource group (\`rg-…\`), or of the caller's account as a whole."
  resourceGroupId: String!
  "The type of the principal."
  principalType: PrincipalType!
  "The name of the principal, of that type: \`alice@example.onaliyun.com\`, \`admins@group.example.onaliyun.com\`, \`reader@role.example.onaliyunservice.com\`."
  principalName: String!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`detachPolicy\` answers."
type DetachPolicyPayload {
  "The unique id of this request, as the RequestId of Alibaba Cloud's answers."
  requestId: ID!
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The id of the attachment that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered."
  deletedPolicyAttachmentId: ID @reads(item: ATTACHMENT)
  "Why the call was refused, as \`PolicyError\`s; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}

"What \`replacePermissionAssociations\` takes."
input ReplacePermissionAssociationsInput {
  "The permission that shares are to be moved away from."
  fromPermissionArn: ID!
  "Only those that have this version of it; every one if it is not given."
  fromPermissionVersion: Int
  "The permission that they are to be moved to: its version that is the default when the call is accepted."
  toPermissionArn: ID!
  "Makes the call safe to repeat: 1 to 64 characters from \`!\` to \`~\`, kept for 24 hours. The service generates one if none is given."
  clientToken: String
}

"What \`replacePermissionAssociations\` answers."
type ReplacePermissionAssociationsPayload {
  "The client token of this call, generated if none was given; empty if the given one was invalid."
  clientToken: String!
  "Whether this is the answer of an earlier call with the same token and parameters."
  replayed: Boolean!
  "The work, as it is now; null if the call was refused."
  replacePermissionAssociationsWork: ReplacePermissionAssociationsWork @reads(item: REPLACE_WORK)
  "Why the call was refused; empty if it succeeded."
  errors: [MutationError!]! @listSize(assumedSize: 1)
}
`
