import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a misspelt word was most likely meant to be, upper or lower case; `undefined` if none is near.
 *
 * The candidates that fit are few and short, so the time is bounded by the length of the word and their number.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const sought = word.toLowerCase()
  let best: string | undefined
  let fewest = mistakesAllowed(word) + 1
  for (const candidate of candidates) {
    // Two words differ by at least their difference in length, which is cheap to compute.
    if (Math.abs(candidate.length - word.length) >= fewest) continue
    const mistakes = distance(sought, candidate.toLowerCase())
    if (mistakes < fewest) {
      best = candidate
      fewest = mistakes
    }
  }
  return best
}

/** One wrong letter in a short word, two from six letters, three from twelve: with more it is another word. */
const mistakesAllowed = (word: string): number => Math.min(1 + Math.floor(word.length / 6), 3)
