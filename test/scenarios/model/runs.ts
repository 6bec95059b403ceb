import fc from 'fast-check'
import { createApiHandler } from '../../../src/lambda/apiHandler.ts'
import { newClient, newStore, REGION } from '../../harness/service.ts'
import { newAccount } from './account.ts'
import { COMMANDS, compare, type Model, type Real } from './commands.ts'
import { killable } from './killable.ts'

interface Runs {
  readonly runs: number
  readonly commandsOnAverage: number
  readonly seed: number
  /** What a failure prints, to have that very run again. */
  readonly path?: string | undefined
  readonly replayPath?: string | undefined
  /** Whether to be content with the first failure, however long a run it is. */
  readonly untilFirst?: boolean
}

/** Runs of commands, each on two accounts of its own, whose answers and sights are those of the model. */
export async function modelRuns({
  runs,
  commandsOnAverage,
  seed,
  path,
  replayPath,
  untilFirst = false,
}: Runs) {
  const store = newStore()
  const handler = createApiHandler(store, REGION)
  const worker = killable()
  /** How often each mutation was answered in each way. */
  const answers: Record<string, number> = {}
  let commands = 0
  const onAnswer: Real['onAnswer'] = ({ operation }, { returned }) => {
    const ways =
      returned.errors.length > 0 ? returned.errors : [{ code: returned.replayed ? 'replayed' : 'done' }]
    for (const { code } of ways) {
      const way = `${operation}: ${code}`
      answers[way] = (answers[way] ?? 0) + 1
    }
  }
  const drawn = fc.oneof(
    ...COMMANDS.map(({ beginning, commands }) =>
      fc.record({
        beginning: fc.constant(beginning),
        // As many as there may be, or any smaller number: half of it on average.
        commands: fc.commands([commands], {
          maxCommands: 2 * commandsOnAverage,
          size: 'max',
          ...(replayPath !== undefined && { replayPath }),
        }),
      }),
    ),
  )
  const property = fc.asyncProperty(drawn, async (run) => {
    const clients = [newClient({ store, handler }), newClient({ store, handler })] as const
    const model: Model = {
      accounts: [newAccount(clients[0].accountId), newAccount(clients[1].accountId)],
      calls: [],
      said: [],
    }
    const setup = () => ({ model, real: { clients, worker, onAnswer } })
    try {
      await fc.asyncModelRun(setup, [...run.beginning])
      await fc.asyncModelRun(setup, run.commands)
      await compare(model.accounts[0], clients[0])
      await compare(model.accounts[1], clients[1])
    } catch (error) {
      throw new Error(`${model.said.join('\n')}\n${error}`, { cause: error })
    } finally {
      commands += run.beginning.length + [...run.commands].length
    }
  })
  const details = await fc.check(property, {
    seed: seed | 0,
    numRuns: runs,
    endOnFailure: untilFirst,
    ...(path !== undefined && { path }),
  })
  return { details, commands, answers }
}
