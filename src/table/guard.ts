import { type Condition, holds, type Item } from './condition.ts'

/**
 * A condition with a name and what its failure means, declared together.
 *
 * - `presence`: the thing itself. Where it fails, the other guards of that write have nothing to say.
 * - `rule`: the user gets its refusal where it fails.
 * - `precondition`: what was read before the write and must still be so; where it fails, the caller plans anew.
 * - `time`: the write has a later time than the item. Where nothing else fails, the caller plans anew, for a
 *   later time; a rule that fails beside it fails at whatever time.
 */
export type Guard<Refusal> =
  | {
      readonly name: string
      readonly kind: 'presence' | 'rule'
      readonly condition: Condition
      readonly means: (item: Item | undefined) => Refusal
    }
  | { readonly name: string; readonly kind: 'precondition' | 'time'; readonly condition: Condition }

/**
 * The guards of a refusal that was found by reading. They can't both hold: while the item is as it was read, the rule
 * fails and the call is refused; where it has changed, the precondition fails and the call is planned anew.
 */
export const refusedAsRead = <Refusal>(rule: Guard<Refusal>, unchanged: Guard<never>): Guard<Refusal>[] => [
  rule,
  unchanged,
]

/** Whether the write would have been made, had it had a later time. */
export const isOnlyLate = (failed: readonly Guard<unknown>[]): boolean =>
  failed.length > 0 && failed.every(({ kind }) => kind === 'time')

/** The guards that this item fails; only the absence of the thing itself where that is what fails. */
export function failedGuards<Refusal>(
  guards: readonly Guard<Refusal>[],
  item: Item | undefined,
): Guard<Refusal>[] {
  const failed = guards.filter((guard) => !holds(guard.condition, item))
  const absent = failed.filter((guard) => guard.kind === 'presence')
  return absent.length > 0 ? absent.slice(0, 1) : failed
}
