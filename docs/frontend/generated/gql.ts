/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query Versions($arn: ID!) {\n  permission(arn: $arn) {\n    ...Defaults\n  }\n}\n\nmutation MakeDefault($input: SetDefaultPermissionVersionInput!) {\n  setDefaultPermissionVersion(input: $input) {\n    permission {\n      ...Defaults\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}\n\nfragment Defaults on Permission {\n  id\n  revision\n  versions {\n    id\n    version\n    isDefaultVersion\n  }\n}": typeof types.VersionsDocument,
    "query Permissions($first: Int!, $after: String) {\n  permissions(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": typeof types.PermissionsDocument,
    "fragment Refusal on MutationError {\n  __typename\n  message\n  path\n  ... on PermissionVersionsLimitExceededError {\n    versions {\n      id\n      version\n      deletionBlockers {\n        reason\n      }\n    }\n  }\n}\n\nmutation CreateVersion($input: CreatePermissionVersionInput!) {\n  createPermissionVersion(input: $input) {\n    permissionVersion {\n      id\n      version\n      isDefaultVersion\n      permission {\n        id\n        revision\n        versions {\n          id\n          version\n          isDefaultVersion\n        }\n      }\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}": typeof types.RefusalFragmentDoc,
    "query Work($id: ID!) {\n  replacePermissionAssociationsWork(id: $id) {\n    id\n    status\n    progress\n    fromPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n    toPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n  }\n}": typeof types.WorkDocument,
};
const documents: Documents = {
    "query Versions($arn: ID!) {\n  permission(arn: $arn) {\n    ...Defaults\n  }\n}\n\nmutation MakeDefault($input: SetDefaultPermissionVersionInput!) {\n  setDefaultPermissionVersion(input: $input) {\n    permission {\n      ...Defaults\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}\n\nfragment Defaults on Permission {\n  id\n  revision\n  versions {\n    id\n    version\n    isDefaultVersion\n  }\n}": types.VersionsDocument,
    "query Permissions($first: Int!, $after: String) {\n  permissions(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}": types.PermissionsDocument,
    "fragment Refusal on MutationError {\n  __typename\n  message\n  path\n  ... on PermissionVersionsLimitExceededError {\n    versions {\n      id\n      version\n      deletionBlockers {\n        reason\n      }\n    }\n  }\n}\n\nmutation CreateVersion($input: CreatePermissionVersionInput!) {\n  createPermissionVersion(input: $input) {\n    permissionVersion {\n      id\n      version\n      isDefaultVersion\n      permission {\n        id\n        revision\n        versions {\n          id\n          version\n          isDefaultVersion\n        }\n      }\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}": types.RefusalFragmentDoc,
    "query Work($id: ID!) {\n  replacePermissionAssociationsWork(id: $id) {\n    id\n    status\n    progress\n    fromPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n    toPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n  }\n}": types.WorkDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Versions($arn: ID!) {\n  permission(arn: $arn) {\n    ...Defaults\n  }\n}\n\nmutation MakeDefault($input: SetDefaultPermissionVersionInput!) {\n  setDefaultPermissionVersion(input: $input) {\n    permission {\n      ...Defaults\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}\n\nfragment Defaults on Permission {\n  id\n  revision\n  versions {\n    id\n    version\n    isDefaultVersion\n  }\n}"): (typeof documents)["query Versions($arn: ID!) {\n  permission(arn: $arn) {\n    ...Defaults\n  }\n}\n\nmutation MakeDefault($input: SetDefaultPermissionVersionInput!) {\n  setDefaultPermissionVersion(input: $input) {\n    permission {\n      ...Defaults\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}\n\nfragment Defaults on Permission {\n  id\n  revision\n  versions {\n    id\n    version\n    isDefaultVersion\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Permissions($first: Int!, $after: String) {\n  permissions(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"): (typeof documents)["query Permissions($first: Int!, $after: String) {\n  permissions(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        id\n        name\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Refusal on MutationError {\n  __typename\n  message\n  path\n  ... on PermissionVersionsLimitExceededError {\n    versions {\n      id\n      version\n      deletionBlockers {\n        reason\n      }\n    }\n  }\n}\n\nmutation CreateVersion($input: CreatePermissionVersionInput!) {\n  createPermissionVersion(input: $input) {\n    permissionVersion {\n      id\n      version\n      isDefaultVersion\n      permission {\n        id\n        revision\n        versions {\n          id\n          version\n          isDefaultVersion\n        }\n      }\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}"): (typeof documents)["fragment Refusal on MutationError {\n  __typename\n  message\n  path\n  ... on PermissionVersionsLimitExceededError {\n    versions {\n      id\n      version\n      deletionBlockers {\n        reason\n      }\n    }\n  }\n}\n\nmutation CreateVersion($input: CreatePermissionVersionInput!) {\n  createPermissionVersion(input: $input) {\n    permissionVersion {\n      id\n      version\n      isDefaultVersion\n      permission {\n        id\n        revision\n        versions {\n          id\n          version\n          isDefaultVersion\n        }\n      }\n    }\n    errors {\n      ...Refusal\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Work($id: ID!) {\n  replacePermissionAssociationsWork(id: $id) {\n    id\n    status\n    progress\n    fromPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n    toPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n  }\n}"): (typeof documents)["query Work($id: ID!) {\n  replacePermissionAssociationsWork(id: $id) {\n    id\n    status\n    progress\n    fromPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n    toPermission {\n      id\n      versions {\n        id\n        resourceShareCount\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;