/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** What to do where a permission already has five versions. */
export type VersionLimitStrategy =
  /** Refuse the sixth. */
  | 'REJECT'
  /** In the same transaction, delete the oldest version that nothing blocks; refuse where every one is blocked. */
  | 'DELETE_OLDEST_UNUSED';

/** What `createPermissionVersion` takes. */
export type CreatePermissionVersionInput = {
  /** The permission's ARN. */
  permissionArn: string;
  /** One JSON object with Effect and Action, and no Resource or Principal. It is kept to the byte. */
  policyTemplate: string;
  /** Makes the call safe to repeat: 1 to 64 characters from `!` to `~`, kept for 24 hours. One is made up where none is given. */
  clientToken?: string | null | undefined;
  /** What to do where the permission already has five versions. */
  onVersionLimit?: VersionLimitStrategy | null | undefined;
  /** Where given, the call is refused unless the permission is at this revision. */
  expectedRevision?: number | null | undefined;
};

export type CreateVersionMutationVariables = Exact<{
  input: CreatePermissionVersionInput;
}>;


export type CreateVersionMutation = { createPermissionVersion: { permissionVersion: { version: number, isDefaultVersion: boolean } | null, errors: Array<
      | { __typename: 'MalformedArnError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidParameterError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidPolicyError', message: string, path: Array<string> | null }
      | { __typename: 'MalformedPolicyTemplateError', message: string, path: Array<string> | null }
      | { __typename: 'InvalidClientTokenError', message: string, path: Array<string> | null }
      | { __typename: 'IdempotentParameterMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'UnknownResourceError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionAlreadyExistsError', message: string, path: Array<string> | null }
      | { __typename: 'TagLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionLimitExceededError', message: string, path: Array<string> | null }
      | { __typename: 'PermissionVersionsLimitExceededError', message: string, path: Array<string> | null, versions: Array<{ version: number, deletionBlockers: Array<{ reason: BlockerReason }> }> }
      | { __typename: 'OperationNotPermittedError', message: string, path: Array<string> | null }
      | { __typename: 'RevisionMismatchError', message: string, path: Array<string> | null }
      | { __typename: 'PolicyError', message: string, path: Array<string> | null }
    > } };


export const CreateVersionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateVersion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePermissionVersionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPermissionVersion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"permissionVersion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PermissionVersionsLimitExceededError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"deletionBlockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateVersionMutation, CreateVersionMutationVariables>;