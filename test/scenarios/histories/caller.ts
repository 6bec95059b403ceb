import type { Client } from '../../harness/service.ts'
import { comparable, performed } from '../model/perform.ts'
import { seen, VERSIONED } from '../model/visible.ts'
import { drawAct } from './draw.ts'
import type { History } from './history.ts'
import { Gone } from './instance.ts'
import { type Act, textOf } from './sequential.ts'

/** So few that the search for an order is short. */
const ACTS = 5
/** How often a call is made that is not answered: then its caller gives up, and never learns what became of it. */
const TRIES = 3
/** How often an answer is lost on its way to the caller, and how often a request comes twice at once. */
const LOST = 0.1
const DOUBLED = 0.15

interface Caller {
  readonly history: History<Act, string>
  readonly random: () => number
  /** The ways to the service; where one is gone, the next. */
  readonly through: readonly Client[]
  readonly sight: { readonly arn: string; readonly shares: readonly string[] }
}

/** Acts a few times, one after the other; what is not answered is tried again with the same token. */
export async function caller({ history, random, through, sight }: Caller): Promise<void> {
  const ways = [...through]
  let revision: number | undefined

  const attempt = (act: Act): Promise<string | undefined> =>
    history.record(act, async () => {
      const isLost = random() < LOST
      const [client] = ways
      try {
        const answer = await acted(client as Client, act)
        return isLost ? undefined : answer
      } catch (error) {
        if (error instanceof Gone && ways[0] === client) ways.shift()
        // A fault of the service's own is an answer that no order explains.
        return isUnanswered(error) ? undefined : textOf({ fault: String(error) })
      }
    })

  for (let acts = 0; acts < ACTS; acts++) {
    const act = drawAct(random, { ...sight, revision })
    for (let tries = 0; tries < TRIES; tries++) {
      const answers = await Promise.all(
        Array.from({ length: random() < DOUBLED ? 2 : 1 }, () => attempt(act)),
      )
      const answer = answers.find((one) => one !== undefined)
      if (answer === undefined) continue
      if (typeof act === 'object' && 'look' in act) revision = JSON.parse(answer).permission?.revision
      break
    }
  }
}

async function acted(client: Client, act: Act): Promise<string> {
  if (act === 'look at everything') return textOf(await seen(client))
  if ('look' in act) return textOf(await look(client, act.look))
  const { answer } = await performed(client, act, '')
  return textOf(answer)
}

async function look(client: Client, arn: string): Promise<unknown> {
  const { data, errors } = await client(`query ($arn: ID!) { permission(arn: $arn) { ${VERSIONED} } }`, {
    arn,
  })
  if (errors) throw new Error(JSON.stringify(errors))
  return comparable(data)
}

/** The service could not answer in time, or is gone. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof Gone || (error instanceof Error && /"code":"SERVICE_UNAVAILABLE"/.test(error.message))
