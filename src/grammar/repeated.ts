/** Those whose like came before them; in one pass, for callers may send tens of thousands. */
export function repeated<T>(all: readonly T[], of: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const before = seen.size
    return seen.add(of(one)).size === before
  })
}
