// Made from schema.graphql by `npm run generate`. Change the schema, not this file.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Permission as PermissionRecord, PermissionVersion as PermissionVersionRecord, PermissionConnection as PermissionConnectionRecord, Blocker as BlockerRecord, ResourceShare as ResourceShareRecord, ResourceShareConnection as ResourceShareConnectionRecord, PermissionAssociation as PermissionAssociationRecord, PermissionAssociationConnection as PermissionAssociationConnectionRecord, Policy as PolicyRecord, PolicyVersion as PolicyVersionRecord, PolicyAttachment as PolicyAttachmentRecord, PolicyConnection as PolicyConnectionRecord, PolicyAttachmentConnection as PolicyAttachmentConnectionRecord, ReplacePermissionAssociationsWork as ReplacePermissionAssociationsWorkRecord, ReplacePermissionAssociationsWorkConnection as ReplacePermissionAssociationsWorkConnectionRecord, MutationError as MutationErrorRecord, PermissionVersionsLimitExceededError as PermissionVersionsLimitExceededErrorRecord, CreatePermissionPayload as CreatePermissionPayloadRecord, CreatePermissionVersionPayload as CreatePermissionVersionPayloadRecord, DeletePermissionVersionPayload as DeletePermissionVersionPayloadRecord, SetDefaultPermissionVersionPayload as SetDefaultPermissionVersionPayloadRecord, DeletePermissionPayload as DeletePermissionPayloadRecord, TagResourcePayload as TagResourcePayloadRecord, UntagResourcePayload as UntagResourcePayloadRecord, CreatePolicyPayload as CreatePolicyPayloadRecord, CreatePolicyVersionPayload as CreatePolicyVersionPayloadRecord, DeletePolicyVersionPayload as DeletePolicyVersionPayloadRecord, SetDefaultPolicyVersionPayload as SetDefaultPolicyVersionPayloadRecord, DeletePolicyPayload as DeletePolicyPayloadRecord, AttachPolicyPayload as AttachPolicyPayloadRecord, DetachPolicyPayload as DetachPolicyPayloadRecord, CreateResourceSharePayload as CreateResourceSharePayloadRecord, DeleteResourceSharePayload as DeleteResourceSharePayloadRecord, AssociateResourceSharePermissionPayload as AssociateResourceSharePermissionPayloadRecord, DisassociateResourceSharePermissionPayload as DisassociateResourceSharePermissionPayloadRecord, ReplacePermissionAssociationsPayload as ReplacePermissionAssociationsPayloadRecord } from '../models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A time in UTC with milliseconds, in the form of RFC 3339: `2026-11-21T09:30:00.000Z`. */
  DateTime: { input: string; output: string; }
};

/** The kinds of items in the store. */
export type StoredItem =
  /** A permission without its texts and tags. */
  | 'PERMISSION'
  /** A resource share without its permissions and tags. */
  | 'RESOURCE_SHARE'
  /** A permission of a resource share. */
  | 'ASSOCIATION'
  /** All tags of a permission or share. */
  | 'TAGS'
  /** The text of one version of a permission or policy. */
  | 'TEXT'
  /** A replace work, and the permission that holds its progress. */
  | 'REPLACE_WORK'
  /** A policy without its documents. */
  | 'POLICY'
  /** An attachment of a policy. */
  | 'ATTACHMENT';

/** An object with an id that is unique in the whole service. */
export type Node = {
  /** The id: opaque to clients, and unchanged while the object exists. */
  readonly id: Scalars['ID']['output'];
};

/** The position of a page in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** What to pass as `before` for the page before; null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** What to pass as `after` for the next page; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A label of a resource. */
export type Tag = {
  readonly __typename?: 'Tag';
  /** The key, unique in the resource. */
  readonly key: Scalars['String']['output'];
  /** The value, which may be empty. */
  readonly value: Scalars['String']['output'];
};

/** A label to set. */
export type TagInput = {
  /** 1 to 128 characters, not beginning with `aws:`. */
  readonly key: Scalars['String']['input'];
  /** Up to 256 characters. */
  readonly value: Scalars['String']['input'];
};

/**
 * Why a mutation was refused, as data. `__typename` is the kind of refusal, `code` the exact code of the API that the
 * operation comes from. A refused call has changed nothing, has not used its client token, and can't take effect later.
 */
export type MutationError = {
  /** The code that the original API gives this error. */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** The HTTP status that the original API gives this error; the answer itself comes with 200. */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong; null if it is not one argument. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `MalformedArnException`: an ARN is malformed, has another partition than its Region, or names another kind of resource. */
export type MalformedArnError = MutationError & {
  readonly __typename?: 'MalformedArnError';
  /** `MalformedArnException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `InvalidParameterException`: the value of an argument is not allowed. */
export type InvalidParameterError = MutationError & {
  readonly __typename?: 'InvalidParameterError';
  /** `InvalidParameterException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `InvalidPolicyException`: the policy template is well-formed, but its contents are not allowed. */
export type InvalidPolicyError = MutationError & {
  readonly __typename?: 'InvalidPolicyError';
  /** `InvalidPolicyException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `MalformedPolicyTemplateException`: the policy template is malformed. */
export type MalformedPolicyTemplateError = MutationError & {
  readonly __typename?: 'MalformedPolicyTemplateError';
  /** `MalformedPolicyTemplateException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `InvalidClientTokenException`: the client token is not one to 64 characters from `!` to `~`. */
export type InvalidClientTokenError = MutationError & {
  readonly __typename?: 'InvalidClientTokenError';
  /** `InvalidClientTokenException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `IdempotentParameterMismatchException`: the client token was used before, with other parameters. */
export type IdempotentParameterMismatchError = MutationError & {
  readonly __typename?: 'IdempotentParameterMismatchError';
  /** `IdempotentParameterMismatchException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The token that was used before. */
  readonly clientToken: Scalars['String']['output'];
};

/** `UnknownResourceException`: there is no such permission, version or resource share in the caller's account. */
export type UnknownResourceError = MutationError & {
  readonly __typename?: 'UnknownResourceError';
  /** `UnknownResourceException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `PermissionAlreadyExistsException`: the name is taken in this account and Region. */
export type PermissionAlreadyExistsError = MutationError & {
  readonly __typename?: 'PermissionAlreadyExistsError';
  /** `PermissionAlreadyExistsException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 409 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** `TagLimitExceededException`: a resource can have at most 50 tags. */
export type TagLimitExceededError = MutationError & {
  readonly __typename?: 'TagLimitExceededError';
  /** `TagLimitExceededException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The limit. */
  readonly limit: Scalars['Int']['output'];
};

/** `PermissionLimitExceededException`: the account has reached its limit of permissions, in total or for this resource type. */
export type PermissionLimitExceededError = MutationError & {
  readonly __typename?: 'PermissionLimitExceededError';
  /** `PermissionLimitExceededException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The limit. */
  readonly limit: Scalars['Int']['output'];
};

/** `PermissionVersionsLimitExceededException`: the permission has reached its limit of versions. */
export type PermissionVersionsLimitExceededError = MutationError & {
  readonly __typename?: 'PermissionVersionsLimitExceededError';
  /** `PermissionVersionsLimitExceededException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The largest number of versions of a permission. */
  readonly limit: Scalars['Int']['output'];
  /** The versions of the permission, newest first, each with its own `deletionBlockers`. */
  readonly versions: ReadonlyArray<PermissionVersion>;
};

/** `OperationNotPermittedException`: a rule protects what the call would change. */
export type OperationNotPermittedError = MutationError & {
  readonly __typename?: 'OperationNotPermittedError';
  /** `OperationNotPermittedException` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 400 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Everything that prevents the operation, each with its remedy; empty if there is no remedy. */
  readonly blockers: ReadonlyArray<Blocker>;
};

/** `RevisionMismatch`: the permission has changed since the caller read it. */
export type RevisionMismatchError = MutationError & {
  readonly __typename?: 'RevisionMismatchError';
  /** `RevisionMismatch` */
  readonly code: Scalars['String']['output'];
  /** What is wrong, and what would be right. */
  readonly message: Scalars['String']['output'];
  /** 409 */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The revision that the caller expected. */
  readonly expectedRevision: Scalars['Int']['output'];
  /** The current revision of the permission. */
  readonly actualRevision: Scalars['Int']['output'];
};

/**
 * Why a mutation of a policy was refused. `code` is one of Alibaba Cloud Resource Manager's, to the letter, such as
 * `DeleteConflict.Policy.Version.Default`, or one of the few of our own that docs/policies.md lists.
 */
export type PolicyError = MutationError & {
  readonly __typename?: 'PolicyError';
  /** The dotted code of Alibaba Cloud, such as `EntityNotExist.Policy`. */
  readonly code: Scalars['String']['output'];
  /** The message of Alibaba Cloud; for `MalformedPolicyDocument` the details. */
  readonly message: Scalars['String']['output'];
  /** 400 for arguments, 404 for what does not exist, 409 for conflicts and limits. Of several kinds only the first is reported. */
  readonly httpStatus: Scalars['Int']['output'];
  /** The path of the argument that is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Who manages a permission. */
export type PermissionType =
  /** A permission that the account itself has created. */
  | 'CUSTOMER_MANAGED'
  /** A permission that AWS manages, read-only. They are not kept here. */
  | 'AWS_MANAGED';

/** The state of a permission or of one of its versions. */
export type PermissionStatus =
  /** The default version: new resource shares get it. */
  | 'ATTACHABLE'
  /** A version that is not the default. Resource shares that have it keep it. */
  | 'UNATTACHABLE'
  /** Being deleted. It is never returned, because deletions here take effect at once. */
  | 'DELETING'
  /** Deleted. */
  | 'DELETED';

/** How a permission came to be. */
export type PermissionFeatureSet =
  /** Made by AWS from a resource policy. They are not kept here. */
  | 'CREATED_FROM_POLICY'
  /** Being promoted to `STANDARD`. They are not kept here. */
  | 'PROMOTING_TO_STANDARD'
  /** Created with `createPermission`. */
  | 'STANDARD';

/** A customer managed permission: what may be done with shared resources of one type, kept in versions. */
export type Permission = Node & {
  readonly __typename?: 'Permission';
  /** The ARN. */
  readonly id: Scalars['ID']['output'];
  /** `arn:PARTITION:ram:REGION:ACCOUNT:permission/NAME`: the permission's identity. The partition is that of the Region (`aws`, `aws-us-gov`, `aws-cn`). A version is never part of it. */
  readonly arn: Scalars['ID']['output'];
  /** The name, unique in the account and Region. */
  readonly name: Scalars['String']['output'];
  /** The type of resource that it is for, such as `ec2:Subnet`. */
  readonly resourceType: Scalars['String']['output'];
  /** Always `CUSTOMER_MANAGED`. */
  readonly permissionType: PermissionType;
  /** Always `STANDARD`. */
  readonly featureSet: PermissionFeatureSet;
  /** The status of its default version: `ATTACHABLE`. */
  readonly status: PermissionStatus;
  /** Whether the service uses it for its resource type if no permission is named: always false for customer managed permissions. */
  readonly isResourceTypeDefault: Scalars['Boolean']['output'];
  /** Its tags, in the order in which they were added. */
  readonly tags: ReadonlyArray<Tag>;
  /** When it was created. */
  readonly creationTime: Scalars['DateTime']['output'];
  /** When it, or one of its versions, last changed. */
  readonly lastUpdatedTime: Scalars['DateTime']['output'];
  /** Rises by one with every change of the permission or of its versions. If the permission is deleted and another one is created under its name, the revision goes on rising: no value is used twice. Pass it as `expectedRevision` to change only what you have seen. */
  readonly revision: Scalars['Int']['output'];
  /** The version that new resource shares get. */
  readonly defaultVersion: PermissionVersion;
  /** One version by its number, null if there is none, or no longer. */
  readonly versionByNumber?: Maybe<PermissionVersion>;
  /**
   * One version by its number, null if there is none, or no longer.
   * @deprecated Take `versionByNumber`: of a version, `version` is a number.
   */
  readonly version?: Maybe<PermissionVersion>;
  /** The versions, newest first: one to five. */
  readonly versions: ReadonlyArray<PermissionVersion>;
  /** The resource shares that use it, each with the version that it uses, sorted by version. */
  readonly associations: PermissionAssociationConnection;
};


/** A customer managed permission: what may be done with shared resources of one type, kept in versions. */
export type PermissionVersionByNumberArgs = {
  number: Scalars['Int']['input'];
};


/** A customer managed permission: what may be done with shared resources of one type, kept in versions. */
export type PermissionVersionArgs = {
  number: Scalars['Int']['input'];
};


/** A customer managed permission: what may be done with shared resources of one type, kept in versions. */
export type PermissionAssociationsArgs = {
  version?: InputMaybe<Scalars['Int']['input']>;
  outdatedOnly?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One version of a permission. Its text never changes. */
export type PermissionVersion = Node & {
  readonly __typename?: 'PermissionVersion';
  /** The permission's ARN and the number: `ARN:version`. */
  readonly id: Scalars['ID']['output'];
  /** The permission as it is now. */
  readonly permission: Permission;
  /** The number, from 1. A number is never used twice. */
  readonly version: Scalars['Int']['output'];
  /** Whether it is the version that new resource shares get. */
  readonly isDefaultVersion: Scalars['Boolean']['output'];
  /** `ATTACHABLE` if it is the default, else `UNATTACHABLE`. */
  readonly status: PermissionStatus;
  /** The text, byte for byte as it was submitted. */
  readonly policyTemplate: Scalars['String']['output'];
  /** The text, parsed. */
  readonly statement: PolicyStatement;
  /** When it was created. */
  readonly creationTime: Scalars['DateTime']['output'];
  /** When it last became the default or stopped being it. */
  readonly lastUpdatedTime: Scalars['DateTime']['output'];
  /** How many resource shares use this version now. */
  readonly resourceShareCount: Scalars['Int']['output'];
  /** Every reason why it can't be deleted now; empty if it can. */
  readonly deletionBlockers: ReadonlyArray<Blocker>;
  /** What it allows more and less than another live version of its permission; null if that doesn't exist. */
  readonly diff?: Maybe<PermissionVersionDiff>;
};


/** One version of a permission. Its text never changes. */
export type PermissionVersionDiffArgs = {
  from?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Whether one version allows what another does not, in one word. If that can't be proved, it is the wider word: a gain is
 * never called NONE or NARROWER, and a loss never NONE or WIDER.
 */
export type AccessChange =
  /** Both allow the same. */
  | 'NONE'
  /** It allows nothing more than the other, and may allow less. */
  | 'NARROWER'
  /** It may allow more than the other, and allows all that the other does. */
  | 'WIDER'
  /** It may allow more than the other, and may allow less. */
  | 'BOTH';

/**
 * What one version of a permission allows more and less than another. Order, blanks, duplicates, and upper and lower case of
 * actions and condition keys make no difference.
 */
export type PermissionVersionDiff = {
  readonly __typename?: 'PermissionVersionDiff';
  /** The version that it is compared with: the older one in the descriptions below. */
  readonly fromVersion: Scalars['Int']['output'];
  /** The version that is compared: the newer one in the descriptions below. */
  readonly toVersion: Scalars['Int']['output'];
  /** All of it in a word, which is about actions that AWS adds later, too. */
  readonly accessChange: AccessChange;
  /** The actions that only the newer one allows. Patterns are spelled out by the actions that AWS has today. */
  readonly actionsGained: ReadonlyArray<Scalars['String']['output']>;
  /** The actions that only the older one allows. */
  readonly actionsLost: ReadonlyArray<Scalars['String']['output']>;
  /** The patterns that only the newer one has, as written: they take in what AWS adds later, too. */
  readonly patternsAdded: ReadonlyArray<Scalars['String']['output']>;
  /** The patterns that only the older one has, as written. */
  readonly patternsRemoved: ReadonlyArray<Scalars['String']['output']>;
  /** The conditions that only the newer one has. They hold for all of its actions. */
  readonly conditionsAdded: ReadonlyArray<PolicyCondition>;
  /** The conditions that only the older one has. */
  readonly conditionsRemoved: ReadonlyArray<PolicyCondition>;
  /** The conditions that both have, with other values. */
  readonly conditionsChanged: ReadonlyArray<PolicyConditionChange>;
};

/** A condition that two versions have, with other values. */
export type PolicyConditionChange = {
  readonly __typename?: 'PolicyConditionChange';
  /** How it compares, such as `StringEquals`. */
  readonly operator: Scalars['String']['output'];
  /** What it compares, such as `aws:ResourceTag/team`. */
  readonly key: Scalars['String']['output'];
  /** The values that only the newer one has. */
  readonly valuesAdded: ReadonlyArray<Scalars['String']['output']>;
  /** The values that only the older one has. */
  readonly valuesRemoved: ReadonlyArray<Scalars['String']['output']>;
};

/** The parsed text of a version: which actions are allowed, and under which conditions. */
export type PolicyStatement = {
  readonly __typename?: 'PolicyStatement';
  /** `Allow`, as it was written. */
  readonly effect: Scalars['String']['output'];
  /** The actions, such as `ec2:DescribeSubnets`, in their order. */
  readonly actions: ReadonlyArray<Scalars['String']['output']>;
  /** What must be true as well; empty if there is no condition. */
  readonly condition: ReadonlyArray<PolicyCondition>;
};

/** One condition: the operator must hold between the key and one of the values. */
export type PolicyCondition = {
  readonly __typename?: 'PolicyCondition';
  /** How it compares, such as `StringEquals`. */
  readonly operator: Scalars['String']['output'];
  /** What it compares, such as `aws:ResourceTag/team`. */
  readonly key: Scalars['String']['output'];
  /** What it compares with. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** Where resources of a type can be shared. */
export type ResourceRegionScope =
  /** In the Region that they are in. */
  | 'REGIONAL'
  /** In any Region. */
  | 'GLOBAL';

/** A type of resource that can be shared, and so have permissions. */
export type ResourceType = {
  readonly __typename?: 'ResourceType';
  /** The name, such as `ec2:Subnet`; its case matters. */
  readonly resourceType: Scalars['String']['output'];
  /** The service that it belongs to, such as `ec2`. */
  readonly serviceName: Scalars['String']['output'];
  /** Where resources of this type can be shared. */
  readonly resourceRegionScope: ResourceRegionScope;
  /** Whether AWS allows customer managed permissions for it. This is information only: here they can be created for every type. */
  readonly customerManagedPermissions: Scalars['Boolean']['output'];
};

/** A permission in a list. */
export type PermissionEdge = {
  readonly __typename?: 'PermissionEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The permission. */
  readonly node: Permission;
};

/** A page of permissions. */
export type PermissionConnection = {
  readonly __typename?: 'PermissionConnection';
  /** The permissions with their cursors. */
  readonly edges: ReadonlyArray<PermissionEdge>;
  /** The permissions. */
  readonly nodes: ReadonlyArray<Permission>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** Which permissions to list, by who manages them. */
export type PermissionTypeFilter =
  /** All that are kept here. */
  | 'ALL'
  /** Those that AWS manages: none, because they are not kept here. */
  | 'AWS_MANAGED'
  /** Those that the account itself has created. */
  | 'CUSTOMER_MANAGED';

/** Which permissions to list. */
export type PermissionFilter = {
  /** Only those for exactly this type of resource. */
  readonly resourceType?: InputMaybe<Scalars['String']['input']>;
  /** Only those of this type. */
  readonly permissionType?: InputMaybe<PermissionTypeFilter>;
};

/** What protects a version, from deletion or from a replace work. */
export type BlockerReason =
  /** It is the default version. */
  | 'DEFAULT_VERSION'
  /** It is the only version. */
  | 'ONLY_VERSION'
  /** Resource shares use it. */
  | 'ATTACHED_TO_RESOURCE_SHARES'
  /** A running replace work moves resource shares to it. */
  | 'TARGET_OF_REPLACE_WORK'
  /** A running replace work moves resource shares away from it. */
  | 'SOURCE_OF_REPLACE_WORK';

/** One thing that prevents the operation, and its remedy. */
export type Blocker = {
  readonly __typename?: 'Blocker';
  /** The rule that prevents it. */
  readonly reason: BlockerReason;
  /** The version that the rule protects; null for the permission as a whole. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** The reason in words. */
  readonly message: Scalars['String']['output'];
  /** The remedy in words: the mutation to call. */
  readonly remedy: Scalars['String']['output'];
  /** For `ATTACHED_TO_RESOURCE_SHARES`: how many resource shares use it. */
  readonly resourceShareCount?: Maybe<Scalars['Int']['output']>;
  /** For `ATTACHED_TO_RESOURCE_SHARES`: the resource shares that use it, as they are now. */
  readonly associations?: Maybe<PermissionAssociationConnection>;
  /** For the two reasons of replace work: the running work, as it is now. */
  readonly replaceWork?: Maybe<ReplacePermissionAssociationsWork>;
};


/** One thing that prevents the operation, and its remedy. */
export type BlockerAssociationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The state of a replace work. */
export type ReplaceWorkStatus =
  /** It is running. */
  | 'IN_PROGRESS'
  /** Done: at that moment no resource share had any of its versions. */
  | 'COMPLETED'
  /** It was given up; `statusMessage` says why. Shares that were moved stay moved: the same mutation, called again, moves the rest. */
  | 'FAILED';

/** The work of moving resource shares from a permission, or from one version of it, to the default version of a permission. */
export type ReplacePermissionAssociationsWork = Node & {
  readonly __typename?: 'ReplacePermissionAssociationsWork';
  /** The id. Ids sort by the time when their works were accepted. */
  readonly id: Scalars['ID']['output'];
  /** The permission that shares are moved away from. */
  readonly fromPermissionArn: Scalars['ID']['output'];
  /** That permission as it is now; null where it has been deleted since. */
  readonly fromPermission?: Maybe<Permission>;
  /** The version that they are moved away from; null: every version that existed when the work was accepted, except the target. */
  readonly fromPermissionVersion?: Maybe<Scalars['Int']['output']>;
  /** The permission that they are moved to: the same, or another one for the same resource type. */
  readonly toPermissionArn: Scalars['ID']['output'];
  /** That permission as it is now; null where it has been deleted since. */
  readonly toPermission?: Maybe<Permission>;
  /** The version that they are moved to: the default when the work was accepted. */
  readonly toPermissionVersion: Scalars['Int']['output'];
  /** Its state. */
  readonly workStatus: ReplaceWorkStatus;
  /**
   * Its state.
   * @deprecated Take `workStatus`: `status` is of another type where it is of a permission.
   */
  readonly status: ReplaceWorkStatus;
  /** Why it failed; null if it did not. */
  readonly statusMessage?: Maybe<Scalars['String']['output']>;
  /** When it was accepted. */
  readonly creationTime: Scalars['DateTime']['output'];
  /** When it last moved a share, or ended. */
  readonly lastUpdatedTime: Scalars['DateTime']['output'];
  /** How many associations there are to move: those that existed when it was accepted, and those that were added since. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many of them it has moved. */
  readonly replacedCount: Scalars['Int']['output'];
  /** How many of them somebody else moved or deleted. */
  readonly skippedCount: Scalars['Int']['output'];
  /** How much of it is done, from 0 to 1; 1 if there was nothing to move. Associations that are added lower it. */
  readonly progress: Scalars['Float']['output'];
};

/** A replace work in a list. */
export type ReplacePermissionAssociationsWorkEdge = {
  readonly __typename?: 'ReplacePermissionAssociationsWorkEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The work. */
  readonly node: ReplacePermissionAssociationsWork;
};

/** A page of replace works. */
export type ReplacePermissionAssociationsWorkConnection = {
  readonly __typename?: 'ReplacePermissionAssociationsWorkConnection';
  /** The works with their cursors. */
  readonly edges: ReadonlyArray<ReplacePermissionAssociationsWorkEdge>;
  /** The works. */
  readonly nodes: ReadonlyArray<ReplacePermissionAssociationsWork>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** Which replace works to list. A page may hold fewer than asked for, even none: only `hasNextPage` and `hasPreviousPage` show whether the list has ended. */
export type ReplacePermissionAssociationsWorkFilter = {
  /** Only works with these ids: at most 500. Ids that no work of the account has are ignored. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those in this state. */
  readonly status?: InputMaybe<ReplaceWorkStatus>;
};

/** The state of a resource share. */
export type ResourceShareStatus =
  /** Being created. It is never returned, because creations here take effect at once. */
  | 'PENDING'
  /** In use. */
  | 'ACTIVE'
  /** It is never returned: a creation that fails leaves nothing. */
  | 'FAILED'
  /** Being deleted. It is never returned, because deletions here take effect at once. */
  | 'DELETING'
  /** Deleted. */
  | 'DELETED';

/** The state of an association. */
export type AssociationStatus =
  /** Being associated. It is never returned, because associations here take effect at once. */
  | 'ASSOCIATING'
  /** In force. */
  | 'ASSOCIATED'
  /** It is never returned: an association that fails leaves nothing. */
  | 'FAILED'
  /** Being removed. It is never returned, because associations here end at once. */
  | 'DISASSOCIATING'
  /** Removed. */
  | 'DISASSOCIATED';

/** A resource share with its permissions. Its resources and principals are not kept here. */
export type ResourceShare = Node & {
  readonly __typename?: 'ResourceShare';
  /** The ARN. */
  readonly id: Scalars['ID']['output'];
  /** `arn:PARTITION:ram:REGION:ACCOUNT:resource-share/UUID`: the share's identity. */
  readonly arn: Scalars['ID']['output'];
  /** The name, which need not be unique. */
  readonly name: Scalars['String']['output'];
  /** The account that it belongs to: the caller's. */
  readonly owningAccountId: Scalars['String']['output'];
  /** Always `ACTIVE`. */
  readonly resourceShareStatus: ResourceShareStatus;
  /**
   * Always `ACTIVE`.
   * @deprecated Take `resourceShareStatus`: `status` is of another type where it is of a permission.
   */
  readonly status: ResourceShareStatus;
  /** Whether it may be shared with principals outside of the organization. */
  readonly allowExternalPrincipals: Scalars['Boolean']['output'];
  /** Its tags, in the order in which they were added. */
  readonly tags: ReadonlyArray<Tag>;
  /** When it was created. */
  readonly creationTime: Scalars['DateTime']['output'];
  /** When its tags, or the resource types that it has a permission for, last changed. */
  readonly lastUpdatedTime: Scalars['DateTime']['output'];
  /** Its permissions, one for each resource type, by resource type: at most 40. */
  readonly permissions: ReadonlyArray<PermissionAssociation>;
};

/** A resource share's permission for one resource type, in the version that the share has. */
export type PermissionAssociation = Node & {
  readonly __typename?: 'PermissionAssociation';
  /** The share's ARN and the resource type. */
  readonly id: Scalars['ID']['output'];
  /** The permission. */
  readonly permission: Permission;
  /** The version that the share uses, until the association is moved. */
  readonly permissionVersion: PermissionVersion;
  /** Whether that version is the permission's default. */
  readonly isDefaultVersion: Scalars['Boolean']['output'];
  /** The share. */
  readonly resourceShare: ResourceShare;
  /** The type of resource that the permission is for. */
  readonly resourceType: Scalars['String']['output'];
  /** Always `ASSOCIATED`. */
  readonly associationStatus: AssociationStatus;
  /**
   * Always `ASSOCIATED`.
   * @deprecated Take `associationStatus`: `status` is of another type where it is of a permission.
   */
  readonly status: AssociationStatus;
  /** When the share got this version. */
  readonly lastUpdatedTime: Scalars['DateTime']['output'];
};

/** An association in a list. */
export type PermissionAssociationEdge = {
  readonly __typename?: 'PermissionAssociationEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The association. */
  readonly node: PermissionAssociation;
};

/** A page of associations. */
export type PermissionAssociationConnection = {
  readonly __typename?: 'PermissionAssociationConnection';
  /** The associations with their cursors. */
  readonly edges: ReadonlyArray<PermissionAssociationEdge>;
  /** The associations. */
  readonly nodes: ReadonlyArray<PermissionAssociation>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** A resource share in a list. */
export type ResourceShareEdge = {
  readonly __typename?: 'ResourceShareEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The resource share. */
  readonly node: ResourceShare;
};

/** A page of resource shares. */
export type ResourceShareConnection = {
  readonly __typename?: 'ResourceShareConnection';
  /** The resource shares with their cursors. */
  readonly edges: ReadonlyArray<ResourceShareEdge>;
  /** The resource shares. */
  readonly nodes: ReadonlyArray<ResourceShare>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** Which resource shares to list. A page may hold fewer than asked for, even none: only `hasNextPage` and `hasPreviousPage` show whether the list has ended. */
export type ResourceShareFilter = {
  /** Only those with exactly this name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Only those whose name begins with this, to the letter. Not beside `name`. */
  readonly namePrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only those that use this permission, by version. */
  readonly permissionArn?: InputMaybe<Scalars['ID']['input']>;
  /** Only those that use this version of it. It needs `permissionArn`. */
  readonly permissionVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Who manages a policy. */
export type PolicyType =
  /** A policy that the account itself has created. */
  | 'Custom'
  /** A policy that Alibaba Cloud manages. They are not kept here. */
  | 'System';

/**
 * A custom policy of Alibaba Cloud Resource Manager: what the principals that it is attached to may do, kept in versions.
 * Its default version is in force for all of them.
 */
export type Policy = Node & {
  readonly __typename?: 'Policy';
  /** The ARN: `acs:ram:*:ACCOUNT:policy/NAME`. */
  readonly id: Scalars['ID']['output'];
  /** The name, unique in the account: the policy's identity. */
  readonly policyName: Scalars['String']['output'];
  /** Always `Custom`. */
  readonly policyType: PolicyType;
  /** What it is for; null if it was created without one. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** How many times it is attached: to how many principals, each counted once in each scope. */
  readonly attachmentCount: Scalars['Int']['output'];
  /** When it was created. */
  readonly createDate: Scalars['DateTime']['output'];
  /** When it, or one of its versions, last changed. Attaching and detaching don't count. */
  readonly updateDate: Scalars['DateTime']['output'];
  /** The version that is in force for all principals that the policy is attached to. */
  readonly defaultVersion: PolicyVersion;
  /** One version by its id, null if there is none, or no longer. */
  readonly versionById?: Maybe<PolicyVersion>;
  /**
   * One version by its id, null if there is none, or no longer.
   * @deprecated Take `versionById`: of a permission's version, `version` is a number.
   */
  readonly version?: Maybe<PolicyVersion>;
  /** The versions, newest first: one to five. */
  readonly versions: ReadonlyArray<PolicyVersion>;
};


/**
 * A custom policy of Alibaba Cloud Resource Manager: what the principals that it is attached to may do, kept in versions.
 * Its default version is in force for all of them.
 */
export type PolicyVersionByIdArgs = {
  versionId: Scalars['String']['input'];
};


/**
 * A custom policy of Alibaba Cloud Resource Manager: what the principals that it is attached to may do, kept in versions.
 * Its default version is in force for all of them.
 */
export type PolicyVersionArgs = {
  versionId: Scalars['String']['input'];
};

/** One version of a policy. Its document never changes. */
export type PolicyVersion = Node & {
  readonly __typename?: 'PolicyVersion';
  /** The policy's ARN and the version's id: `ARN:v3`. */
  readonly id: Scalars['ID']['output'];
  /** The policy as it is now. */
  readonly policy: Policy;
  /** `v1`, `v2`, … A number is never used twice. */
  readonly versionId: Scalars['String']['output'];
  /** Whether it is the version that is in force. */
  readonly isDefaultVersion: Scalars['Boolean']['output'];
  /** The document, byte for byte as it was submitted. */
  readonly policyDocument: Scalars['String']['output'];
  /** When it was created. */
  readonly createDate: Scalars['DateTime']['output'];
  /** What it says that another live version of its policy does not, and the other way round; null if that doesn't exist. */
  readonly diff?: Maybe<PolicyVersionDiff>;
};


/** One version of a policy. Its document never changes. */
export type PolicyVersionDiffArgs = {
  from?: InputMaybe<Scalars['String']['input']>;
};

/**
 * What the documents of two versions of a policy say that the other does not. Order, blanks, duplicates, and upper and lower case
 * of condition keys make no difference. Alibaba Cloud's actions are in no catalogue, so that patterns are not spelled out.
 */
export type PolicyVersionDiff = {
  readonly __typename?: 'PolicyVersionDiff';
  /** The version that it is compared with: the older one. */
  readonly fromVersionId: Scalars['String']['output'];
  /** The version that is compared: the newer one. */
  readonly toVersionId: Scalars['String']['output'];
  /** All of it in a word. */
  readonly accessChange: AccessChange;
  /** The rules that only the newer one has, each with those of its actions that the older one has not. */
  readonly rulesAdded: ReadonlyArray<PolicyRule>;
  /** The rules that only the older one has. */
  readonly rulesRemoved: ReadonlyArray<PolicyRule>;
};

/** A statement of a policy's document. Statements that differ in nothing but their actions are one rule. */
export type PolicyRule = {
  readonly __typename?: 'PolicyRule';
  /** `Allow` or `Deny`. */
  readonly effect: Scalars['String']['output'];
  /** The actions that it is about, or patterns of them; null if it has `notActions`. */
  readonly actions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The actions that it is not about: it is about all others. Null if it has `actions`. */
  readonly notActions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The resources, or patterns of them. */
  readonly resources: ReadonlyArray<Scalars['String']['output']>;
  /** What must be true as well; empty if there is no condition. */
  readonly condition: ReadonlyArray<PolicyCondition>;
};

/** What a policy is attached to. */
export type PrincipalType =
  /** A RAM user: `NAME@ALIAS.onaliyun.com`. */
  | 'IMSUser'
  /** A RAM user group: `NAME@group.ALIAS.onaliyun.com`. */
  | 'IMSGroup'
  /** A RAM role: `NAME@role.ALIAS.onaliyunservice.com`. */
  | 'ServiceRole';

/** A policy in force for a principal: always its default version, whichever that is. */
export type PolicyAttachment = Node & {
  readonly __typename?: 'PolicyAttachment';
  /** The policy's ARN, the principal and the scope. */
  readonly id: Scalars['ID']['output'];
  /** The policy as it is now. */
  readonly policy: Policy;
  /** Where it is in force: the id of a resource group, or of the account as a whole. */
  readonly resourceGroupId: Scalars['String']['output'];
  /** The type of the principal. */
  readonly principalType: PrincipalType;
  /** The name of the principal. */
  readonly principalName: Scalars['String']['output'];
  /** When it was attached. */
  readonly attachDate: Scalars['DateTime']['output'];
};

/** A policy in a list. */
export type PolicyEdge = {
  readonly __typename?: 'PolicyEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: Policy;
};

/** A page of policies. */
export type PolicyConnection = {
  readonly __typename?: 'PolicyConnection';
  /** The policies with their cursors. */
  readonly edges: ReadonlyArray<PolicyEdge>;
  /** The policies. */
  readonly nodes: ReadonlyArray<Policy>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** An attachment in a list. */
export type PolicyAttachmentEdge = {
  readonly __typename?: 'PolicyAttachmentEdge';
  /** Its position in this list: pass it as `after` or `before` to go on from there. */
  readonly cursor: Scalars['String']['output'];
  /** The attachment. */
  readonly node: PolicyAttachment;
};

/** A page of attachments. */
export type PolicyAttachmentConnection = {
  readonly __typename?: 'PolicyAttachmentConnection';
  /** The attachments with their cursors. */
  readonly edges: ReadonlyArray<PolicyAttachmentEdge>;
  /** The attachments. */
  readonly nodes: ReadonlyArray<PolicyAttachment>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
};

/** Which policies to list. */
export type PolicyFilter = {
  /** Only those whose name begins with this, to the letter. */
  readonly namePrefix?: InputMaybe<Scalars['String']['input']>;
};

/** Which attachments to list: those that have everything that is named. */
export type PolicyAttachmentFilter = {
  /** Only those of this policy. */
  readonly policyName?: InputMaybe<Scalars['String']['input']>;
  /** Only those to principals of this type. */
  readonly principalType?: InputMaybe<PrincipalType>;
  /** Only those to this principal: what it may do. */
  readonly principalName?: InputMaybe<Scalars['String']['input']>;
  /** Only those in force in this resource group, or in the account as a whole (its id). */
  readonly resourceGroupId?: InputMaybe<Scalars['String']['input']>;
};

/** The caller, as the service has identified them. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The caller's account, 12 digits: everything the caller sees and changes belongs to it. */
  readonly accountId: Scalars['String']['output'];
  /** The Region of this deployment, part of every ARN, as its partition is. */
  readonly region: Scalars['String']['output'];
  /** What the caller may do: `permissions:read` for queries, `permissions:write` for mutations. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
};

/** Queries. Each needs the scope `permissions:read`. */
export type Query = {
  readonly __typename?: 'Query';
  /** Any object by its id, so that clients can fetch it again; null if the caller's account has none with that id. */
  readonly node?: Maybe<Node>;
  /** The caller, as the service has identified them. */
  readonly viewer: Viewer;
  /** A permission by its ARN; null if the caller's account has none. */
  readonly permission?: Maybe<Permission>;
  /** The account's permissions, sorted by resource type and name. If one is created or deleted between two pages, no other is skipped or repeated. */
  readonly permissions: PermissionConnection;
  /** A resource share by its ARN; null if the caller's account has none. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** The account's resource shares, sorted by name; with `permissionArn`, those that use it, sorted by version. */
  readonly resourceShares: ResourceShareConnection;
  /** A replace work by its id; null if the caller's account has none. */
  readonly replacePermissionAssociationsWork?: Maybe<ReplacePermissionAssociationsWork>;
  /** The account's replace works, newest first. */
  readonly replacePermissionAssociationsWorks: ReplacePermissionAssociationsWorkConnection;
  /** The types of resources that can be shared, sorted by name. */
  readonly resourceTypes: ReadonlyArray<ResourceType>;
  /** A policy by its name; null if the caller's account has none. */
  readonly policy?: Maybe<Policy>;
  /** The account's policies, sorted by name. If one is created or deleted between two pages, no other is skipped or repeated. */
  readonly policies: PolicyConnection;
  /** The attachments of policies: of one policy, of one principal (what may this user do?), in one resource group, or all. */
  readonly policyAttachments: PolicyAttachmentConnection;
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryPermissionArgs = {
  arn: Scalars['ID']['input'];
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryPermissionsArgs = {
  filter?: InputMaybe<PermissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryResourceShareArgs = {
  arn: Scalars['ID']['input'];
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryResourceSharesArgs = {
  filter?: InputMaybe<ResourceShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryReplacePermissionAssociationsWorkArgs = {
  id: Scalars['ID']['input'];
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryReplacePermissionAssociationsWorksArgs = {
  filter?: InputMaybe<ReplacePermissionAssociationsWorkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryPolicyArgs = {
  policyName: Scalars['String']['input'];
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryPoliciesArgs = {
  filter?: InputMaybe<PolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Queries. Each needs the scope `permissions:read`. */
export type QueryPolicyAttachmentsArgs = {
  filter?: InputMaybe<PolicyAttachmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Creates a permission with version 1, its default.
   *
   * Can be refused with `InvalidParameterError`, `MalformedPolicyTemplateError`, `InvalidPolicyError`,
   * `InvalidClientTokenError`, `IdempotentParameterMismatchError`, `PermissionAlreadyExistsError`,
   * `PermissionLimitExceededError` or `TagLimitExceededError`.
   */
  readonly createPermission: CreatePermissionPayload;
  /**
   * Creates a version, which is the default at once. Resource shares keep the version they have.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `MalformedPolicyTemplateError`,
   * `InvalidPolicyError`, `InvalidClientTokenError`, `IdempotentParameterMismatchError`, `UnknownResourceError`,
   * `PermissionVersionsLimitExceededError` or `RevisionMismatchError`.
   */
  readonly createPermissionVersion: CreatePermissionVersionPayload;
  /**
   * Deletes a version that is not the default, not the only one and not used.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError`, `UnknownResourceError`, `OperationNotPermittedError` or
   * `RevisionMismatchError`.
   */
  readonly deletePermissionVersion: DeletePermissionVersionPayload;
  /**
   * Makes a version the default: forward, or back to an earlier one. If it already is, nothing changes.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError`, `UnknownResourceError` or `RevisionMismatchError`.
   */
  readonly setDefaultPermissionVersion: SetDefaultPermissionVersionPayload;
  /**
   * Deletes a permission with all its versions, unless a resource share uses one.
   *
   * Can be refused with `MalformedArnError`, `InvalidClientTokenError`, `IdempotentParameterMismatchError`,
   * `UnknownResourceError` or `OperationNotPermittedError`.
   */
  readonly deletePermission: DeletePermissionPayload;
  /**
   * Sets tags: adds new keys, and replaces the values of existing ones. It can be repeated without a client
   * token.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `UnknownResourceError` or
   * `TagLimitExceededError`.
   */
  readonly tagResource: TagResourcePayload;
  /**
   * Removes tags. Keys that the resource does not have are ignored. It can be repeated without a client token.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError` or `UnknownResourceError`.
   */
  readonly untagResource: UntagResourcePayload;
  /**
   * Creates a custom policy with version v1, its default.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.PolicyDocument.Length`,
   * `InvalidParameter.Description.Length`, `MalformedPolicyDocument`, `InvalidClientToken`,
   * `IdempotentParameterMismatch`, `EntityAlreadyExists.Policy` or `LimitExceeded.Policy`.
   */
  readonly createPolicy: CreatePolicyPayload;
  /**
   * Creates a version, which is the default only with `setAsDefault`.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.PolicyDocument.Length`, `MalformedPolicyDocument`,
   * `InvalidClientToken`, `IdempotentParameterMismatch`, `EntityNotExist.Policy` or `LimitExceeded.Policy.Version`.
   */
  readonly createPolicyVersion: CreatePolicyVersionPayload;
  /**
   * Deletes a version that is not the default.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.VersionId.Format`, `InvalidClientToken`,
   * `IdempotentParameterMismatch`, `EntityNotExist.Policy`, `EntityNotExist.Policy.Version` or
   * `DeleteConflict.Policy.Version.Default`.
   */
  readonly deletePolicyVersion: DeletePolicyVersionPayload;
  /**
   * Makes a version the default, in force at once for all principals that the policy is attached to. If it already is, nothing
   * changes.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.VersionId.Format`, `InvalidClientToken`,
   * `IdempotentParameterMismatch`, `EntityNotExist.Policy` or `EntityNotExist.Policy.Version`.
   */
  readonly setDefaultPolicyVersion: SetDefaultPolicyVersionPayload;
  /**
   * Deletes a policy that has no version but the default, and no attachment.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidClientToken`, `IdempotentParameterMismatch`,
   * `EntityNotExist.Policy`, `DeleteConflict.Policy.Version`, `DeleteConflict.Policy.User`,
   * `DeleteConflict.Policy.Group` or `DeleteConflict.Policy.Role`.
   */
  readonly deletePolicy: DeletePolicyPayload;
  /**
   * Attaches a policy to a principal, within a resource group or the whole account.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.PrincipalName`, `InvalidClientToken`,
   * `IdempotentParameterMismatch`, `EntityNotExist.Policy`, `EntityNotExists.ResourceGroup` or
   * `EntityAlreadyExists.Policy.Attachment`.
   */
  readonly attachPolicy: AttachPolicyPayload;
  /**
   * Detaches a policy from a principal.
   *
   * Can be refused with `PolicyError`, its code `InvalidParameter.PolicyName.InvalidChars`,
   * `InvalidParameter.PolicyName.Length`, `InvalidParameter.PrincipalName`, `InvalidClientToken`,
   * `IdempotentParameterMismatch`, `EntityNotExist.Policy`, `EntityNotExist.Policy.Attachment` or
   * `EntityNotExists.ResourceGroup`.
   */
  readonly detachPolicy: DetachPolicyPayload;
  /**
   * Creates a resource share that uses the default versions of these permissions.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError`, `UnknownResourceError` or `TagLimitExceededError`.
   */
  readonly createResourceShare: CreateResourceSharePayload;
  /**
   * Deletes a resource share. The versions that it used are used by one share less at once.
   *
   * Can be refused with `MalformedArnError`, `InvalidClientTokenError`, `IdempotentParameterMismatchError` or
   * `UnknownResourceError`.
   */
  readonly deleteResourceShare: DeleteResourceSharePayload;
  /**
   * Gives a resource share the default version of a permission: as a further one, or with `replace` in place of the
   * one that it has for that resource type, also to move it to the default version of the same one. Where it has it,
   * nothing changes.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError`, `UnknownResourceError` or `OperationNotPermittedError`.
   */
  readonly associateResourceSharePermission: AssociateResourceSharePermissionPayload;
  /**
   * Takes a permission away from a resource share.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError` or `UnknownResourceError`.
   */
  readonly disassociateResourceSharePermission: DisassociateResourceSharePermissionPayload;
  /**
   * Moves every resource share that has a permission, or one version of it, to the default version of a permission:
   * the same one, which brings every share to its default, or another one for the same resource type. The work is
   * accepted here and done afterwards; `replacePermissionAssociationsWork` shows its progress.
   *
   * Can be refused with `MalformedArnError`, `InvalidParameterError`, `InvalidClientTokenError`,
   * `IdempotentParameterMismatchError`, `UnknownResourceError` or `OperationNotPermittedError`.
   */
  readonly replacePermissionAssociations: ReplacePermissionAssociationsPayload;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationCreatePermissionArgs = {
  input: CreatePermissionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationCreatePermissionVersionArgs = {
  input: CreatePermissionVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDeletePermissionVersionArgs = {
  input: DeletePermissionVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationSetDefaultPermissionVersionArgs = {
  input: SetDefaultPermissionVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDeletePermissionArgs = {
  input: DeletePermissionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationTagResourceArgs = {
  input: TagResourceInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationUntagResourceArgs = {
  input: UntagResourceInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationCreatePolicyArgs = {
  input: CreatePolicyInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationCreatePolicyVersionArgs = {
  input: CreatePolicyVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDeletePolicyVersionArgs = {
  input: DeletePolicyVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationSetDefaultPolicyVersionArgs = {
  input: SetDefaultPolicyVersionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDeletePolicyArgs = {
  input: DeletePolicyInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationAttachPolicyArgs = {
  input: AttachPolicyInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDetachPolicyArgs = {
  input: DetachPolicyInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationCreateResourceShareArgs = {
  input: CreateResourceShareInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDeleteResourceShareArgs = {
  input: DeleteResourceShareInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationAssociateResourceSharePermissionArgs = {
  input: AssociateResourceSharePermissionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationDisassociateResourceSharePermissionArgs = {
  input: DisassociateResourceSharePermissionInput;
};


/**
 * Mutations. Each needs the scope `permissions:write`, is one atomic transaction, and can be repeated with the same
 * `clientToken`: it takes effect once, and the repeated call returns the same result. A call that is not answered, or
 * answered with SERVICE_UNAVAILABLE and a message that says so, may still take effect within 15 minutes.
 */
export type MutationReplacePermissionAssociationsArgs = {
  input: ReplacePermissionAssociationsInput;
};

/** What `createPermission` takes. */
export type CreatePermissionInput = {
  /** 1 to 36 letters, digits, `_`, `.` and `-`; unique in the account and Region. */
  readonly name: Scalars['String']['input'];
  /** The type of resource that it is for, such as `ec2:Subnet`. */
  readonly resourceType: Scalars['String']['input'];
  /** One JSON object with Effect and Action, and no Resource or Principal: `{"Effect":"Allow","Action":["ec2:DescribeSubnets"]}`. */
  readonly policyTemplate: Scalars['String']['input'];
  /** Its first tags: at most 50, each key once. */
  readonly tags?: InputMaybe<ReadonlyArray<TagInput>>;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `createPermission` answers. */
export type CreatePermissionPayload = {
  readonly __typename?: 'CreatePermissionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The permission as it is now; null if the call was refused, or the permission has been deleted since. */
  readonly permission?: Maybe<Permission>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What to do if a permission already has five versions. */
export type VersionLimitStrategy =
  /** Refuse the sixth. */
  | 'REJECT'
  /** In the same transaction, delete the oldest version that nothing blocks; refuse if every one is blocked. */
  | 'DELETE_OLDEST_UNUSED';

/** What `createPermissionVersion` takes. */
export type CreatePermissionVersionInput = {
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** One JSON object with Effect and Action, and no Resource or Principal. It is kept byte for byte. */
  readonly policyTemplate: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** What to do if the permission already has five versions. */
  readonly onVersionLimit?: InputMaybe<VersionLimitStrategy>;
  /** If given, the call is refused unless the permission is at this revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** What `createPermissionVersion` answers. */
export type CreatePermissionVersionPayload = {
  readonly __typename?: 'CreatePermissionVersionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The ARN of the permission; null where the call was refused. As the next three, it is what the first call did, also in a replayed answer. */
  readonly permissionArn?: Maybe<Scalars['ID']['output']>;
  /** The number of the version that this call created. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /** When this call created it. */
  readonly creationTime?: Maybe<Scalars['DateTime']['output']>;
  /** The text that this call created it with. */
  readonly policyTemplate?: Maybe<Scalars['String']['output']>;
  /** The version as it is now; null where the call was refused, or the version has been deleted since. */
  readonly permissionVersion?: Maybe<PermissionVersion>;
  /** The version that `DELETE_OLDEST_UNUSED` deleted to make room. */
  readonly deletedVersion?: Maybe<Scalars['Int']['output']>;
  /** The id of that version, for clients that keep things by their ids; null where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPermissionVersionId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `deletePermissionVersion` takes. */
export type DeletePermissionVersionInput = {
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** The number of the version, from 1. */
  readonly permissionVersion: Scalars['Int']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** If given, the call is refused unless the permission is at this revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** What `deletePermissionVersion` answers. */
export type DeletePermissionVersionPayload = {
  readonly __typename?: 'DeletePermissionVersionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** `DELETED` if it was done. */
  readonly permissionStatus?: Maybe<PermissionStatus>;
  /** The permission as it is now; null if the call was refused, or the permission has been deleted since. */
  readonly permission?: Maybe<Permission>;
  /** The id of the version that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPermissionVersionId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `setDefaultPermissionVersion` takes. */
export type SetDefaultPermissionVersionInput = {
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** The number of the version, from 1. */
  readonly permissionVersion: Scalars['Int']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** If given, the call is refused unless the permission is at this revision. */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
};

/** What `setDefaultPermissionVersion` answers. */
export type SetDefaultPermissionVersionPayload = {
  readonly __typename?: 'SetDefaultPermissionVersionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** The permission as it is now; null if the call was refused, or the permission has been deleted since. */
  readonly permission?: Maybe<Permission>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `deletePermission` takes. */
export type DeletePermissionInput = {
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `deletePermission` answers. */
export type DeletePermissionPayload = {
  readonly __typename?: 'DeletePermissionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** `DELETED` if it was done. */
  readonly permissionStatus?: Maybe<PermissionStatus>;
  /** The id of the permission that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPermissionId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `tagResource` takes. */
export type TagResourceInput = {
  /** The ARN of a permission or of a resource share. */
  readonly resourceArn: Scalars['ID']['input'];
  /** The tags to set, each key once. A resource can have at most 50. */
  readonly tags: ReadonlyArray<TagInput>;
};

/** What `tagResource` answers. */
export type TagResourcePayload = {
  readonly __typename?: 'TagResourcePayload';
  /** The permission as it is now; null if the call was refused, the resource is of another type, or it has been deleted since. */
  readonly permission?: Maybe<Permission>;
  /** The resource share as it is now; null if the call was refused, the resource is of another type, or it has been deleted since. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `untagResource` takes. */
export type UntagResourceInput = {
  /** The ARN of a permission or of a resource share. */
  readonly resourceArn: Scalars['ID']['input'];
  /** The keys of the tags to remove. */
  readonly tagKeys: ReadonlyArray<Scalars['String']['input']>;
};

/** What `untagResource` answers. */
export type UntagResourcePayload = {
  readonly __typename?: 'UntagResourcePayload';
  /** The permission as it is now; null if the call was refused, the resource is of another type, or it has been deleted since. */
  readonly permission?: Maybe<Permission>;
  /** The resource share as it is now; null if the call was refused, the resource is of another type, or it has been deleted since. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `createResourceShare` takes. */
export type CreateResourceShareInput = {
  /** 1 to 128 printable characters. It need not be unique. */
  readonly name: Scalars['String']['input'];
  /** The permissions that it uses, each in its default version: at most 40, one for each resource type. */
  readonly permissionArns?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether it may be shared with principals outside of the organization. */
  readonly allowExternalPrincipals?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its first tags: at most 50, each key once. */
  readonly tags?: InputMaybe<ReadonlyArray<TagInput>>;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `createResourceShare` answers. */
export type CreateResourceSharePayload = {
  readonly __typename?: 'CreateResourceSharePayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The resource share as it is now; null if the call was refused, or the share has been deleted since. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `deleteResourceShare` takes. */
export type DeleteResourceShareInput = {
  /** The share's ARN. */
  readonly resourceShareArn: Scalars['ID']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `deleteResourceShare` answers. */
export type DeleteResourceSharePayload = {
  readonly __typename?: 'DeleteResourceSharePayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** The id of the resource share that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedResourceShareId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `associateResourceSharePermission` takes. */
export type AssociateResourceSharePermissionInput = {
  /** The share's ARN. */
  readonly resourceShareArn: Scalars['ID']['input'];
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** Only the default version can be associated: if given, it must be that one. */
  readonly permissionVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether to replace the version that the share has for that resource type. If false, such a call is refused. */
  readonly replace?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `associateResourceSharePermission` answers. */
export type AssociateResourceSharePermissionPayload = {
  readonly __typename?: 'AssociateResourceSharePermissionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** The resource share as it is now; null if the call was refused, or the share has been deleted since. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `disassociateResourceSharePermission` takes. */
export type DisassociateResourceSharePermissionInput = {
  /** The share's ARN. */
  readonly resourceShareArn: Scalars['ID']['input'];
  /** The permission's ARN. */
  readonly permissionArn: Scalars['ID']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `disassociateResourceSharePermission` answers. */
export type DisassociateResourceSharePermissionPayload = {
  readonly __typename?: 'DisassociateResourceSharePermissionPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** True if it was done, false if it was refused. */
  readonly returnValue: Scalars['Boolean']['output'];
  /** The resource share as it is now; null if the call was refused, or the share has been deleted since. */
  readonly resourceShare?: Maybe<ResourceShare>;
  /** The id of the association that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPermissionAssociationId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `createPolicy` takes. */
export type CreatePolicyInput = {
  /** 1 to 128 letters, digits and `-`; unique in the account. */
  readonly policyName: Scalars['String']['input'];
  /** JSON with Version "1" and a list of Statements, each with Effect, Action or NotAction, Resource and, optionally, Condition; at most 6,144 characters. It is kept byte for byte: `{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:Get*","Resource":"*"}]}`. */
  readonly policyDocument: Scalars['String']['input'];
  /** What it is for: at most 1,024 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `createPolicy` answers. */
export type CreatePolicyPayload = {
  readonly __typename?: 'CreatePolicyPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The policy as it is now; null if the call was refused, or the policy has been deleted since. */
  readonly policy?: Maybe<Policy>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `createPolicyVersion` takes. */
export type CreatePolicyVersionInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** JSON with Version "1" and a list of Statements, each with Effect, Action or NotAction, Resource and, optionally, Condition; at most 6,144 characters. It is kept byte for byte: `{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:Get*","Resource":"*"}]}`. */
  readonly policyDocument: Scalars['String']['input'];
  /** Whether it is the default at once. */
  readonly setAsDefault?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `createPolicyVersion` answers. */
export type CreatePolicyVersionPayload = {
  readonly __typename?: 'CreatePolicyVersionPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The name of the policy; null where the call was refused. As the next three, it is what the first call did, also in a replayed answer. */
  readonly policyName?: Maybe<Scalars['String']['output']>;
  /** The id of the version that this call created. */
  readonly versionId?: Maybe<Scalars['String']['output']>;
  /** When this call created it. */
  readonly createDate?: Maybe<Scalars['DateTime']['output']>;
  /** The document that this call created it with. */
  readonly policyDocument?: Maybe<Scalars['String']['output']>;
  /** The version as it is now; null where the call was refused, or the version has been deleted since. */
  readonly policyVersion?: Maybe<PolicyVersion>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `deletePolicyVersion` takes. */
export type DeletePolicyVersionInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** The version's id: `v1`, `v2`, … */
  readonly versionId: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `deletePolicyVersion` answers. */
export type DeletePolicyVersionPayload = {
  readonly __typename?: 'DeletePolicyVersionPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The policy as it is now; null if the call was refused, or the policy has been deleted since. */
  readonly policy?: Maybe<Policy>;
  /** The id of the version that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPolicyVersionId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `setDefaultPolicyVersion` takes. */
export type SetDefaultPolicyVersionInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** The version's id: `v1`, `v2`, … */
  readonly versionId: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `setDefaultPolicyVersion` answers. */
export type SetDefaultPolicyVersionPayload = {
  readonly __typename?: 'SetDefaultPolicyVersionPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The policy as it is now; null if the call was refused, or the policy has been deleted since. */
  readonly policy?: Maybe<Policy>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `deletePolicy` takes. */
export type DeletePolicyInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `deletePolicy` answers. */
export type DeletePolicyPayload = {
  readonly __typename?: 'DeletePolicyPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The id of the policy that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPolicyId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `attachPolicy` takes. */
export type AttachPolicyInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** `Custom`, because `System` policies are not kept here. */
  readonly policyType: PolicyType;
  /** Where it is in force: the id of a resource group (`rg-…`), or of the caller's account as a whole. */
  readonly resourceGroupId: Scalars['String']['input'];
  /** The type of the principal. */
  readonly principalType: PrincipalType;
  /** The name of the principal, of that type: `alice@example.onaliyun.com`, `admins@group.example.onaliyun.com`, `reader@role.example.onaliyunservice.com`. */
  readonly principalName: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `attachPolicy` answers. */
export type AttachPolicyPayload = {
  readonly __typename?: 'AttachPolicyPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The name of the policy; null where the call was refused. As the next four, it is what the first call did, also in a replayed answer. */
  readonly policyName?: Maybe<Scalars['String']['output']>;
  /** Where this call brought it into force: the id of a resource group, or of the account as a whole. */
  readonly resourceGroupId?: Maybe<Scalars['String']['output']>;
  /** The type of the principal that this call attached it to. */
  readonly principalType?: Maybe<PrincipalType>;
  /** The name of that principal. */
  readonly principalName?: Maybe<Scalars['String']['output']>;
  /** When this call attached it. */
  readonly attachDate?: Maybe<Scalars['DateTime']['output']>;
  /** The attachment as it is now; null where the call was refused, or it has been detached since. */
  readonly policyAttachment?: Maybe<PolicyAttachment>;
  /** Why the call was refused, as `PolicyError`s; empty where it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `detachPolicy` takes. */
export type DetachPolicyInput = {
  /** The policy's name. */
  readonly policyName: Scalars['String']['input'];
  /** `Custom`, because `System` policies are not kept here. */
  readonly policyType: PolicyType;
  /** Where it is in force: the id of a resource group (`rg-…`), or of the caller's account as a whole. */
  readonly resourceGroupId: Scalars['String']['input'];
  /** The type of the principal. */
  readonly principalType: PrincipalType;
  /** The name of the principal, of that type: `alice@example.onaliyun.com`, `admins@group.example.onaliyun.com`, `reader@role.example.onaliyunservice.com`. */
  readonly principalName: Scalars['String']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `detachPolicy` answers. */
export type DetachPolicyPayload = {
  readonly __typename?: 'DetachPolicyPayload';
  /** The unique id of this request, as the RequestId of Alibaba Cloud's answers. */
  readonly requestId: Scalars['ID']['output'];
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The id of the attachment that the call deleted, for clients that keep things by their ids; null where it was refused, or where there is one of that id again by the time a repeated call is answered. */
  readonly deletedPolicyAttachmentId?: Maybe<Scalars['ID']['output']>;
  /** Why the call was refused, as `PolicyError`s; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};

/** What `replacePermissionAssociations` takes. */
export type ReplacePermissionAssociationsInput = {
  /** The permission that shares are to be moved away from. */
  readonly fromPermissionArn: Scalars['ID']['input'];
  /** Only those that have this version of it; every one if it is not given. */
  readonly fromPermissionVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The permission that they are to be moved to: its version that is the default when the call is accepted. */
  readonly toPermissionArn: Scalars['ID']['input'];
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
};

/** What `replacePermissionAssociations` answers. */
export type ReplacePermissionAssociationsPayload = {
  readonly __typename?: 'ReplacePermissionAssociationsPayload';
  /** The client token of this call, generated if none was given; empty if the given one was invalid. */
  readonly clientToken: Scalars['String']['output'];
  /** Whether this is the answer of an earlier call with the same token and parameters. */
  readonly replayed: Scalars['Boolean']['output'];
  /** The work, as it is now; null if the call was refused. */
  readonly replacePermissionAssociationsWork?: Maybe<ReplacePermissionAssociationsWork>;
  /** Why the call was refused; empty if it succeeded. */
  readonly errors: ReadonlyArray<MutationError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PermissionRecord )
    | ( PermissionVersionRecord )
    | ( ReplacePermissionAssociationsWorkRecord )
    | ( ResourceShareRecord )
    | ( PermissionAssociationRecord )
    | ( PolicyRecord )
    | ( PolicyVersionRecord )
    | ( PolicyAttachmentRecord )
  ;
  MutationError:
    | ( MalformedArnError )
    | ( InvalidParameterError )
    | ( InvalidPolicyError )
    | ( MalformedPolicyTemplateError )
    | ( InvalidClientTokenError )
    | ( IdempotentParameterMismatchError )
    | ( UnknownResourceError )
    | ( PermissionAlreadyExistsError )
    | ( TagLimitExceededError )
    | ( PermissionLimitExceededError )
    | ( PermissionVersionsLimitExceededErrorRecord )
    | ( Omit<OperationNotPermittedError, 'blockers'> & { blockers: ReadonlyArray<_RefType['Blocker']> } )
    | ( RevisionMismatchError )
    | ( PolicyError )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  StoredItem: StoredItem;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Tag: ResolverTypeWrapper<Tag>;
  TagInput: TagInput;
  MutationError: ResolverTypeWrapper<MutationErrorRecord>;
  MalformedArnError: ResolverTypeWrapper<MalformedArnError>;
  InvalidParameterError: ResolverTypeWrapper<InvalidParameterError>;
  InvalidPolicyError: ResolverTypeWrapper<InvalidPolicyError>;
  MalformedPolicyTemplateError: ResolverTypeWrapper<MalformedPolicyTemplateError>;
  InvalidClientTokenError: ResolverTypeWrapper<InvalidClientTokenError>;
  IdempotentParameterMismatchError: ResolverTypeWrapper<IdempotentParameterMismatchError>;
  UnknownResourceError: ResolverTypeWrapper<UnknownResourceError>;
  PermissionAlreadyExistsError: ResolverTypeWrapper<PermissionAlreadyExistsError>;
  TagLimitExceededError: ResolverTypeWrapper<TagLimitExceededError>;
  PermissionLimitExceededError: ResolverTypeWrapper<PermissionLimitExceededError>;
  PermissionVersionsLimitExceededError: ResolverTypeWrapper<PermissionVersionsLimitExceededErrorRecord>;
  OperationNotPermittedError: ResolverTypeWrapper<Omit<OperationNotPermittedError, 'blockers'> & { blockers: ReadonlyArray<ResolversTypes['Blocker']> }>;
  RevisionMismatchError: ResolverTypeWrapper<RevisionMismatchError>;
  PolicyError: ResolverTypeWrapper<PolicyError>;
  PermissionType: PermissionType;
  PermissionStatus: PermissionStatus;
  PermissionFeatureSet: PermissionFeatureSet;
  Permission: ResolverTypeWrapper<PermissionRecord>;
  PermissionVersion: ResolverTypeWrapper<PermissionVersionRecord>;
  AccessChange: AccessChange;
  PermissionVersionDiff: ResolverTypeWrapper<PermissionVersionDiff>;
  PolicyConditionChange: ResolverTypeWrapper<PolicyConditionChange>;
  PolicyStatement: ResolverTypeWrapper<PolicyStatement>;
  PolicyCondition: ResolverTypeWrapper<PolicyCondition>;
  ResourceRegionScope: ResourceRegionScope;
  ResourceType: ResolverTypeWrapper<ResourceType>;
  PermissionEdge: ResolverTypeWrapper<Omit<PermissionEdge, 'node'> & { node: ResolversTypes['Permission'] }>;
  PermissionConnection: ResolverTypeWrapper<PermissionConnectionRecord>;
  PermissionTypeFilter: PermissionTypeFilter;
  PermissionFilter: PermissionFilter;
  BlockerReason: BlockerReason;
  Blocker: ResolverTypeWrapper<BlockerRecord>;
  ReplaceWorkStatus: ReplaceWorkStatus;
  ReplacePermissionAssociationsWork: ResolverTypeWrapper<ReplacePermissionAssociationsWorkRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ReplacePermissionAssociationsWorkEdge: ResolverTypeWrapper<Omit<ReplacePermissionAssociationsWorkEdge, 'node'> & { node: ResolversTypes['ReplacePermissionAssociationsWork'] }>;
  ReplacePermissionAssociationsWorkConnection: ResolverTypeWrapper<ReplacePermissionAssociationsWorkConnectionRecord>;
  ReplacePermissionAssociationsWorkFilter: ReplacePermissionAssociationsWorkFilter;
  ResourceShareStatus: ResourceShareStatus;
  AssociationStatus: AssociationStatus;
  ResourceShare: ResolverTypeWrapper<ResourceShareRecord>;
  PermissionAssociation: ResolverTypeWrapper<PermissionAssociationRecord>;
  PermissionAssociationEdge: ResolverTypeWrapper<Omit<PermissionAssociationEdge, 'node'> & { node: ResolversTypes['PermissionAssociation'] }>;
  PermissionAssociationConnection: ResolverTypeWrapper<PermissionAssociationConnectionRecord>;
  ResourceShareEdge: ResolverTypeWrapper<Omit<ResourceShareEdge, 'node'> & { node: ResolversTypes['ResourceShare'] }>;
  ResourceShareConnection: ResolverTypeWrapper<ResourceShareConnectionRecord>;
  ResourceShareFilter: ResourceShareFilter;
  PolicyType: PolicyType;
  Policy: ResolverTypeWrapper<PolicyRecord>;
  PolicyVersion: ResolverTypeWrapper<PolicyVersionRecord>;
  PolicyVersionDiff: ResolverTypeWrapper<PolicyVersionDiff>;
  PolicyRule: ResolverTypeWrapper<PolicyRule>;
  PrincipalType: PrincipalType;
  PolicyAttachment: ResolverTypeWrapper<PolicyAttachmentRecord>;
  PolicyEdge: ResolverTypeWrapper<Omit<PolicyEdge, 'node'> & { node: ResolversTypes['Policy'] }>;
  PolicyConnection: ResolverTypeWrapper<PolicyConnectionRecord>;
  PolicyAttachmentEdge: ResolverTypeWrapper<Omit<PolicyAttachmentEdge, 'node'> & { node: ResolversTypes['PolicyAttachment'] }>;
  PolicyAttachmentConnection: ResolverTypeWrapper<PolicyAttachmentConnectionRecord>;
  PolicyFilter: PolicyFilter;
  PolicyAttachmentFilter: PolicyAttachmentFilter;
  Viewer: ResolverTypeWrapper<Viewer>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreatePermissionInput: CreatePermissionInput;
  CreatePermissionPayload: ResolverTypeWrapper<CreatePermissionPayloadRecord>;
  VersionLimitStrategy: VersionLimitStrategy;
  CreatePermissionVersionInput: CreatePermissionVersionInput;
  CreatePermissionVersionPayload: ResolverTypeWrapper<CreatePermissionVersionPayloadRecord>;
  DeletePermissionVersionInput: DeletePermissionVersionInput;
  DeletePermissionVersionPayload: ResolverTypeWrapper<DeletePermissionVersionPayloadRecord>;
  SetDefaultPermissionVersionInput: SetDefaultPermissionVersionInput;
  SetDefaultPermissionVersionPayload: ResolverTypeWrapper<SetDefaultPermissionVersionPayloadRecord>;
  DeletePermissionInput: DeletePermissionInput;
  DeletePermissionPayload: ResolverTypeWrapper<DeletePermissionPayloadRecord>;
  TagResourceInput: TagResourceInput;
  TagResourcePayload: ResolverTypeWrapper<TagResourcePayloadRecord>;
  UntagResourceInput: UntagResourceInput;
  UntagResourcePayload: ResolverTypeWrapper<UntagResourcePayloadRecord>;
  CreateResourceShareInput: CreateResourceShareInput;
  CreateResourceSharePayload: ResolverTypeWrapper<CreateResourceSharePayloadRecord>;
  DeleteResourceShareInput: DeleteResourceShareInput;
  DeleteResourceSharePayload: ResolverTypeWrapper<DeleteResourceSharePayloadRecord>;
  AssociateResourceSharePermissionInput: AssociateResourceSharePermissionInput;
  AssociateResourceSharePermissionPayload: ResolverTypeWrapper<AssociateResourceSharePermissionPayloadRecord>;
  DisassociateResourceSharePermissionInput: DisassociateResourceSharePermissionInput;
  DisassociateResourceSharePermissionPayload: ResolverTypeWrapper<DisassociateResourceSharePermissionPayloadRecord>;
  CreatePolicyInput: CreatePolicyInput;
  CreatePolicyPayload: ResolverTypeWrapper<CreatePolicyPayloadRecord>;
  CreatePolicyVersionInput: CreatePolicyVersionInput;
  CreatePolicyVersionPayload: ResolverTypeWrapper<CreatePolicyVersionPayloadRecord>;
  DeletePolicyVersionInput: DeletePolicyVersionInput;
  DeletePolicyVersionPayload: ResolverTypeWrapper<DeletePolicyVersionPayloadRecord>;
  SetDefaultPolicyVersionInput: SetDefaultPolicyVersionInput;
  SetDefaultPolicyVersionPayload: ResolverTypeWrapper<SetDefaultPolicyVersionPayloadRecord>;
  DeletePolicyInput: DeletePolicyInput;
  DeletePolicyPayload: ResolverTypeWrapper<DeletePolicyPayloadRecord>;
  AttachPolicyInput: AttachPolicyInput;
  AttachPolicyPayload: ResolverTypeWrapper<AttachPolicyPayloadRecord>;
  DetachPolicyInput: DetachPolicyInput;
  DetachPolicyPayload: ResolverTypeWrapper<DetachPolicyPayloadRecord>;
  ReplacePermissionAssociationsInput: ReplacePermissionAssociationsInput;
  ReplacePermissionAssociationsPayload: ResolverTypeWrapper<ReplacePermissionAssociationsPayloadRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Tag: Tag;
  TagInput: TagInput;
  MutationError: MutationErrorRecord;
  MalformedArnError: MalformedArnError;
  InvalidParameterError: InvalidParameterError;
  InvalidPolicyError: InvalidPolicyError;
  MalformedPolicyTemplateError: MalformedPolicyTemplateError;
  InvalidClientTokenError: InvalidClientTokenError;
  IdempotentParameterMismatchError: IdempotentParameterMismatchError;
  UnknownResourceError: UnknownResourceError;
  PermissionAlreadyExistsError: PermissionAlreadyExistsError;
  TagLimitExceededError: TagLimitExceededError;
  PermissionLimitExceededError: PermissionLimitExceededError;
  PermissionVersionsLimitExceededError: PermissionVersionsLimitExceededErrorRecord;
  OperationNotPermittedError: Omit<OperationNotPermittedError, 'blockers'> & { blockers: ReadonlyArray<ResolversParentTypes['Blocker']> };
  RevisionMismatchError: RevisionMismatchError;
  PolicyError: PolicyError;
  Permission: PermissionRecord;
  PermissionVersion: PermissionVersionRecord;
  PermissionVersionDiff: PermissionVersionDiff;
  PolicyConditionChange: PolicyConditionChange;
  PolicyStatement: PolicyStatement;
  PolicyCondition: PolicyCondition;
  ResourceType: ResourceType;
  PermissionEdge: Omit<PermissionEdge, 'node'> & { node: ResolversParentTypes['Permission'] };
  PermissionConnection: PermissionConnectionRecord;
  PermissionFilter: PermissionFilter;
  Blocker: BlockerRecord;
  ReplacePermissionAssociationsWork: ReplacePermissionAssociationsWorkRecord;
  Float: Scalars['Float']['output'];
  ReplacePermissionAssociationsWorkEdge: Omit<ReplacePermissionAssociationsWorkEdge, 'node'> & { node: ResolversParentTypes['ReplacePermissionAssociationsWork'] };
  ReplacePermissionAssociationsWorkConnection: ReplacePermissionAssociationsWorkConnectionRecord;
  ReplacePermissionAssociationsWorkFilter: ReplacePermissionAssociationsWorkFilter;
  ResourceShare: ResourceShareRecord;
  PermissionAssociation: PermissionAssociationRecord;
  PermissionAssociationEdge: Omit<PermissionAssociationEdge, 'node'> & { node: ResolversParentTypes['PermissionAssociation'] };
  PermissionAssociationConnection: PermissionAssociationConnectionRecord;
  ResourceShareEdge: Omit<ResourceShareEdge, 'node'> & { node: ResolversParentTypes['ResourceShare'] };
  ResourceShareConnection: ResourceShareConnectionRecord;
  ResourceShareFilter: ResourceShareFilter;
  Policy: PolicyRecord;
  PolicyVersion: PolicyVersionRecord;
  PolicyVersionDiff: PolicyVersionDiff;
  PolicyRule: PolicyRule;
  PolicyAttachment: PolicyAttachmentRecord;
  PolicyEdge: Omit<PolicyEdge, 'node'> & { node: ResolversParentTypes['Policy'] };
  PolicyConnection: PolicyConnectionRecord;
  PolicyAttachmentEdge: Omit<PolicyAttachmentEdge, 'node'> & { node: ResolversParentTypes['PolicyAttachment'] };
  PolicyAttachmentConnection: PolicyAttachmentConnectionRecord;
  PolicyFilter: PolicyFilter;
  PolicyAttachmentFilter: PolicyAttachmentFilter;
  Viewer: Viewer;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  CreatePermissionInput: CreatePermissionInput;
  CreatePermissionPayload: CreatePermissionPayloadRecord;
  CreatePermissionVersionInput: CreatePermissionVersionInput;
  CreatePermissionVersionPayload: CreatePermissionVersionPayloadRecord;
  DeletePermissionVersionInput: DeletePermissionVersionInput;
  DeletePermissionVersionPayload: DeletePermissionVersionPayloadRecord;
  SetDefaultPermissionVersionInput: SetDefaultPermissionVersionInput;
  SetDefaultPermissionVersionPayload: SetDefaultPermissionVersionPayloadRecord;
  DeletePermissionInput: DeletePermissionInput;
  DeletePermissionPayload: DeletePermissionPayloadRecord;
  TagResourceInput: TagResourceInput;
  TagResourcePayload: TagResourcePayloadRecord;
  UntagResourceInput: UntagResourceInput;
  UntagResourcePayload: UntagResourcePayloadRecord;
  CreateResourceShareInput: CreateResourceShareInput;
  CreateResourceSharePayload: CreateResourceSharePayloadRecord;
  DeleteResourceShareInput: DeleteResourceShareInput;
  DeleteResourceSharePayload: DeleteResourceSharePayloadRecord;
  AssociateResourceSharePermissionInput: AssociateResourceSharePermissionInput;
  AssociateResourceSharePermissionPayload: AssociateResourceSharePermissionPayloadRecord;
  DisassociateResourceSharePermissionInput: DisassociateResourceSharePermissionInput;
  DisassociateResourceSharePermissionPayload: DisassociateResourceSharePermissionPayloadRecord;
  CreatePolicyInput: CreatePolicyInput;
  CreatePolicyPayload: CreatePolicyPayloadRecord;
  CreatePolicyVersionInput: CreatePolicyVersionInput;
  CreatePolicyVersionPayload: CreatePolicyVersionPayloadRecord;
  DeletePolicyVersionInput: DeletePolicyVersionInput;
  DeletePolicyVersionPayload: DeletePolicyVersionPayloadRecord;
  SetDefaultPolicyVersionInput: SetDefaultPolicyVersionInput;
  SetDefaultPolicyVersionPayload: SetDefaultPolicyVersionPayloadRecord;
  DeletePolicyInput: DeletePolicyInput;
  DeletePolicyPayload: DeletePolicyPayloadRecord;
  AttachPolicyInput: AttachPolicyInput;
  AttachPolicyPayload: AttachPolicyPayloadRecord;
  DetachPolicyInput: DetachPolicyInput;
  DetachPolicyPayload: DetachPolicyPayloadRecord;
  ReplacePermissionAssociationsInput: ReplacePermissionAssociationsInput;
  ReplacePermissionAssociationsPayload: ReplacePermissionAssociationsPayloadRecord;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ReadsDirectiveArgs = {
  item: StoredItem;
  count?: Scalars['Int']['input'];
  together?: Scalars['Boolean']['input'];
  instead?: Scalars['Boolean']['input'];
};

export type ReadsDirectiveResolver<Result, Parent, ContextType = Context, Args = ReadsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueriesDirectiveArgs = {
  count?: Scalars['Int']['input'];
  where?: Maybe<Scalars['String']['input']>;
};

export type QueriesDirectiveResolver<Result, Parent, ContextType = Context, Args = QueriesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type DiffsDirectiveArgs = { };

export type DiffsDirectiveResolver<Result, Parent, ContextType = Context, Args = DiffsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Permission' | 'PermissionVersion' | 'ReplacePermissionAssociationsWork' | 'ResourceShare' | 'PermissionAssociation' | 'Policy' | 'PolicyVersion' | 'PolicyAttachment', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutationError'] = ResolversParentTypes['MutationError']> = {
  __resolveType: TypeResolveFn<'MalformedArnError' | 'InvalidParameterError' | 'InvalidPolicyError' | 'MalformedPolicyTemplateError' | 'InvalidClientTokenError' | 'IdempotentParameterMismatchError' | 'UnknownResourceError' | 'PermissionAlreadyExistsError' | 'TagLimitExceededError' | 'PermissionLimitExceededError' | 'PermissionVersionsLimitExceededError' | 'OperationNotPermittedError' | 'RevisionMismatchError' | 'PolicyError', ParentType, ContextType>;
};

export type MalformedArnErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MalformedArnError'] = ResolversParentTypes['MalformedArnError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidParameterErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidParameterError'] = ResolversParentTypes['InvalidParameterError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidPolicyErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidPolicyError'] = ResolversParentTypes['InvalidPolicyError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MalformedPolicyTemplateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MalformedPolicyTemplateError'] = ResolversParentTypes['MalformedPolicyTemplateError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidClientTokenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidClientTokenError'] = ResolversParentTypes['InvalidClientTokenError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotentParameterMismatchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotentParameterMismatchError'] = ResolversParentTypes['IdempotentParameterMismatchError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownResourceErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownResourceError'] = ResolversParentTypes['UnknownResourceError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionAlreadyExistsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionAlreadyExistsError'] = ResolversParentTypes['PermissionAlreadyExistsError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagLimitExceededErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagLimitExceededError'] = ResolversParentTypes['TagLimitExceededError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionLimitExceededErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionLimitExceededError'] = ResolversParentTypes['PermissionLimitExceededError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionVersionsLimitExceededErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionVersionsLimitExceededError'] = ResolversParentTypes['PermissionVersionsLimitExceededError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PermissionVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OperationNotPermittedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationNotPermittedError'] = ResolversParentTypes['OperationNotPermittedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  blockers?: Resolver<ReadonlyArray<ResolversTypes['Blocker']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevisionMismatchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevisionMismatchError'] = ResolversParentTypes['RevisionMismatchError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  expectedRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actualRevision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyError'] = ResolversParentTypes['PolicyError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  httpStatus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  arn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissionType?: Resolver<ResolversTypes['PermissionType'], ParentType, ContextType>;
  featureSet?: Resolver<ResolversTypes['PermissionFeatureSet'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PermissionStatus'], ParentType, ContextType>;
  isResourceTypeDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  creationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUpdatedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  defaultVersion?: Resolver<ResolversTypes['PermissionVersion'], ParentType, ContextType>;
  versionByNumber?: Resolver<Maybe<ResolversTypes['PermissionVersion']>, ParentType, ContextType, RequireFields<PermissionVersionByNumberArgs, 'number'>>;
  version?: Resolver<Maybe<ResolversTypes['PermissionVersion']>, ParentType, ContextType, RequireFields<PermissionVersionArgs, 'number'>>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PermissionVersion']>, ParentType, ContextType>;
  associations?: Resolver<ResolversTypes['PermissionAssociationConnection'], ParentType, ContextType, RequireFields<PermissionAssociationsArgs, 'outdatedOnly'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionVersion'] = ResolversParentTypes['PermissionVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDefaultVersion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PermissionStatus'], ParentType, ContextType>;
  policyTemplate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['PolicyStatement'], ParentType, ContextType>;
  creationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUpdatedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resourceShareCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deletionBlockers?: Resolver<ReadonlyArray<ResolversTypes['Blocker']>, ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['PermissionVersionDiff']>, ParentType, ContextType, Partial<PermissionVersionDiffArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionVersionDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionVersionDiff'] = ResolversParentTypes['PermissionVersionDiff']> = {
  fromVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  toVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accessChange?: Resolver<ResolversTypes['AccessChange'], ParentType, ContextType>;
  actionsGained?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  actionsLost?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  patternsAdded?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  patternsRemoved?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conditionsAdded?: Resolver<ReadonlyArray<ResolversTypes['PolicyCondition']>, ParentType, ContextType>;
  conditionsRemoved?: Resolver<ReadonlyArray<ResolversTypes['PolicyCondition']>, ParentType, ContextType>;
  conditionsChanged?: Resolver<ReadonlyArray<ResolversTypes['PolicyConditionChange']>, ParentType, ContextType>;
};

export type PolicyConditionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyConditionChange'] = ResolversParentTypes['PolicyConditionChange']> = {
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valuesAdded?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  valuesRemoved?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PolicyStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyStatement'] = ResolversParentTypes['PolicyStatement']> = {
  effect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  condition?: Resolver<ReadonlyArray<ResolversTypes['PolicyCondition']>, ParentType, ContextType>;
};

export type PolicyConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyCondition'] = ResolversParentTypes['PolicyCondition']> = {
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResourceTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceType'] = ResolversParentTypes['ResourceType']> = {
  resourceType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceRegionScope?: Resolver<ResolversTypes['ResourceRegionScope'], ParentType, ContextType>;
  customerManagedPermissions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PermissionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionEdge'] = ResolversParentTypes['PermissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
};

export type PermissionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionConnection'] = ResolversParentTypes['PermissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PermissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BlockerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Blocker'] = ResolversParentTypes['Blocker']> = {
  reason?: Resolver<ResolversTypes['BlockerReason'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceShareCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  associations?: Resolver<Maybe<ResolversTypes['PermissionAssociationConnection']>, ParentType, ContextType, Partial<BlockerAssociationsArgs>>;
  replaceWork?: Resolver<Maybe<ResolversTypes['ReplacePermissionAssociationsWork']>, ParentType, ContextType>;
};

export type ReplacePermissionAssociationsWorkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplacePermissionAssociationsWork'] = ResolversParentTypes['ReplacePermissionAssociationsWork']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromPermissionArn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromPermission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  fromPermissionVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  toPermissionArn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toPermission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  toPermissionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workStatus?: Resolver<ResolversTypes['ReplaceWorkStatus'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReplaceWorkStatus'], ParentType, ContextType>;
  statusMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUpdatedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replacedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skippedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplacePermissionAssociationsWorkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplacePermissionAssociationsWorkEdge'] = ResolversParentTypes['ReplacePermissionAssociationsWorkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReplacePermissionAssociationsWork'], ParentType, ContextType>;
};

export type ReplacePermissionAssociationsWorkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplacePermissionAssociationsWorkConnection'] = ResolversParentTypes['ReplacePermissionAssociationsWorkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReplacePermissionAssociationsWorkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReplacePermissionAssociationsWork']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ResourceShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceShare'] = ResolversParentTypes['ResourceShare']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  arn?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owningAccountId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceShareStatus?: Resolver<ResolversTypes['ResourceShareStatus'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ResourceShareStatus'], ParentType, ContextType>;
  allowExternalPrincipals?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  creationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUpdatedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['PermissionAssociation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionAssociationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionAssociation'] = ResolversParentTypes['PermissionAssociation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permission?: Resolver<ResolversTypes['Permission'], ParentType, ContextType>;
  permissionVersion?: Resolver<ResolversTypes['PermissionVersion'], ParentType, ContextType>;
  isDefaultVersion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceShare?: Resolver<ResolversTypes['ResourceShare'], ParentType, ContextType>;
  resourceType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  associationStatus?: Resolver<ResolversTypes['AssociationStatus'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AssociationStatus'], ParentType, ContextType>;
  lastUpdatedTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PermissionAssociationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionAssociationEdge'] = ResolversParentTypes['PermissionAssociationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PermissionAssociation'], ParentType, ContextType>;
};

export type PermissionAssociationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionAssociationConnection'] = ResolversParentTypes['PermissionAssociationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PermissionAssociationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PermissionAssociation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ResourceShareEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceShareEdge'] = ResolversParentTypes['ResourceShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ResourceShare'], ParentType, ContextType>;
};

export type ResourceShareConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResourceShareConnection'] = ResolversParentTypes['ResourceShareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ResourceShareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policyName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyType?: Resolver<ResolversTypes['PolicyType'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updateDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  defaultVersion?: Resolver<ResolversTypes['PolicyVersion'], ParentType, ContextType>;
  versionById?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType, RequireFields<PolicyVersionByIdArgs, 'versionId'>>;
  version?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType, RequireFields<PolicyVersionArgs, 'versionId'>>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyVersion'] = ResolversParentTypes['PolicyVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
  versionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefaultVersion?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policyDocument?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['PolicyVersionDiff']>, ParentType, ContextType, Partial<PolicyVersionDiffArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyVersionDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyVersionDiff'] = ResolversParentTypes['PolicyVersionDiff']> = {
  fromVersionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toVersionId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessChange?: Resolver<ResolversTypes['AccessChange'], ParentType, ContextType>;
  rulesAdded?: Resolver<ReadonlyArray<ResolversTypes['PolicyRule']>, ParentType, ContextType>;
  rulesRemoved?: Resolver<ReadonlyArray<ResolversTypes['PolicyRule']>, ParentType, ContextType>;
};

export type PolicyRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyRule'] = ResolversParentTypes['PolicyRule']> = {
  effect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  notActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  resources?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  condition?: Resolver<ReadonlyArray<ResolversTypes['PolicyCondition']>, ParentType, ContextType>;
};

export type PolicyAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyAttachment'] = ResolversParentTypes['PolicyAttachment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  policy?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
  resourceGroupId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  principalType?: Resolver<ResolversTypes['PrincipalType'], ParentType, ContextType>;
  principalName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachDate?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PolicyAttachmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyAttachmentEdge'] = ResolversParentTypes['PolicyAttachmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PolicyAttachment'], ParentType, ContextType>;
};

export type PolicyAttachmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyAttachmentConnection'] = ResolversParentTypes['PolicyAttachmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PolicyAttachmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PolicyAttachment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  accountId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType, RequireFields<QueryPermissionArgs, 'arn'>>;
  permissions?: Resolver<ResolversTypes['PermissionConnection'], ParentType, ContextType, Partial<QueryPermissionsArgs>>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType, RequireFields<QueryResourceShareArgs, 'arn'>>;
  resourceShares?: Resolver<ResolversTypes['ResourceShareConnection'], ParentType, ContextType, Partial<QueryResourceSharesArgs>>;
  replacePermissionAssociationsWork?: Resolver<Maybe<ResolversTypes['ReplacePermissionAssociationsWork']>, ParentType, ContextType, RequireFields<QueryReplacePermissionAssociationsWorkArgs, 'id'>>;
  replacePermissionAssociationsWorks?: Resolver<ResolversTypes['ReplacePermissionAssociationsWorkConnection'], ParentType, ContextType, Partial<QueryReplacePermissionAssociationsWorksArgs>>;
  resourceTypes?: Resolver<ReadonlyArray<ResolversTypes['ResourceType']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QueryPolicyArgs, 'policyName'>>;
  policies?: Resolver<ResolversTypes['PolicyConnection'], ParentType, ContextType, Partial<QueryPoliciesArgs>>;
  policyAttachments?: Resolver<ResolversTypes['PolicyAttachmentConnection'], ParentType, ContextType, Partial<QueryPolicyAttachmentsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createPermission?: Resolver<ResolversTypes['CreatePermissionPayload'], ParentType, ContextType, RequireFields<MutationCreatePermissionArgs, 'input'>>;
  createPermissionVersion?: Resolver<ResolversTypes['CreatePermissionVersionPayload'], ParentType, ContextType, RequireFields<MutationCreatePermissionVersionArgs, 'input'>>;
  deletePermissionVersion?: Resolver<ResolversTypes['DeletePermissionVersionPayload'], ParentType, ContextType, RequireFields<MutationDeletePermissionVersionArgs, 'input'>>;
  setDefaultPermissionVersion?: Resolver<ResolversTypes['SetDefaultPermissionVersionPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultPermissionVersionArgs, 'input'>>;
  deletePermission?: Resolver<ResolversTypes['DeletePermissionPayload'], ParentType, ContextType, RequireFields<MutationDeletePermissionArgs, 'input'>>;
  tagResource?: Resolver<ResolversTypes['TagResourcePayload'], ParentType, ContextType, RequireFields<MutationTagResourceArgs, 'input'>>;
  untagResource?: Resolver<ResolversTypes['UntagResourcePayload'], ParentType, ContextType, RequireFields<MutationUntagResourceArgs, 'input'>>;
  createPolicy?: Resolver<ResolversTypes['CreatePolicyPayload'], ParentType, ContextType, RequireFields<MutationCreatePolicyArgs, 'input'>>;
  createPolicyVersion?: Resolver<ResolversTypes['CreatePolicyVersionPayload'], ParentType, ContextType, RequireFields<MutationCreatePolicyVersionArgs, 'input'>>;
  deletePolicyVersion?: Resolver<ResolversTypes['DeletePolicyVersionPayload'], ParentType, ContextType, RequireFields<MutationDeletePolicyVersionArgs, 'input'>>;
  setDefaultPolicyVersion?: Resolver<ResolversTypes['SetDefaultPolicyVersionPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultPolicyVersionArgs, 'input'>>;
  deletePolicy?: Resolver<ResolversTypes['DeletePolicyPayload'], ParentType, ContextType, RequireFields<MutationDeletePolicyArgs, 'input'>>;
  attachPolicy?: Resolver<ResolversTypes['AttachPolicyPayload'], ParentType, ContextType, RequireFields<MutationAttachPolicyArgs, 'input'>>;
  detachPolicy?: Resolver<ResolversTypes['DetachPolicyPayload'], ParentType, ContextType, RequireFields<MutationDetachPolicyArgs, 'input'>>;
  createResourceShare?: Resolver<ResolversTypes['CreateResourceSharePayload'], ParentType, ContextType, RequireFields<MutationCreateResourceShareArgs, 'input'>>;
  deleteResourceShare?: Resolver<ResolversTypes['DeleteResourceSharePayload'], ParentType, ContextType, RequireFields<MutationDeleteResourceShareArgs, 'input'>>;
  associateResourceSharePermission?: Resolver<ResolversTypes['AssociateResourceSharePermissionPayload'], ParentType, ContextType, RequireFields<MutationAssociateResourceSharePermissionArgs, 'input'>>;
  disassociateResourceSharePermission?: Resolver<ResolversTypes['DisassociateResourceSharePermissionPayload'], ParentType, ContextType, RequireFields<MutationDisassociateResourceSharePermissionArgs, 'input'>>;
  replacePermissionAssociations?: Resolver<ResolversTypes['ReplacePermissionAssociationsPayload'], ParentType, ContextType, RequireFields<MutationReplacePermissionAssociationsArgs, 'input'>>;
};

export type CreatePermissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePermissionPayload'] = ResolversParentTypes['CreatePermissionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type CreatePermissionVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePermissionVersionPayload'] = ResolversParentTypes['CreatePermissionVersionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissionArn?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  creationTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policyTemplate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissionVersion?: Resolver<Maybe<ResolversTypes['PermissionVersion']>, ParentType, ContextType>;
  deletedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deletedPermissionVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DeletePermissionVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePermissionVersionPayload'] = ResolversParentTypes['DeletePermissionVersionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissionStatus?: Resolver<Maybe<ResolversTypes['PermissionStatus']>, ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  deletedPermissionVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SetDefaultPermissionVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultPermissionVersionPayload'] = ResolversParentTypes['SetDefaultPermissionVersionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DeletePermissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePermissionPayload'] = ResolversParentTypes['DeletePermissionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissionStatus?: Resolver<Maybe<ResolversTypes['PermissionStatus']>, ParentType, ContextType>;
  deletedPermissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type TagResourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagResourcePayload'] = ResolversParentTypes['TagResourcePayload']> = {
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type UntagResourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UntagResourcePayload'] = ResolversParentTypes['UntagResourcePayload']> = {
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type CreateResourceSharePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateResourceSharePayload'] = ResolversParentTypes['CreateResourceSharePayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DeleteResourceSharePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteResourceSharePayload'] = ResolversParentTypes['DeleteResourceSharePayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deletedResourceShareId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type AssociateResourceSharePermissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssociateResourceSharePermissionPayload'] = ResolversParentTypes['AssociateResourceSharePermissionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DisassociateResourceSharePermissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisassociateResourceSharePermissionPayload'] = ResolversParentTypes['DisassociateResourceSharePermissionPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnValue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resourceShare?: Resolver<Maybe<ResolversTypes['ResourceShare']>, ParentType, ContextType>;
  deletedPermissionAssociationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type CreatePolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePolicyPayload'] = ResolversParentTypes['CreatePolicyPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type CreatePolicyVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePolicyVersionPayload'] = ResolversParentTypes['CreatePolicyVersionPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versionId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policyDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyVersion?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DeletePolicyVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePolicyVersionPayload'] = ResolversParentTypes['DeletePolicyVersionPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  deletedPolicyVersionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type SetDefaultPolicyVersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetDefaultPolicyVersionPayload'] = ResolversParentTypes['SetDefaultPolicyVersionPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DeletePolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePolicyPayload'] = ResolversParentTypes['DeletePolicyPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deletedPolicyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type AttachPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachPolicyPayload'] = ResolversParentTypes['AttachPolicyPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceGroupId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  principalType?: Resolver<Maybe<ResolversTypes['PrincipalType']>, ParentType, ContextType>;
  principalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachDate?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  policyAttachment?: Resolver<Maybe<ResolversTypes['PolicyAttachment']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type DetachPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachPolicyPayload'] = ResolversParentTypes['DetachPolicyPayload']> = {
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deletedPolicyAttachmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type ReplacePermissionAssociationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplacePermissionAssociationsPayload'] = ResolversParentTypes['ReplacePermissionAssociationsPayload']> = {
  clientToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replacePermissionAssociationsWork?: Resolver<Maybe<ResolversTypes['ReplacePermissionAssociationsWork']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['MutationError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  MutationError?: MutationErrorResolvers<ContextType>;
  MalformedArnError?: MalformedArnErrorResolvers<ContextType>;
  InvalidParameterError?: InvalidParameterErrorResolvers<ContextType>;
  InvalidPolicyError?: InvalidPolicyErrorResolvers<ContextType>;
  MalformedPolicyTemplateError?: MalformedPolicyTemplateErrorResolvers<ContextType>;
  InvalidClientTokenError?: InvalidClientTokenErrorResolvers<ContextType>;
  IdempotentParameterMismatchError?: IdempotentParameterMismatchErrorResolvers<ContextType>;
  UnknownResourceError?: UnknownResourceErrorResolvers<ContextType>;
  PermissionAlreadyExistsError?: PermissionAlreadyExistsErrorResolvers<ContextType>;
  TagLimitExceededError?: TagLimitExceededErrorResolvers<ContextType>;
  PermissionLimitExceededError?: PermissionLimitExceededErrorResolvers<ContextType>;
  PermissionVersionsLimitExceededError?: PermissionVersionsLimitExceededErrorResolvers<ContextType>;
  OperationNotPermittedError?: OperationNotPermittedErrorResolvers<ContextType>;
  RevisionMismatchError?: RevisionMismatchErrorResolvers<ContextType>;
  PolicyError?: PolicyErrorResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PermissionVersion?: PermissionVersionResolvers<ContextType>;
  PermissionVersionDiff?: PermissionVersionDiffResolvers<ContextType>;
  PolicyConditionChange?: PolicyConditionChangeResolvers<ContextType>;
  PolicyStatement?: PolicyStatementResolvers<ContextType>;
  PolicyCondition?: PolicyConditionResolvers<ContextType>;
  ResourceType?: ResourceTypeResolvers<ContextType>;
  PermissionEdge?: PermissionEdgeResolvers<ContextType>;
  PermissionConnection?: PermissionConnectionResolvers<ContextType>;
  Blocker?: BlockerResolvers<ContextType>;
  ReplacePermissionAssociationsWork?: ReplacePermissionAssociationsWorkResolvers<ContextType>;
  ReplacePermissionAssociationsWorkEdge?: ReplacePermissionAssociationsWorkEdgeResolvers<ContextType>;
  ReplacePermissionAssociationsWorkConnection?: ReplacePermissionAssociationsWorkConnectionResolvers<ContextType>;
  ResourceShare?: ResourceShareResolvers<ContextType>;
  PermissionAssociation?: PermissionAssociationResolvers<ContextType>;
  PermissionAssociationEdge?: PermissionAssociationEdgeResolvers<ContextType>;
  PermissionAssociationConnection?: PermissionAssociationConnectionResolvers<ContextType>;
  ResourceShareEdge?: ResourceShareEdgeResolvers<ContextType>;
  ResourceShareConnection?: ResourceShareConnectionResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyVersion?: PolicyVersionResolvers<ContextType>;
  PolicyVersionDiff?: PolicyVersionDiffResolvers<ContextType>;
  PolicyRule?: PolicyRuleResolvers<ContextType>;
  PolicyAttachment?: PolicyAttachmentResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyAttachmentEdge?: PolicyAttachmentEdgeResolvers<ContextType>;
  PolicyAttachmentConnection?: PolicyAttachmentConnectionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CreatePermissionPayload?: CreatePermissionPayloadResolvers<ContextType>;
  CreatePermissionVersionPayload?: CreatePermissionVersionPayloadResolvers<ContextType>;
  DeletePermissionVersionPayload?: DeletePermissionVersionPayloadResolvers<ContextType>;
  SetDefaultPermissionVersionPayload?: SetDefaultPermissionVersionPayloadResolvers<ContextType>;
  DeletePermissionPayload?: DeletePermissionPayloadResolvers<ContextType>;
  TagResourcePayload?: TagResourcePayloadResolvers<ContextType>;
  UntagResourcePayload?: UntagResourcePayloadResolvers<ContextType>;
  CreateResourceSharePayload?: CreateResourceSharePayloadResolvers<ContextType>;
  DeleteResourceSharePayload?: DeleteResourceSharePayloadResolvers<ContextType>;
  AssociateResourceSharePermissionPayload?: AssociateResourceSharePermissionPayloadResolvers<ContextType>;
  DisassociateResourceSharePermissionPayload?: DisassociateResourceSharePermissionPayloadResolvers<ContextType>;
  CreatePolicyPayload?: CreatePolicyPayloadResolvers<ContextType>;
  CreatePolicyVersionPayload?: CreatePolicyVersionPayloadResolvers<ContextType>;
  DeletePolicyVersionPayload?: DeletePolicyVersionPayloadResolvers<ContextType>;
  SetDefaultPolicyVersionPayload?: SetDefaultPolicyVersionPayloadResolvers<ContextType>;
  DeletePolicyPayload?: DeletePolicyPayloadResolvers<ContextType>;
  AttachPolicyPayload?: AttachPolicyPayloadResolvers<ContextType>;
  DetachPolicyPayload?: DetachPolicyPayloadResolvers<ContextType>;
  ReplacePermissionAssociationsPayload?: ReplacePermissionAssociationsPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  reads?: ReadsDirectiveResolver<any, any, ContextType>;
  queries?: QueriesDirectiveResolver<any, any, ContextType>;
  diffs?: DiffsDirectiveResolver<any, any, ContextType>;
};
