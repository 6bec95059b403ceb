import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** The fields between a list and its objects. */
const CONNECTION = new Set(['edges', 'node', 'nodes'])

/**
 * All fields that are selected under some others, through fragments and connections. Use this function for every question
 * about what is selected: it reads each fragment once, however often it is spread, so that its time is linear in the
 * length of the document.
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
