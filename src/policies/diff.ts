import { type AccessChange, accessChange } from '../grammar/accessChange.ts'
import { allowsNothingMore } from './access.ts'
import { rulesOnlyIn } from './rules.ts'
import { type PolicyRule, readStatements } from './statements.ts'

/** What one policy document says that another does not. */
export interface DocumentDiff {
  readonly accessChange: AccessChange
  readonly rulesAdded: readonly PolicyRule[]
  readonly rulesRemoved: readonly PolicyRule[]
}

/**
 * Compares two texts that were accepted as policy documents. Order, blanks, duplicates and the case of condition keys make
 * no difference; the case of actions, resources and values does, for the cloud doesn't say that it has none.
 */
export function diffDocuments(older: string, newer: string): DocumentDiff {
  const before = readStatements(older)
  const after = readStatements(newer)
  const rulesAdded = rulesOnlyIn(after, before)
  const rulesRemoved = rulesOnlyIn(before, after)
  return {
    accessChange: accessChange({
      nothingGained: allowsNothingMore(after, before, rulesAdded, rulesRemoved),
      nothingLost: allowsNothingMore(before, after, rulesRemoved, rulesAdded),
    }),
    rulesAdded,
    rulesRemoved,
  }
}
