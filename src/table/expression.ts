import type { Condition, Path } from './condition.ts'

/** What an update does to an item. Deltas of one attribute are summed by whoever plans the write. */
export interface Changes {
  readonly set?: readonly (readonly [Path, unknown])[]
  /**
   * Numbers changed by a delta. One that may not be there yet must be a top-level attribute; one in a map must be
   * there, which a guard of the same write has to see to.
   */
  readonly add?: readonly (readonly [Path, number])[]
  readonly remove?: readonly Path[]
}

/** All these changes of one item, as one. */
export function mergedChanges(changes: readonly Changes[]): Changes {
  const set = changes.flatMap((change) => change.set ?? [])
  const add = changes.flatMap((change) => change.add ?? [])
  const remove = changes.flatMap((change) => change.remove ?? [])
  return {
    ...(set.length > 0 && { set }),
    ...(add.length > 0 && { add }),
    ...(remove.length > 0 && { remove }),
  }
}

/**
 * Renders conditions and changes of one write for DynamoDB. Each name and value gets one placeholder: two
 * placeholders for one path in one expression are refused by some engines and misread by others.
 */
export class Expression {
  readonly #names = new Map<string, string>()
  readonly #values = new Map<unknown, string>()

  condition(condition: Condition): string {
    if ('allOf' in condition) return this.#joined(condition.allOf, ' AND ')
    if ('anyOf' in condition) return this.#joined(condition.anyOf, ' OR ')
    if ('exists' in condition) return `attribute_exists(${this.#path(condition.exists)})`
    if ('absent' in condition) return `attribute_not_exists(${this.#path(condition.absent)})`
    const left = 'sizeOf' in condition ? `size(${this.#path(condition.sizeOf)})` : this.#path(condition.path)
    return `${left} ${condition.is} ${this.#value(condition.value)}`
  }

  update({ set = [], add = [], remove = [] }: Changes): string {
    // ADD is for top-level attributes only: what lies deeper is set to its sum.
    const added = add.filter(([path]) => path.length === 1)
    const assignments = [
      ...set.map(([path, to]) => `${this.#path(path)} = ${this.#value(to)}`),
      ...add
        .filter(([path]) => path.length > 1)
        .map(([path, by]) => `${this.#path(path)} = ${this.#path(path)} + ${this.#value(by)}`),
    ]
    return [
      assignments.length > 0 ? `SET ${assignments.join(', ')}` : '',
      added.length > 0
        ? `ADD ${added.map(([path, by]) => `${this.#path(path)} ${this.#value(by)}`).join(', ')}`
        : '',
      remove.length > 0 ? `REMOVE ${remove.map((path) => this.#path(path)).join(', ')}` : '',
    ]
      .filter((clause) => clause !== '')
      .join(' ')
  }

  /** The placeholders of everything rendered so far; left out where there are none, as DynamoDB demands. */
  placeholders() {
    return {
      ...(this.#names.size > 0 && { ExpressionAttributeNames: inverted(this.#names) }),
      ...(this.#values.size > 0 && { ExpressionAttributeValues: inverted(this.#values) }),
    }
  }

  #joined(parts: readonly Condition[], by: string): string {
    const rendered = parts.map((part) => this.condition(part))
    // Parentheses around one part would stand twice where that part has its own: DynamoDB refuses redundant ones.
    return rendered.length === 1 ? rendered.join() : `(${rendered.join(by)})`
  }

  #path(path: Path): string {
    return path.map((name) => placeholder(this.#names, name, '#n')).join('.')
  }

  #value(value: unknown): string {
    return placeholder(this.#values, value, ':v')
  }
}

function placeholder<K>(known: Map<K, string>, key: K, prefix: string): string {
  const existing = known.get(key)
  if (existing !== undefined) return existing
  const made = `${prefix}${known.size}`
  known.set(key, made)
  return made
}

function inverted<K>(known: Map<K, string>): Record<string, K> {
  return Object.fromEntries([...known].map(([key, name]) => [name, key]))
}
