import type { Call } from '../idempotency/call.ts'
import { INVALID_CLIENT_TOKEN, PARAMETER_MISMATCH } from '../idempotency/clientToken.ts'
import {
  type Answer,
  type Mutation,
  runIdempotent,
  type TokenRefusals,
} from '../idempotency/runIdempotent.ts'
import { merged, type Refusal, refusal } from './refusals.ts'

/** The two refusals of client tokens, as RAM has them (any operation that takes a clientToken). */
export const tokenRefusals: TokenRefusals<Refusal> = {
  invalidClientToken: () =>
    refusal({
      code: 'InvalidClientTokenException',
      message: INVALID_CLIENT_TOKEN,
      path: ['input', 'clientToken'],
    }),
  parameterMismatch: (clientToken) =>
    refusal({
      code: 'IdempotentParameterMismatchException',
      message: PARAMETER_MISMATCH,
      clientToken,
      path: ['input', 'clientToken'],
    }),
}

/** Runs one mutation of a permission, once for each client token. All its blockers are reported in one refusal. */
export async function mutate<Result>(
  call: Call,
  mutation: Mutation<Result, Refusal>,
): Promise<Answer<Result, Refusal>> {
  const answer = await runIdempotent(call, mutation, tokenRefusals)
  return 'refusals' in answer ? { ...answer, refusals: merged(answer.refusals) } : answer
}
