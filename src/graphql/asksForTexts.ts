import type { FieldNode, GraphQLResolveInfo, SelectionNode } from 'graphql'

/** The fields that lead to versions, and those of a version that need its text's item. */
const VERSIONS = new Set(['defaultVersion', 'version', 'versions'])
const TEXTS = new Set(['policyTemplate', 'statement', 'creationTime', 'policyDocument'])

/** What stands between a list and what it lists. */
const CONNECTION = new Set(['edges', 'node', 'nodes'])

/**
 * Whether the selection under a field that gives permissions or policies asks for what lies beside the head, so that
 * head and texts can be read in one round trip, and of one moment.
 */
export const asksForTexts = (info: GraphQLResolveInfo): boolean => leadsToTexts(info.fieldNodes, info)

/** The same for what a field below this one gives. */
export const asksForTextsIn = (field: string, info: GraphQLResolveInfo): boolean =>
  leadsToTexts(fieldsNamed(field, info), info)

export const asksFor = (field: string, info: GraphQLResolveInfo): boolean =>
  fieldsNamed(field, info).length > 0

function leadsToTexts(nodes: readonly FieldNode[], info: GraphQLResolveInfo): boolean {
  return fieldsUnder(nodes, info)
    .filter(({ name }) => VERSIONS.has(name.value))
    .flatMap((field) => fieldsUnder([field], info))
    .some(({ name }) => TEXTS.has(name.value))
}

const fieldsNamed = (field: string, info: GraphQLResolveInfo): FieldNode[] =>
  fieldsUnder(info.fieldNodes, info).filter(({ name }) => name.value === field)

function fieldsUnder(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const selected = (selections: readonly SelectionNode[]): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === 'Field') return [selection]
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value]
      return selected(fragment?.selectionSet.selections ?? [])
    })
  return nodes
    .flatMap(({ selectionSet }) => selected(selectionSet?.selections ?? []))
    .flatMap((field) => (CONNECTION.has(field.name.value) ? fieldsUnder([field], info) : [field]))
}
