import { setTimeout as sleep } from 'node:timers/promises'
import { documentClient, type Store } from '../../src/table/store.ts'

/**
 * A store for a process that is to be killed: each request takes longer than the engine takes, so that a signal falls
 * between two requests as well as into one. It is for processes outside of the test runner, which knows the endpoint.
 *
 * @param ms how long to wait before and after each request
 */
export function slowStore(endpoint: string, ms: number): Store {
  const documents = documentClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  documents.middlewareStack.add(
    (next) => async (args) => {
      await sleep(ms)
      const answer = await next(args)
      await sleep(ms)
      return answer
    },
    { step: 'deserialize', name: 'slow' },
  )
  return { documents, permissions: 'permissions', works: 'works' }
}
