import { graphql } from 'relay-runtime'

graphql`
  query PermissionsQuery($first: Int, $after: String, $last: Int, $before: String) {
    ...PermissionList @arguments(first: $first, after: $after, last: $last, before: $before)
  }
`

/** The list, which grows at either end with each page that is loaded there. */
graphql`
  fragment PermissionList on Query
  @refetchable(queryName: "PermissionsPageQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    permissions(first: $first, after: $after, last: $last, before: $before)
      @connection(key: "PermissionList_permissions") {
      __id
      edges {
        node {
          ...PermissionRow
        }
      }
    }
  }
`

/** A row of it, which can be fetched again by its id. */
graphql`
  fragment PermissionRow on Permission @refetchable(queryName: "PermissionRowQuery") {
    name
    revision
  }
`

/** What is deleted goes from the list, and then from the store. A field has one such directive, so it is selected twice. */
graphql`
  mutation DeletePermissionMutation($input: DeletePermissionInput!, $connections: [ID!]!) {
    deletePermission(input: $input) {
      deletedPermissionId @deleteEdge(connections: $connections)
      gone: deletedPermissionId @deleteRecord
      errors {
        message
      }
    }
  }
`
