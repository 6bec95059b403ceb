import type { Quota } from '../versioning/counters.ts'
import { type Refusal, refusal } from './refusals.ts'

/** Quota of Alibaba Cloud: custom policies of an account. */
const POLICIES_OF_AN_ACCOUNT = 1500

/** The quotas that a policy counts against. */
export const QUOTAS: readonly Quota<Refusal>[] = [
  {
    counter: 'policies',
    limit: POLICIES_OF_AN_ACCOUNT,
    means: () => refusal('LimitExceeded.Policy', 'policyName'),
  },
]
