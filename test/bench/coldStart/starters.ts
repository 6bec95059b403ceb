import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { bundle } from '../../../infra/bundle.ts'
import { arnOf } from '../../harness/permissions.ts'
import { apiEvent, newAccount } from '../../harness/service.ts'
import { wakeRecord } from '../../harness/works.ts'
import { type Packaged, packaged } from '../../release/deploy/packaged.ts'
import type { Starter } from './starts.ts'

/** A function with the size of its code, and of the zip that it is deployed in. */
export interface Sized extends Starter {
  readonly bundleBytes: number
  readonly zipBytes: number
}

const accountId = newAccount()
const asked = (query: string): object =>
  apiEvent(JSON.stringify({ query }), { account_id: accountId, scope: 'permissions:read' })

/** What each function of ours is asked first. Whoever has a table makes one request to it, and finds nothing. */
const OURS = {
  api: asked(`{ permission(arn: "${arnOf({ accountId }, 'none')}") { name } }`),
  graphiql: { rawPath: '/graphiql', headers: {} },
  replaceWorker: { Records: [wakeRecord({ accountId }, 'none')] },
  sweeper: {},
}

/** What stands beside them: the modules in `functions/`. */
const BESIDE = {
  empty: {},
  bareApollo: asked('{ item(pk: "none") }'),
  bareApolloWithDynamodb: asked('{ item(pk: "none") }'),
}

/** Ours as `serverless package` makes them, and the others as the same build makes them, each in a folder of its own. */
export async function starters(): Promise<{ readonly all: readonly Sized[]; readonly remove: () => void }> {
  const made = await packaged()
  const folder = mkdtempSync(join(tmpdir(), 'starters-'))
  const others = await Promise.all(
    Object.entries(BESIDE).map(([name, event]) => bundled(join(folder, name), name, event)),
  )
  return {
    all: [...others, ...Object.entries(OURS).map(([name, event]) => deployed(made, name, event))],
    remove: () => {
      made.remove()
      rmSync(folder, { recursive: true })
    },
  }
}

async function bundled(folder: string, name: string, event: object): Promise<Sized> {
  const { code } = await bundle(`test/bench/coldStart/functions/${name}.ts`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.mjs'), code)
  const zipBytes = zipSync({ 'index.mjs': code }).length
  return { name, event, folder, module: './index.mjs', bundleBytes: code.length, zipBytes }
}

function deployed(made: Packaged, name: string, event: object): Sized {
  const { folder } = made.unzipped(name)
  const module = `./.build/lambda/${name}/index.mjs`
  const bundleBytes = statSync(join(folder, module)).size
  return { name, event, folder, module, bundleBytes, zipBytes: made.zipBytes(name) }
}
