import type { FieldNode, SelectionNode, SelectionSetNode, ValidationContext } from 'graphql'

/**
 * Adds up something over the selections of one document, with their fragments spread out. Each fragment is measured once,
 * however often and in however many operations it is spread, so that no document takes more time than it is long.
 *
 * @param measure the value of one field, given the value of its own selection
 * @param together combines the values of one selection: their sum, or the largest of them
 */
export function measurer(
  context: ValidationContext,
  measure: (field: FieldNode, below: number) => number,
  together: (parts: number[]) => number,
): (set: SelectionSetNode) => number {
  const done = new Map<string, number>()

  const ofSet = (set: SelectionSetNode | undefined): number => together((set?.selections ?? []).map(ofNode))
  const ofNode = (node: SelectionNode): number => {
    if (node.kind === 'Field') return measure(node, ofSet(node.selectionSet))
    if (node.kind === 'InlineFragment') return ofSet(node.selectionSet)
    const name = node.name.value
    const known = done.get(name)
    if (known !== undefined) return known
    // Spread within itself, a fragment is refused by another rule: here it must only come to an end.
    done.set(name, 0)
    const own = ofSet(context.getFragment(name)?.selectionSet)
    done.set(name, own)
    return own
  }
  return ofSet
}

export const sum = (parts: number[]): number => parts.reduce((total, part) => total + part, 0)

export const largest = (parts: number[]): number => parts.reduce((most, part) => Math.max(most, part), 0)
