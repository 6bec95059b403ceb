import { randomUUID } from 'node:crypto'
import { commit, Known, type Plan, type Refused } from '../table/commit.ts'
import { tokenKey } from '../table/keys.ts'
import { readItems } from '../table/read.ts'
import { Unavailable } from '../table/retry.ts'
import type { Key, Store } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import { isClientToken, newClientToken } from './clientToken.ts'
import { type Fingerprint, isOfCall } from './fingerprint.ts'
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

/** What a mutation would write now, and the facts of its answer; or why it can't be planned at all. */
export type MutationPlan<Facts, Refusal> =
  | { readonly writes: readonly GuardedWrite<Refusal>[]; readonly facts: Facts }
  | Refused<Refusal>

export interface Mutation<Facts, Refusal> {
  /** The operation's name: the scope of its tokens beside the account. */
  readonly operation: string
  readonly clientToken: string | null | undefined
  /** Tells these parameters from others under the same token. */
  readonly fingerprint: Fingerprint
  /** What is wrong with the input in itself. A replay is judged before it. */
  readonly faults: readonly Refusal[]
  /** What planning needs to know. It only picks numbers that guards then confirm. */
  readonly reads: readonly Key[]
  readonly plan: (known: Known) => MutationPlan<Facts, Refusal> | Promise<MutationPlan<Facts, Refusal>>
  readonly tokenRefusals: TokenRefusals<Refusal>
}

export type Answer<Facts, Refusal> = { readonly clientToken: string } & (
  | { readonly replayed: boolean; readonly facts: Facts }
  | Refused<Refusal>
)

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
  const { fingerprint, faults, tokenRefusals } = mutation
  const given = mutation.clientToken ?? undefined
  if (given !== undefined && !isClientToken(given)) {
    return { clientToken: '', refusals: [...faults, tokenRefusals.invalidClientToken()] }
  }
  const clientToken = given ?? newClientToken()
  const key = tokenKey(call.accountId, mutation.operation, clientToken)
  const attempt = randomUUID()

  const judged = (record: TokenRecord<Facts>): Answer<Facts, Refusal> =>
    isOfCall(record.fingerprint, fingerprint)
      ? { clientToken, replayed: record.attempt !== attempt, facts: record.facts }
      : { clientToken, refusals: [tokenRefusals.parameterMismatch(clientToken)] }

  const known = await readFirst(call, mutation, given === undefined ? [] : [key])

  const plan = async (): Promise<Plan<Answer<Facts, Refusal>, Refusal>> => {
    const spent = liveRecord<Facts>(known.get(key))
    if (spent) return { settled: judged(spent) }
    if (faults.length > 0) return { settled: { clientToken, refusals: faults } }
    const planned = await mutation.plan(known)
    if ('refusals' in planned) return { settled: { clientToken, refusals: planned.refusals } }
    const { writes, facts } = planned
    return {
      writes: [...writes, spendToken(key, { fingerprint: fingerprint.current, attempt, facts })],
      result: { clientToken, replayed: false, facts },
    }
  }
  const answer = await commit(call.store, call.deadline, known, plan).catch(tellToken(clientToken))
  return { clientToken, ...answer }
}

/** Whether the call took effect isn't known then: its token, which may be one that we made up, finds out. */
const tellToken =
  (clientToken: string) =>
  (error: unknown): never => {
    if (!(error instanceof Unavailable)) throw error
    throw new Unavailable(
      `${error.message} Repeat the call with the clientToken ${clientToken}: it takes effect once.`,
    )
  }

/** One round trip for what planning needs and a token to be judged by; none where there is nothing to read. */
async function readFirst<Facts, Refusal>(
  call: Call,
  { faults, reads }: Mutation<Facts, Refusal>,
  token: readonly Key[],
): Promise<Known> {
  // A call that brings faults is only asked whether it is a replay; one without reads is judged by its own write.
  const keys = faults.length > 0 ? token : reads.length > 0 ? [...token, ...reads] : []
  const items = await readItems(call.store, call.deadline, keys)
  return new Known(keys.map((key, index) => [key, items[index]]))
}
