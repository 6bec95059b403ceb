import { follows } from './conditionDiff.ts'
import type { PolicyCondition } from './contents.ts'
import { areDisjoint, coverer, isPattern } from './covers.ts'

/** How many comparisons a diff may take. A text of 6 KB has 1,500 patterns, and two such texts two million pairs of them. */
export const COMPARISONS = 20_000

/** Patterns to compare others with. */
export interface Patterns {
  readonly texts: ReadonlySet<string>
  /** Those of them that match more than themselves. */
  readonly wild: readonly string[]
}

export const patternsOf = (texts: readonly string[]): Patterns => {
  const all = new Set(texts)
  return { texts: all, wild: [...all].filter(isPattern) }
}

/**
 * The comparisons that prove one claim, "nothing gained" or "nothing lost": each of the two has half of what a diff may
 * take, so that both are answered alike when the texts are swapped. When there are none left, every answer is no, by which
 * nothing is proved.
 */
export class Comparisons {
  #left = COMPARISONS / 2
  readonly #coverers = new Map<string, (pattern: string) => boolean>()

  #another(): boolean {
    return this.#left-- > 0
  }

  #covers(by: string, pattern: string): boolean {
    const covers = this.#coverers.get(by) ?? remembered(coverer(by))
    this.#coverers.set(by, covers)
    return covers(pattern)
  }

  /** Whether one of the patterns covers it alone. */
  isCovered(pattern: string, { texts, wild }: Patterns): boolean {
    return (
      this.#another() &&
      (texts.has(pattern) || wild.some((by) => this.#another() && this.#covers(by, pattern)))
    )
  }

  /** Whether no text is matched both by it and by one of the patterns. */
  isDisjoint(pattern: string, { texts }: Patterns): boolean {
    return [...texts].every((other) => this.#another() && areDisjoint(pattern, other))
  }

  /** Whether each of the conditions holds wherever all of the stronger ones do. */
  follow(weaker: readonly PolicyCondition[], stronger: readonly PolicyCondition[]): boolean {
    return weaker.every((one) => stronger.some((other) => this.#another() && follows(one, other)))
  }
}

/** Two long patterns are compared once, however many rules have them. */
function remembered(covers: (pattern: string) => boolean): (pattern: string) => boolean {
  const known = new Map<string, boolean>()
  return (pattern) => {
    const answer = known.get(pattern) ?? covers(pattern)
    known.set(pattern, answer)
    return answer
  }
}
