/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What protects a version, from deletion or from a replace work. */
export type BlockerReason =
  /** Resource shares use it. */
  | 'ATTACHED_TO_RESOURCE_SHARES'
  /** It is the default version. */
  | 'DEFAULT_VERSION'
  /** It is the only version. */
  | 'ONLY_VERSION'
  /** A running replace work moves resource shares away from it. */
  | 'SOURCE_OF_REPLACE_WORK'
  /** A running replace work moves resource shares to it. */
  | 'TARGET_OF_REPLACE_WORK';

/** What `createPermissionVersion` takes. */
export type CreatePermissionVersionInput = {
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  clientToken?: string | null | undefined;
  /** If given, the call is refused unless the permission is at this revision. */
  expectedRevision?: number | null | undefined;
  /** What to do if the permission already has five versions. */
  onVersionLimit?: VersionLimitStrategy | null | undefined;
  /** The permission's ARN. */
  permissionArn: string;
  /** One JSON object with Effect and Action, and no Resource or Principal. It is kept byte for byte. */
  policyTemplate: string;
};

/** The state of a replace work. */
export type ReplaceWorkStatus =
  /** Done: at that moment no resource share had any of its versions. */
  | 'COMPLETED'
  /** It was given up; `statusMessage` says why. Shares that were moved stay moved: the same mutation, called again, moves the rest. */
  | 'FAILED'
  /** It is running. */
  | 'IN_PROGRESS';

/** What `setDefaultPermissionVersion` takes. */
export type SetDefaultPermissionVersionInput = {
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. The service generates one if none is given. */
  clientToken?: string | null | undefined;
  /** If given, the call is refused unless the permission is at this revision. */
  expectedRevision?: number | null | undefined;
  /** The permission's ARN. */
  permissionArn: string;
  /** The number of the version, from 1. */
  permissionVersion: number;
};

/** What to do if a permission already has five versions. */
export type VersionLimitStrategy =
  /** In the same transaction, delete the oldest version that nothing blocks; refuse if every one is blocked. */
  | 'DELETE_OLDEST_UNUSED'
  /** Refuse the sixth. */
  | 'REJECT';

export type VersionsQueryVariables = Exact<{
  arn: string;
}>;


export type VersionsQuery = { permission: { __typename: 'Permission', id: string, revision: number, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, isDefaultVersion: boolean }> } | null };

export type MakeDefaultMutationVariables = Exact<{
  input: SetDefaultPermissionVersionInput;
}>;


export type MakeDefaultMutation = { setDefaultPermissionVersion: { __typename: 'SetDefaultPermissionVersionPayload', permission: { __typename: 'Permission', id: string, revision: number, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, isDefaultVersion: boolean }> } | null, errors: Array<
      | { __typename: 'IdempotentParameterMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidClientTokenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidParameterError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidPolicyError', message: string, path: Array<string> | null }
      | { __typename: 'MalformedArnError', message: string, path: Array<string> | null }
      | { __typename: 'MalformedPolicyTemplateError', message: string, path: Array<string> | null }
      | { __typename: 'OperationNotPermittedError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionAlreadyExistsError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionVersionsLimitExceededError', message: string, path: Array<string> | null, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, deletionBlockers: Array<{ __typename: 'Blocker', reason: BlockerReason }> }> }
      | { __typename: 'PolicyError', message: string, path: Array<string> | null }
      | { __typename: 'RevisionMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'TagLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'UnknownResourceError', message: string, path: Array<string> | null }
    > } };

export type DefaultsFragment = { __typename: 'Permission', id: string, revision: number, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, isDefaultVersion: boolean }> };

export type PermissionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PermissionsQuery = { permissions: { __typename: 'PermissionConnection', edges: Array<{ __typename: 'PermissionEdge', cursor: string, node: { __typename: 'Permission', id: string, name: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

type Refusal_IdempotentParameterMismatchError_Fragment = { __typename: 'IdempotentParameterMismatchError', message: string, path: Array<string> | null };

type Refusal_InvalidClientTokenError_Fragment = { __typename: 'InvalidClientTokenError', message: string, path: Array<string> | null };

type Refusal_InvalidParameterError_Fragment = { __typename: 'InvalidParameterError', message: string, path: Array<string> | null };

type Refusal_InvalidPolicyError_Fragment = { __typename: 'InvalidPolicyError', message: string, path: Array<string> | null };

type Refusal_MalformedArnError_Fragment = { __typename: 'MalformedArnError', message: string, path: Array<string> | null };

type Refusal_MalformedPolicyTemplateError_Fragment = { __typename: 'MalformedPolicyTemplateError', message: string, path: Array<string> | null };

type Refusal_OperationNotPermittedError_Fragment = { __typename: 'OperationNotPermittedError', message: string, path: Array<string> | null };

type Refusal_PermissionAlreadyExistsError_Fragment = { __typename: 'PermissionAlreadyExistsError', message: string, path: Array<string> | null };

type Refusal_PermissionLimitExceededError_Fragment = { __typename: 'PermissionLimitExceededError', message: string, path: Array<string> | null };

type Refusal_PermissionVersionsLimitExceededError_Fragment = { __typename: 'PermissionVersionsLimitExceededError', message: string, path: Array<string> | null, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, deletionBlockers: Array<{ __typename: 'Blocker', reason: BlockerReason }> }> };

type Refusal_PolicyError_Fragment = { __typename: 'PolicyError', message: string, path: Array<string> | null };

type Refusal_RevisionMismatchError_Fragment = { __typename: 'RevisionMismatchError', message: string, path: Array<string> | null };

type Refusal_TagLimitExceededError_Fragment = { __typename: 'TagLimitExceededError', message: string, path: Array<string> | null };

type Refusal_UnknownResourceError_Fragment = { __typename: 'UnknownResourceError', message: string, path: Array<string> | null };

export type RefusalFragment =
  | Refusal_IdempotentParameterMismatchError_Fragment
  | Refusal_InvalidClientTokenError_Fragment
  | Refusal_InvalidParameterError_Fragment
  | Refusal_InvalidPolicyError_Fragment
  | Refusal_MalformedArnError_Fragment
  | Refusal_MalformedPolicyTemplateError_Fragment
  | Refusal_OperationNotPermittedError_Fragment
  | Refusal_PermissionAlreadyExistsError_Fragment
  | Refusal_PermissionLimitExceededError_Fragment
  | Refusal_PermissionVersionsLimitExceededError_Fragment
  | Refusal_PolicyError_Fragment
  | Refusal_RevisionMismatchError_Fragment
  | Refusal_TagLimitExceededError_Fragment
  | Refusal_UnknownResourceError_Fragment
;

export type CreateVersionMutationVariables = Exact<{
  input: CreatePermissionVersionInput;
}>;


export type CreateVersionMutation = { createPermissionVersion: { __typename: 'CreatePermissionVersionPayload', permissionVersion: { __typename: 'PermissionVersion', id: string, version: number, isDefaultVersion: boolean, permission: { __typename: 'Permission', id: string, revision: number, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, isDefaultVersion: boolean }> } } | null, errors: Array<
      | { __typename: 'IdempotentParameterMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidClientTokenError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidParameterError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidPolicyError', message: string, path: Array<string> | null }
      | { __typename: 'MalformedArnError', message: string, path: Array<string> | null }
      | { __typename: 'MalformedPolicyTemplateError', message: string, path: Array<string> | null }
      | { __typename: 'OperationNotPermittedError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionAlreadyExistsError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionVersionsLimitExceededError', message: string, path: Array<string> | null, versions: Array<{ __typename: 'PermissionVersion', id: string, version: number, deletionBlockers: Array<{ __typename: 'Blocker', reason: BlockerReason }> }> }
      | { __typename: 'PolicyError', message: string, path: Array<string> | null }
      | { __typename: 'RevisionMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'TagLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'UnknownResourceError', message: string, path: Array<string> | null }
    > } };

export type WorkQueryVariables = Exact<{
  id: string;
}>;


export type WorkQuery = { replacePermissionAssociationsWork: { __typename: 'ReplacePermissionAssociationsWork', id: string, status: ReplaceWorkStatus, progress: number, fromPermission: { __typename: 'Permission', id: string, versions: Array<{ __typename: 'PermissionVersion', id: string, resourceShareCount: number }> } | null, toPermission: { __typename: 'Permission', id: string, versions: Array<{ __typename: 'PermissionVersion', id: string, resourceShareCount: number }> } | null } | null };

export const DefaultsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Defaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}}]}}]}}]} as unknown as DocumentNode<DefaultsFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionVersionsLimitExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deletionBlockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const VersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Versions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"arn"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"arn"},"value":{"kind":"Variable","name":{"kind":"Name","value":"arn"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Defaults"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Defaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}}]}}]}}]} as unknown as DocumentNode<VersionsQuery, VersionsQueryVariables>;
export const MakeDefaultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeDefault"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetDefaultPermissionVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setDefaultPermissionVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Defaults"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Defaults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Permission"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionVersionsLimitExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deletionBlockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MakeDefaultMutation, MakeDefaultMutationVariables>;
export const PermissionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Permissions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PermissionsQuery, PermissionsQueryVariables>;
export const CreateVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePermissionVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPermissionVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissionVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}},{"kind":"Field","name":{"kind":"Name","value":"permission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionVersionsLimitExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deletionBlockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateVersionMutation, CreateVersionMutationVariables>;
export const WorkDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Work"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replacePermissionAssociationsWork"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"fromPermission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resourceShareCount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"toPermission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"resourceShareCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WorkQuery, WorkQueryVariables>;