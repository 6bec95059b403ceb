import type { Account, Result } from './account.ts'
import { PERMISSION_RULES } from './permissions.ts'
import { firstLook, POLICY_RULES } from './policies.ts'
import { type Refusal, refusal } from './refusals.ts'
import { REPLACE_RULES } from './replace.ts'
import type { Call, Chosen, Inputs, Operation, Rule } from './rule.ts'
import { SHARE_RULES } from './shares.ts'
import { TAG_RULES } from './tags.ts'

const RULES: { readonly [O in Operation]: Rule<Inputs[O]> } = {
  ...PERMISSION_RULES,
  ...TAG_RULES,
  ...SHARE_RULES,
  ...REPLACE_RULES,
  ...POLICY_RULES,
}

/** What comes back from a call. */
export interface Answer {
  /** What belongs to the very moment of the change, or of the refusal. */
  readonly returned: {
    readonly clientToken?: string
    readonly replayed?: boolean
    readonly errors: readonly Refusal[]
  } & object
  /** What the payload shows beside it, read afterwards. */
  readonly shown: object
}

/**
 * Makes the call on the account, and says all that the service must answer.
 *
 * @param chosen what the service picked by itself
 */
export function answered<O extends Operation>(account: Account, call: Call<O>, chosen: Chosen): Answer {
  const { operation, input } = call
  // The compiler does not see that rule and input are of the one operation that the call names.
  const rule = RULES[operation] as Rule<Inputs[O]>
  const takesTokens = !(operation in TAG_RULES)
  const token = takesTokens ? (input as { clientToken?: string | null }).clientToken : undefined
  const answer = (
    outcome: { result: Result; replayed: boolean } | { errors: readonly Refusal[] },
  ): Answer => {
    const result = 'result' in outcome ? outcome.result : undefined
    return {
      returned: {
        ...(takesTokens && { replayed: 'result' in outcome && outcome.replayed }),
        ...(token != null && { clientToken: isToken(token) ? token : '' }),
        ...rule.returned?.(result, input, account),
        errors: 'errors' in outcome ? outcome.errors : [],
      },
      shown: result ? (rule.shown?.(account, result, input) ?? {}) : {},
    }
  }
  const refused = (refusals: readonly Refusal[]): Answer =>
    answer({ errors: operation in POLICY_RULES ? firstLook(refusals) : refusals })

  const [invalidToken, mismatch] =
    operation in POLICY_RULES
      ? ['InvalidClientToken', 'IdempotentParameterMismatch']
      : ['InvalidClientTokenException', 'IdempotentParameterMismatchException']
  const faults = rule.faults(input, account)
  if (token != null && !isToken(token)) return refused([...faults, refusal(invalidToken, 'clientToken')])
  const parameters = parametersOf(input, rule.defaults, rule.sets)
  const spent = token != null ? account.tokens[`${operation} ${token}`] : undefined
  if (spent && spent.parameters === parameters) return answer({ result: spent.result, replayed: true })
  if (spent) {
    const more = operation in POLICY_RULES ? {} : { clientToken: token }
    return refused([refusal(mismatch, 'clientToken', more)])
  }
  const refusals = faults.length > 0 ? faults : rule.refusals(account, input)
  if (refusals.length > 0) return refused(refusals)
  const result = rule.change(account, input, chosen)
  if (token != null) account.tokens[`${operation} ${token}`] = { parameters, result }
  return answer({ result, replayed: false })
}

/** One to 64 characters from `!` to `~`. */
const isToken = (token: string): boolean => /^[!-~]{1,64}$/.test(token)

/** What distinguishes one call from another: its parameters but the token, and but those that say what is so anyhow. */
function parametersOf(input: object, defaults: object = {}, sets: readonly string[] = []): string {
  const returned = Object.entries({ ...input }).filter(
    ([name, value]) =>
      name !== 'clientToken' &&
      value != null &&
      value !== (defaults as Record<string, unknown>)[name] &&
      !(Array.isArray(value) && value.length === 0),
  )
  const alike = returned.map(([name, value]): [string, unknown] => [
    name,
    sets.includes(name) ? [...new Set(value as string[])].sort() : value,
  ])
  return JSON.stringify(alike.sort(([a], [b]) => (a < b ? -1 : 1)))
}
