import type { Answer } from '../idempotency/runIdempotent.ts'
import type { Refusal as PermissionRefusal } from '../permissions/refusals.ts'
import type { Refusal as PolicyRefusal } from '../policies/refusals.ts'
import type { Refused } from '../table/commit.ts'
import { errorType } from './errorTypes.ts'
import { recordOutcome } from './outcome.ts'

/** What every mutation answers: the result of its change, or why it was refused. */
export interface Payload<Result> {
  readonly clientToken: string
  readonly replayed: boolean
  readonly result?: Result
  readonly errors: readonly MutationErrorModel[]
}

/** What a payload contains of an object that its call deleted. */
export interface Deleted {
  readonly deletedId?: string
}

type Refusal = PermissionRefusal | PolicyRefusal

export type MutationErrorModel = Refusal & { readonly __typename: ReturnType<typeof errorType> }

/** The most errors that an answer lists. */
const MOST_ERRORS = 50

function errorsOf(refusals: readonly Refusal[]): MutationErrorModel[] {
  const errors = refusals
    .slice(0, MOST_ERRORS)
    .map((refusal): MutationErrorModel => ({ ...refusal, __typename: errorType(refusal.code) }))
  const more = refusals.length - errors.length
  const last = errors.at(-1)
  for (const { code } of errors) recordOutcome(({ codes }) => codes.add(code))
  if (more === 0 || !last) return errors
  return [
    ...errors.slice(0, -1),
    { ...last, message: `${last.message} (And ${more} more that are not listed here.)` },
  ]
}

/** The payload of a mutation that takes a client token. */
export const payload = <Result>(answer: Answer<Result, Refusal>): Payload<Result> =>
  'refusals' in answer
    ? { clientToken: answer.clientToken, replayed: false, errors: errorsOf(answer.refusals) }
    : succeeded(answer)

const succeeded = <Result>(answer: Exclude<Answer<Result, Refusal>, Refused<Refusal>>): Payload<Result> => {
  if (answer.replayed) recordOutcome((outcome) => outcome.replays++)
  return done(answer)
}

/** Adds the parameters, which are not recorded with the token: a repeated call has the same ones. */
export function withParameters<Result, More>(answer: Payload<Result>, more: More): Payload<Result & More> {
  const { result, ...refused } = answer
  return result ? { ...answer, result: { ...result, ...more } } : refused
}

/** The payload of a mutation that can be repeated as it is. */
export const withoutToken = <Result>(
  answer: { readonly result: Result } | Refused<Refusal>,
): Pick<Payload<Result>, 'result' | 'errors'> =>
  'refusals' in answer ? { errors: errorsOf(answer.refusals) } : done(answer)

/** The answer of a mutation that has taken effect. */
function done<Done extends object>(answer: Done): Done & Pick<Payload<never>, 'errors'> {
  recordOutcome((outcome) => {
    outcome.changed = true
  })
  return { ...answer, errors: [] }
}
