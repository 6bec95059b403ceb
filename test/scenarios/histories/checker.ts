/** One call as its caller saw it, on one clock for all callers. */
export interface Recorded<Call, Answer> {
  readonly call: Call
  readonly invoked: number
  /** When the answer came. Where none did, the call may take effect at any later moment, or never. */
  readonly answered?: { readonly at: number; readonly answer: Answer }
}

/** What calls do, one after the other. */
export interface Sequential<State, Call, Answer> {
  readonly initial: State
  /** @returns the next state; the same one, where the call changes nothing */
  readonly apply: (state: State, call: Call) => { readonly state: State; readonly answer: Answer }
  readonly isSame: (answer: Answer, expected: Answer) => boolean
  /** What may happen at any moment without being called for. */
  readonly byItself: (state: State) => readonly State[]
  /** The same for the same states: from which the rest is not searched twice. */
  readonly hash: (state: State) => string
}

export interface Verdict<Call, Answer> {
  readonly linearizable: boolean
  /** The most calls, in the order in which they may have taken effect, that explain their answers. */
  readonly order: readonly Recorded<Call, Answer>[]
  /** How many states were looked at. */
  readonly looks: number
}

/** A state, and what is known of it: the same ones come again in many orders. */
interface Reached<State, Call, Answer> {
  readonly state: State
  readonly number: number
  readonly after: Map<Call, { readonly to: Reached<State, Call, Answer>; readonly answer: Answer }>
}

/**
 * Searches an order in which the calls, one after the other, would have been answered as they were, none of them before
 * it was made or after it was answered (Wing and Gong; Lowe's memory of what was searched in vain).
 */
export function check<State, Call, Answer>(
  history: readonly Recorded<Call, Answer>[],
  { initial, apply, isSame, byItself, hash }: Sequential<State, Call, Answer>,
): Verdict<Call, Answer> {
  const states = new Map<string, Reached<State, Call, Answer>>()
  const reached = (state: State): Reached<State, Call, Answer> => {
    const key = hash(state)
    const known = states.get(key) ?? { state, number: states.size, after: new Map() }
    states.set(key, known)
    return known
  }
  const afterCall = (from: Reached<State, Call, Answer>, call: Call) => {
    const known = from.after.get(call)
    if (known) return known
    const { state, answer } = apply(from.state, call)
    const next = { to: state === from.state ? from : reached(state), answer }
    from.after.set(call, next)
    return next
  }

  const inVain = new Set<string>()
  let longest: readonly Recorded<Call, Answer>[] = []

  const search = (
    from: Reached<State, Call, Answer>,
    left: ReadonlySet<Recorded<Call, Answer>>,
    order: readonly Recorded<Call, Answer>[],
  ): boolean => {
    if (order.length > longest.length) longest = order
    // Whoever was answered first has taken effect by then: nobody comes before who was not yet there.
    const firstAnswer = Math.min(...[...left].map(({ answered }) => answered?.at ?? Number.POSITIVE_INFINITY))
    if (firstAnswer === Number.POSITIVE_INFINITY) {
      longest = order
      return true
    }
    const place = `${history.map((one) => (left.has(one) ? 1 : 0)).join('')} ${from.number}`
    if (inVain.has(place)) return false
    inVain.add(place)
    for (const one of left) {
      if (one.invoked > firstAnswer || isRepeated(one, left)) continue
      const { to, answer } = afterCall(from, one.call)
      // An unanswered call that would change nothing needn't have happened.
      if (one.answered ? !isSame(one.answered.answer, answer) : to === from) continue
      const rest = new Set(left)
      rest.delete(one)
      if (search(to, rest, [...order, one])) return true
    }
    return byItself(from.state).some((next) => search(reached(next), left, order))
  }

  const linearizable = search(reached(initial), new Set(history), [])
  return { linearizable, order: longest, looks: inVain.size }
}

/**
 * Whether an earlier sending of the same call has no answer either: whichever of them takes effect, all is the same after
 * it, and the earlier one may do so whenever the later one may.
 */
function isRepeated<Call, Answer>(
  { call, invoked, answered }: Recorded<Call, Answer>,
  left: ReadonlySet<Recorded<Call, Answer>>,
): boolean {
  if (answered) return false
  return [...left].some((one) => one.call === call && !one.answered && one.invoked < invoked)
}
