import { randomUUID } from 'node:crypto'
import type { Item } from '../table/condition.ts'
import { tokenKey } from '../table/keys.ts'
import { keyText, readItems } from '../table/read.ts'
import { again, untilAnswered } from '../table/retry.ts'
import type { Key, Store } from '../table/store.ts'
import { type Failure, type GuardedWrite, transact } from '../table/transact.ts'
import { isClientToken, newClientToken } from './clientToken.ts'
import { liveRecord, spendToken, type TokenRecord } from './tokenRecord.ts'

/** What a call runs on: whose it is, where it writes, and when it must have answered (ms since the epoch). */
export interface Call {
  readonly accountId: string
  readonly region: string
  readonly store: Store
  readonly deadline: number
}

/** How a family of operations words the two refusals that client tokens bring. */
export interface TokenRefusals<Refusal> {
  readonly invalidClientToken: () => Refusal
  readonly parameterMismatch: (clientToken: string) => Refusal
}

/** The items that were read for planning, by key. */
export type Found = (key: Key) => Item | undefined

/** What a mutation would write now, and the facts of its answer; or why it can't be planned at all. */
export type Plan<Facts, Refusal> =
  | { readonly writes: readonly GuardedWrite<Refusal>[]; readonly facts: Facts }
  | { readonly refusals: readonly Refusal[] }

export interface Mutation<Facts, Refusal> {
  /** The operation's name: the scope of its tokens beside the account. */
  readonly operation: string
  readonly clientToken: string | null | undefined
  /** Tells these parameters from others under the same token. */
  readonly fingerprint: string
  /** What is wrong with the input in itself. A replay is judged before it. */
  readonly faults: readonly Refusal[]
  /** What planning needs to know. It only picks numbers that guards then confirm. */
  readonly reads: readonly Key[]
  readonly plan: (found: Found) => Plan<Facts, Refusal> | Promise<Plan<Facts, Refusal>>
  readonly tokenRefusals: TokenRefusals<Refusal>
}

export type Answer<Facts, Refusal> =
  | { readonly clientToken: string; readonly replayed: boolean; readonly facts: Facts }
  | { readonly clientToken: string; readonly refusals: readonly Refusal[] }

/**
 * Runs a mutation so that its client token takes effect once: the token is spent in the same transaction as the
 * change, by success alone. A token met again answers with the facts of the call that spent it, before any rule.
 *
 * @throws Unavailable where the store stayed busy until the deadline; the same token tells then what became of it
 */
export async function once<Facts, Refusal>(
  call: Call,
  mutation: Mutation<Facts, Refusal>,
): Promise<Answer<Facts, Refusal>> {
  const { tokenRefusals } = mutation
  const given = mutation.clientToken ?? undefined
  if (given !== undefined && !isClientToken(given)) {
    return { clientToken: '', refusals: [...mutation.faults, tokenRefusals.invalidClientToken()] }
  }
  const clientToken = given ?? newClientToken()
  const key = tokenKey(call.accountId, mutation.operation, clientToken)
  const attempt = randomUUID()

  const judged = (record: TokenRecord<Facts>): Answer<Facts, Refusal> =>
    record.fingerprint === mutation.fingerprint
      ? { clientToken, replayed: record.attempt !== attempt, facts: record.facts }
      : { clientToken, refusals: [tokenRefusals.parameterMismatch(clientToken)] }

  const known = await readFirst(call, mutation, given === undefined ? [] : [key])
  const spent = liveRecord<Facts>(known.get(keyText(key)))
  if (spent) return judged(spent)
  if (mutation.faults.length > 0) return { clientToken, refusals: mutation.faults }

  return untilAnswered(call.deadline, async () => {
    const plan = await mutation.plan((wanted) => known.get(keyText(wanted)))
    if ('refusals' in plan) return { clientToken, refusals: plan.refusals }
    const { fingerprint } = mutation
    const token = spendToken(key, { fingerprint, attempt, facts: plan.facts })
    const failures = await transact<Refusal>(call.store, call.deadline, [...plan.writes, token])
    if (failures.length === 0) return { clientToken, replayed: false, facts: plan.facts }
    for (const failure of failures) known.set(keyText(failure.key), failure.item)
    const met = liveRecord<Facts>(known.get(keyText(key)))
    if (met) return judged(met)
    return isGuessOnly(failures) ? again : { clientToken, refusals: meanings(failures) }
  })
}

/** One round trip for what planning needs and a token to be judged by; none where there is nothing to read. */
async function readFirst<Facts, Refusal>(
  call: Call,
  { faults, reads }: Mutation<Facts, Refusal>,
  token: readonly Key[],
): Promise<Map<string, Item | undefined>> {
  if (faults.length === 0 && reads.length === 0) return new Map()
  const keys = faults.length === 0 ? [...token, ...reads] : token
  const items = keys.length === 0 ? [] : await readItems(call.store, call.deadline, keys)
  return new Map(keys.map((key, index) => [keyText(key), items[index]]))
}

/**
 * A failed guess means: plan anew from the items that came back, whatever rules failed beside it, for they were
 * asked of numbers that are no longer true. So does an engine that refuses what its own item doesn't tell.
 */
function isGuessOnly<Refusal>(failures: readonly Failure<Refusal>[]): boolean {
  const failed = failures.flatMap(({ guards }) => guards)
  return failed.length === 0 || failed.some(({ kind }) => kind === 'guess')
}

function meanings<Refusal>(failures: readonly Failure<Refusal>[]): Refusal[] {
  return failures.flatMap(({ guards, item }) =>
    guards.flatMap((guard) => (guard.kind === 'guess' ? [] : [guard.means(item)])),
  )
}
