import { AsyncLocalStorage } from 'node:async_hooks'
import { afterEach, vi } from 'vitest'
import type { Store } from '../../../src/table/store.ts'
import { isSweepers, keysOf, ownerOf } from './keys.ts'

/**
 * Stands before the store of each of the functions, in every test that calls them: whatever key they reach must start
 * with an account on whose behalf they run, or with an ARN of it. A test in which one does not, fails.
 */

/** Those on whose behalf a function runs. */
interface Watch {
  readonly accounts: Set<string>
  /** The sweeper alone looks through the running works of all accounts, and then at those that it has found there. */
  readonly isSweeper: boolean
}

const watches = new AsyncLocalStorage<Watch>()

const trespasses: string[] = []

/** Takes what was found so far: for a test that wants something to be found. */
export const takeTrespasses = (): string[] => trespasses.splice(0)

afterEach(({ task }) => {
  const found = takeTrespasses()
  if (found.length > 0) throw new Error(`${task.name}: keys that are not the caller's:\n${found.join('\n')}`)
})

vi.mock('../../../src/lambda/apiHandler.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/lambda/apiHandler.ts')>()
  const createApiHandler: typeof real.createApiHandler = (store, ...more) => {
    const handle = real.createApiHandler(watched(store), ...more)
    return (event, context) => {
      const { account_id } = event.requestContext.authorizer?.jwt?.claims ?? {}
      return onBehalfOf([String(account_id)], () => handle(event, context))
    }
  }
  return { ...real, createApiHandler }
})

vi.mock('../../../src/lambda/replaceWorkerHandler.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/lambda/replaceWorkerHandler.ts')>()
  const createReplaceWorker: typeof real.createReplaceWorker = (store, ...more) => {
    const work = real.createReplaceWorker(watched(store), ...more)
    return (event, context) => {
      const partitions = event.Records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? '')
      const accounts = partitions.map((partition) => ownerOf({ partition }) ?? 'nobody')
      return onBehalfOf(accounts, () => work(event, context))
    }
  }
  return { ...real, createReplaceWorker }
})

vi.mock('../../../src/lambda/sweeperHandler.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/lambda/sweeperHandler.ts')>()
  const createSweeper: typeof real.createSweeper = (store, ...more) => {
    const sweep = real.createSweeper(watched(store), ...more)
    return (event, context) => onBehalfOf([], () => sweep(event, context), true)
  }
  return { ...real, createSweeper }
})

const onBehalfOf = <Answer>(accounts: readonly string[], act: () => Answer, isSweeper = false): Answer =>
  watches.run({ accounts: new Set(accounts), isSweeper }, act)

/** The same store for a function, whose every command is looked at first. */
function watched(store: Store): Store {
  const { documents } = store
  const send = (command: { readonly input: object }, ...more: unknown[]): Promise<unknown> => {
    const watch = watches.getStore()
    look(watch, command)
    const answer = Reflect.apply(documents.send, documents, [command, ...more])
    return watch?.isSweeper ? answer.then(meet(watch)) : answer
  }
  return { ...store, documents: Object.create(documents, { send: { value: send } }) }
}

function look(watch: Watch | undefined, command: { readonly input: object }): void {
  const name = command.constructor.name
  for (const reached of keysOf(name, command.input)) {
    const owner = ownerOf(reached)
    const isOwn = owner !== undefined && watch?.accounts.has(owner)
    if (isOwn || (watch?.isSweeper && isSweepers(reached))) continue
    const callers = watch ? [...watch.accounts].join(', ') : 'nobody known'
    trespasses.push(`${name} of ${callers}: ${reached.partition} ${reached.sk ?? ''}`)
  }
}

/** The works that the sweeper has found are the ones that it looks at. */
const meet =
  ({ accounts }: Watch) =>
  (answer: { readonly Items?: readonly { readonly pk?: string; readonly sk?: string }[] }) => {
    for (const { pk = '', sk = '' } of answer.Items ?? []) {
      const owner = pk === 'running' ? ownerOf({ partition: pk, sk }) : undefined
      if (owner !== undefined) accounts.add(owner)
    }
    return answer
  }
