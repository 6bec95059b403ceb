/**
 * Those that are equal to an earlier one by that key. In one pass, because callers may send tens of thousands.
 *
 * @param keyOf what two of them have in common that count as equal
 */
export function duplicates<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const before = seen.size
    return seen.add(keyOf(one)).size === before
  })
}
