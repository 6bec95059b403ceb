import type { Connection } from '../../table/connection.ts'
import type { Resolvers } from '../generated/resolvers.ts'

/** The rows of a page without their cursors. */
const connection = { nodes: <Node>({ edges }: Connection<Node>) => edges.map(({ node }) => node) }

export const connections = {
  PermissionConnection: connection,
  ResourceShareConnection: connection,
  PermissionAssociationConnection: connection,
  ReplacePermissionAssociationsWorkConnection: connection,
  PolicyConnection: connection,
  PolicyAttachmentConnection: connection,
} satisfies Resolvers
