import { randomUUID } from 'node:crypto'
import { commit, type Plan, type Planned, type Refused } from '../table/commit.ts'
import { Known } from '../table/known.ts'
import { readItems } from '../table/read.ts'
import type { Key } from '../table/store.ts'
import type { GuardedWrite } from '../table/transact.ts'
import type { Call } from './call.ts'
import { isClientToken, newClientToken } from './clientToken.ts'
import { FENCING_MS, fence } from './fence.ts'
import { tokenKey } from './keys.ts'
import { liveRecord, spendToken, type TokenRecord } from './tokenRecord.ts'
import { leftOpen, unchanged } from './unavailable.ts'

/** How a family of operations words the two refusals that client tokens bring. */
export interface TokenRefusals<Refusal> {
  readonly invalidClientToken: () => Refusal
  readonly parameterMismatch: (clientToken: string) => Refusal
}

/** What a mutation would write now, and the result that it is answered from. */
export interface PlannedWrites<Result, Refusal> {
  readonly writes: readonly GuardedWrite<Refusal>[]
  readonly result: Result
}

/** Writes that are refused while what was read is unchanged (`refusedAsRead`): they never take effect, so there is no result. */
export interface RefusingWrites<Refusal> {
  readonly refusedBy: readonly GuardedWrite<Refusal>[]
}

/** What a mutation would write now; or that there is nothing to write; or why it can't be planned at all. */
export type MutationPlan<Result, Refusal> =
  | PlannedWrites<Result, Refusal>
  | RefusingWrites<Refusal>
  | { readonly unchanged: Result }
  | Refused<Refusal>

/**
 * How a mutation is planned: from what `known` holds and from nothing else, so that what is settled without a write can be
 * asked again of one moment. Who has to look further, by a query, which brings items of several moments, only plans
 * writes, whose guards confirm them.
 */
type Planning<Result, Refusal> =
  | {
      readonly plan: (known: Known) => MutationPlan<Result, Refusal> | Promise<MutationPlan<Result, Refusal>>
    }
  | {
      readonly planByQuery: (
        known: Known,
      ) => Promise<PlannedWrites<Result, Refusal> | RefusingWrites<Refusal>>
    }

/** One call of a mutation. */
export type Mutation<Result, Refusal> = Called<Refusal> & Planning<Result, Refusal>

interface Called<Refusal> {
  /** The operation's name: the scope of its tokens beside the account. */
  readonly operation: string
  readonly clientToken: string | undefined
  /** Tells these parameters from others under the same token. */
  readonly fingerprint: string
  /** What is wrong with the input in itself. A replay is judged before it. */
  readonly validationErrors: readonly Refusal[]
  /** What planning needs to know. It only picks numbers that guards then confirm. */
  readonly reads: readonly Key[]
  /** Whether callers know nothing of its tokens: then each call has one of its own, which nobody repeats. */
  readonly hidesToken?: true
}

export type Answer<Result, Refusal> = { readonly clientToken: string } & (
  | { readonly replayed: boolean; readonly result: Result }
  | Refused<Refusal>
)

/**
 * Runs a mutation so that its client token takes effect once: the token is spent in the same transaction as the
 * change, by success alone. A token met again answers with the result of the call that spent it, before any rule.
 *
 * Whatever it answers is final: where it isn't known what became of one of its sends, it answers without a write only
 * behind a fence.
 *
 * @throws UnavailableError where the store stayed busy until the deadline. It says whether nothing has changed, or the fence
 * was not answered either: then, alone, the call may still take effect
 */
export async function runIdempotent<Result, Refusal>(
  call: Call,
  mutation: Mutation<Result, Refusal>,
  tokenRefusals: TokenRefusals<Refusal>,
): Promise<Answer<Result, Refusal>> {
  const { fingerprint, validationErrors } = mutation
  const given = mutation.clientToken
  if (given !== undefined && !isClientToken(given)) {
    return { clientToken: '', refusals: [...validationErrors, tokenRefusals.invalidClientToken()] }
  }
  const clientToken = given ?? newClientToken()
  const key = tokenKey(call.accountId, mutation.operation, clientToken)
  const attemptId = randomUUID()

  const judged = (record: TokenRecord<Result>): Answer<Result, Refusal> =>
    record.fingerprint === fingerprint
      ? { clientToken, replayed: record.attemptId !== attemptId, result: record.result }
      : { clientToken, refusals: [tokenRefusals.parameterMismatch(clientToken)] }

  const known = await readFirst(call, mutation, key, given !== undefined)

  const plan = async (): Promise<Plan<Answer<Result, Refusal>, Refusal>> => {
    const spent = liveRecord<Result>(known.get(key))
    if (spent) return { settled: judged(spent) }
    if (validationErrors.length > 0) return { settled: { clientToken, refusals: validationErrors } }
    const planned = 'plan' in mutation ? await mutation.plan(known) : await mutation.planByQuery(known)
    if ('refusals' in planned) return { settled: { clientToken, refusals: planned.refusals } }
    if ('unchanged' in planned)
      return { settled: { clientToken, replayed: false, result: planned.unchanged } }
    return spending('refusedBy' in planned ? { writes: planned.refusedBy, result: NO_RESULT } : planned)
  }

  const spending = ({
    writes,
    result,
  }: PlannedWrites<Result, Refusal>): Planned<Answer<Result, Refusal>, Refusal> => ({
    writes: [...writes, spendToken(key, known.get(key), { fingerprint, attemptId, result })],
    result: { clientToken, replayed: false, result },
  })

  let isOpen = false
  const outcome = await commit(call.store, call.deadline, known, plan, () => {
    isOpen = true
  }).catch((error: unknown) => ({ error }))
  if ('committed' in outcome) return outcome.committed
  if (isOpen) {
    const record = await fence<Result>(call.store, call.deadline + FENCING_MS, key, known.get(key)).catch(
      leftOpen(mutation.hidesToken ? undefined : clientToken),
    )
    if (record) return judged(record)
  }
  if ('error' in outcome) throw unchanged(outcome.error, mutation.hidesToken ? undefined : clientToken)
  return 'settled' in outcome ? outcome.settled : { clientToken, refusals: outcome.refusals }
}

/** Of writes that never take effect. */
const NO_RESULT = undefined as never

/** One round trip for what planning needs and a token to be judged by; none where there is nothing to read. */
async function readFirst<Refusal>(
  call: Call,
  { validationErrors, reads }: Called<Refusal>,
  token: Key,
  isGiven: boolean,
): Promise<Known> {
  // A call with validation errors is only asked whether it is a replay; one without reads is judged by its own write.
  const asked = isGiven ? [token] : []
  const keys = validationErrors.length > 0 ? asked : reads.length > 0 ? [...asked, ...reads] : []
  const items = await readItems(call.store, call.deadline, keys)
  const read = keys.map((key, index) => [key, items[index]] as const)
  // Nobody else knows a token that was made up just now.
  return new Known(isGiven ? read : [[token, undefined], ...read])
}
