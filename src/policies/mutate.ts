import { type Answer, type Call, type Mutation, once, type TokenRefusals } from '../idempotency/once.ts'
import { firstFound, type Refusal, refusal } from './refusals.ts'

const tokenRefusals: TokenRefusals<Refusal> = {
  invalidClientToken: () => refusal('InvalidClientToken', 'clientToken'),
  parameterMismatch: () => refusal('IdempotentParameterMismatch', 'clientToken'),
}

/** Runs one mutation of a policy, once for each client token, and tells what stands in its way in the cloud's order. */
export async function mutate<Facts>(
  call: Call,
  mutation: Mutation<Facts, Refusal>,
): Promise<Answer<Facts, Refusal>> {
  const answer = await once(call, mutation, tokenRefusals)
  return 'refusals' in answer ? { ...answer, refusals: firstFound(answer.refusals) } : answer
}
