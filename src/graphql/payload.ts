import type { Answer } from '../idempotency/runIdempotent.ts'
import { codeOf, httpStatusOf, type Refusal as PermissionRefusal } from '../permissions/refusals.ts'
import type { Refusal as PolicyRefusal } from '../policies/refusals.ts'
import type { Refused } from '../table/commit.ts'
import { type Code, recordOutcome } from './outcome.ts'

/** What every mutation answers: the facts of its change, or why it was refused. */
export interface Payload<Result> {
  readonly clientToken: string
  readonly replayed: boolean
  readonly result?: Result
  readonly errors: readonly MutationErrorModel[]
}

type Refusal = PermissionRefusal | PolicyRefusal

export type MutationErrorModel = Refusal & {
  readonly __typename: string
  readonly code: Code
  readonly httpStatus: number
}

/** So many errors are told one by one: nobody reads on. */
const MOST_ERRORS = 50

function told(refusals: readonly Refusal[]): MutationErrorModel[] {
  const errors = refusals.slice(0, MOST_ERRORS).map(asError)
  const more = refusals.length - errors.length
  const last = errors.at(-1)
  for (const { code } of errors) recordOutcome(({ codes }) => codes.add(code))
  if (more === 0 || !last) return errors
  return [...errors.slice(0, -1), { ...last, message: `${last.message} (And ${more} more, not told here.)` }]
}

/** The payload of a mutation that takes a client token. */
export const payload = <Result>(answer: Answer<Result, Refusal>): Payload<Result> =>
  'refusals' in answer
    ? { clientToken: answer.clientToken, replayed: false, errors: told(answer.refusals) }
    : succeeded(answer)

const succeeded = <Result>(answer: Exclude<Answer<Result, Refusal>, Refused<Refusal>>): Payload<Result> => {
  if (answer.replayed) recordOutcome((outcome) => outcome.replays++)
  return done(answer)
}

/** The payload of a mutation that can be repeated as it is. */
export const withoutToken = <Result>(
  answer: { readonly result: Result } | Refused<Refusal>,
): Pick<Payload<Result>, 'result' | 'errors'> =>
  'refusals' in answer ? { errors: told(answer.refusals) } : done(answer)

/** What a mutation tells that has taken effect. */
function done<Told extends object>(answer: Told): Told & Pick<Payload<never>, 'errors'> {
  recordOutcome((outcome) => {
    outcome.changed = true
  })
  return { ...answer, errors: [] }
}

/** Permissions have a type for each kind of error; policies have one for all, whose code says which. */
const asError = (refusal: Refusal): MutationErrorModel =>
  'kind' in refusal
    ? {
        ...refusal,
        __typename: `${refusal.kind}Error`,
        code: codeOf(refusal),
        httpStatus: httpStatusOf(refusal),
      }
    : { ...refusal, __typename: 'PolicyError' }
