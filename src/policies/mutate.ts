import type { Call } from '../idempotency/call.ts'
import {
  type Answer,
  type Mutation,
  runIdempotent,
  type TokenRefusals,
} from '../idempotency/runIdempotent.ts'
import { firstFound, type Refusal, refusal } from './refusals.ts'

const tokenRefusals: TokenRefusals<Refusal> = {
  invalidClientToken: () => refusal('InvalidClientToken', 'clientToken'),
  parameterMismatch: () => refusal('IdempotentParameterMismatch', 'clientToken'),
}

/** Runs one mutation of a policy, once for each client token. It reports the refusals that the cloud would report. */
export async function mutate<Result>(
  call: Call,
  mutation: Mutation<Result, Refusal>,
): Promise<Answer<Result, Refusal>> {
  const answer = await runIdempotent(call, mutation, tokenRefusals)
  return 'refusals' in answer ? { ...answer, refusals: firstFound(answer.refusals) } : answer
}
