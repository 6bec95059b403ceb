/**
 * Conditions as data: `expression.ts` renders one for DynamoDB, `holds` judges it on the item that came back
 * with a refusal. One declaration serves both, so what a guard refuses and what its refusal says can't drift apart.
 */

/** Where a value stands in an item: attribute name first, then keys of maps. */
export type Path = readonly [string, ...string[]]

export type Scalar = string | number | boolean

type Comparator = '=' | '<>' | '<' | '<=' | '>' | '>='

export type Condition =
  | { readonly path: Path; readonly is: Comparator; readonly value: Scalar }
  | { readonly sizeOf: Path; readonly is: Comparator; readonly value: number }
  | { readonly exists: Path }
  | { readonly absent: Path }
  | { readonly allOf: readonly Condition[] }
  | { readonly anyOf: readonly Condition[] }

export type Item = Record<string, unknown>

/** Whether the condition holds for an item, judged as DynamoDB judges it; `undefined` is an item that isn't there. */
export function holds(condition: Condition, item: Item | undefined): boolean {
  if ('allOf' in condition) return condition.allOf.every((part) => holds(part, item))
  if ('anyOf' in condition) return condition.anyOf.some((part) => holds(part, item))
  if ('exists' in condition) return valueAt(item, condition.exists) !== undefined
  if ('absent' in condition) return valueAt(item, condition.absent) === undefined
  const left = 'sizeOf' in condition ? sizeOf(valueAt(item, condition.sizeOf)) : valueAt(item, condition.path)
  return compares(left, condition.is, condition.value)
}

function valueAt(item: Item | undefined, path: Path): unknown {
  let value: unknown = item
  for (const step of path) {
    // Own keys only: an item may hold keys like `constructor`.
    if (!isMap(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

/** A list is none: its elements are not reached by name. */
const isMap = (value: unknown): value is Item =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Of maps and lists only: what the size of a text is, the engines themselves don't agree upon. */
function sizeOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length
  if (isMap(value)) return Object.keys(value).length
  return undefined
}

function compares(left: unknown, is: Comparator, right: Scalar): boolean {
  // What isn't there, or is of another type, differs from everything and is in no order with it.
  if (typeof left !== typeof right) return is === '<>'
  const order = orderOf(left as Scalar, right)
  switch (is) {
    case '=':
      return order === 0
    case '<>':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

/** Below 0 where the left one comes first. Texts are in the order of their UTF-8 bytes, which is not JavaScript's own. */
export const orderOf = (left: Scalar, right: Scalar): number =>
  typeof left === 'string' && typeof right === 'string'
    ? Buffer.compare(Buffer.from(left), Buffer.from(right))
    : Number(left) - Number(right)
