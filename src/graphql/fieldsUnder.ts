import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** What stands between a list and what it lists. */
const CONNECTION = new Set(['edges', 'node', 'nodes'])

/**
 * All fields that are selected under some others, through fragments and connections. Whoever asks what is selected asks
 * here: each fragment is gone through once, however often it is spread, so that it takes no more time than the document
 * is long.
 */
export function fieldsUnder(
  fields: readonly FieldNode[],
  fragments: GraphQLResolveInfo['fragments'],
): FieldNode[] {
  const found: FieldNode[] = []
  const spread = new Set<string>()
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === 'FragmentSpread') {
        const { value } = selection.name
        if (spread.has(value)) continue
        spread.add(value)
        collect(fragments[value]?.selectionSet)
      } else if (selection.kind === 'InlineFragment' || CONNECTION.has(selection.name.value)) {
        collect(selection.selectionSet)
      } else {
        found.push(selection)
      }
    }
  }
  for (const { selectionSet } of fields) collect(selectionSet)
  return found
}
