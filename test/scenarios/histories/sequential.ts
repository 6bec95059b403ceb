import { type Account, running } from '../model/account.ts'
import { answered } from '../model/model.ts'
import { comparable, mustAnswer } from '../model/perform.ts'
import { holding, move } from '../model/replace.ts'
import type { Call } from '../model/rule.ts'
import { mustBeSeen, versioned } from '../model/visible.ts'
import type { Sequential } from './checker.ts'

/** What callers do: a mutation, a look at one permission, or at all that there is once nobody changes it any more. */
export type Act = Call | { readonly look: string } | 'look at everything'

/** Answers are compared as texts. */
export const textOf = (answer: unknown): string => JSON.stringify(comparable(answer))

/** The permission as one look shows it: all of it is of one moment. */
const look = (account: Account, arn: string) => {
  const permission = account.permissions[arn]
  return { permission: permission && versioned(account, arn, permission) }
}

/** What the calls of a history do one after the other: what the model says. */
export const inSequence = (initial: Account): Sequential<Account, Act, string> => ({
  initial,
  apply: (before, act) => {
    if (act === 'look at everything') return { state: before, answer: textOf(mustBeSeen(before)) }
    if ('look' in act) return { state: before, answer: textOf(look(before, act.look)) }
    const after = structuredClone(before)
    const { returned } = answered(after, act, {})
    const isChange = returned.errors.length === 0 && !returned.replayed
    return { state: isChange ? after : before, answer: textOf(mustAnswer({ returned, shown: {} })) }
  },
  isSame: (answer, expected) => answer === expected,
  byItself: (before) => running(before).flatMap(([id]) => [...moved(before, id), ...ended(before, id)]),
  hash: textOf,
})

/** A worker may move any share of a running work, one by one or several at once. */
function moved(before: Account, id: string): Account[] {
  const work = before.works[id]
  if (!work) return []
  return Object.entries(before.shares).flatMap(([shareArn, { holds }]) =>
    Object.values(holds)
      .filter(({ permissionArn, version }) => permissionArn === work.from && work.sources.includes(version))
      .map(({ version }) => {
        const after = structuredClone(before)
        move(after, id, version, shareArn)
        return after
      }),
  )
}

/** It ends the work where no share is left to move. */
function ended(before: Account, id: string): Account[] {
  const work = before.works[id]
  if (!work || holding(before, work).length > 0) return []
  const after = structuredClone(before)
  const done = after.works[id]
  if (done) done.status = 'COMPLETED'
  return [after]
}
