import type { FieldNode, GraphQLResolveInfo, SelectionNode } from 'graphql'

/** The fields of a permission that lead to its versions, and those of a version that need its text's item. */
const VERSIONS = new Set(['defaultVersion', 'version', 'versions'])
const TEXTS = new Set(['policyTemplate', 'statement', 'creationTime'])

/** What stands between a list and its permissions. */
const CONNECTION = new Set(['edges', 'node', 'nodes'])

/**
 * Whether the selection under a field of type Permission, or a list of them, asks for what lies beside the head, so that head and
 * texts can be read in one round trip, and of one moment.
 */
export function asksForTexts(info: GraphQLResolveInfo): boolean {
  const selected = (nodes: readonly SelectionNode[]): FieldNode[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'Field') return [node]
      const fragment = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value]
      return selected(fragment?.selectionSet.selections ?? [])
    })
  const fieldsOf = (node: FieldNode): FieldNode[] =>
    selected(node.selectionSet?.selections ?? []).flatMap((field) =>
      CONNECTION.has(field.name.value) ? fieldsOf(field) : [field],
    )
  return info.fieldNodes
    .flatMap(fieldsOf)
    .filter((field) => VERSIONS.has(field.name.value))
    .flatMap(fieldsOf)
    .some((field) => TEXTS.has(field.name.value))
}
