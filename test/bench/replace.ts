import type { Store } from '../../src/table/store.ts'
import { reckon } from '../harness/costs.ts'
import { fill } from '../harness/fill.ts'
import { permissionWith } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'
import { associate, countsOf } from '../harness/shares.ts'
import { accepted, runWorker, workOf } from '../harness/works.ts'
import type { Part } from './document.ts'
import { startBenchEngine } from './engine.ts'
import { heapPeak } from './heapPeak.ts'
import { curve } from './plot.ts'
import { table } from './table.ts'

/** From a small account to more shares than AWS lets one have (25,000 in a Region). */
const SIZES = [100, 1_000, 10_000, 100_000]
/** How many shares are moved both ways: the recipe takes its time. */
const SIDE_BY_SIDE = 1_000

/** What it takes to move all resource shares to another permission, and what the recipe takes that people use today. */
export const replace: Part = {
  title: 'Moving all resource shares to another permission',
  async measure() {
    const { newStore, stop } = await startBenchEngine()
    const rows = []
    for (const size of SIZES) rows.push(await move(newStore, size))
    const [byWork, byHand] = [await move(newStore, SIDE_BY_SIDE), await moveByHand(newStore, SIDE_BY_SIDE)]
    await stop()
    const times = byHand / byWork.ms
    const largest = rows.at(-1)
    return {
      summary: `${largest?.size} associations: ${each(largest)} ms and ${largest?.units.toFixed(2)} write units each; ${times.toFixed(0)} times faster than one by one`,
      body: text(rows, byWork.ms, byHand),
    }
  },
}

interface Row {
  readonly size: number
  readonly ms: number
  readonly units: number
  readonly turns: number
  readonly heap: number
}

/** Two permissions, and so many shares on the one. */
async function prepared(newStore: () => Store, size: number) {
  const client = newClient({ store: newStore() })
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  await fill(client, from, 1, size)
  return { client, from, to }
}

/** Has a work accepted, and calls the worker turn by turn as the stream does, until the API says that it has ended. */
async function move(newStore: () => Store, size: number): Promise<Row> {
  const { client, from, to } = await prepared(newStore, size)
  const worker = { accountId: client.accountId, store: newStore() }
  const costs = reckon(worker.store)
  const heap = heapPeak(worker.store)
  const began = performance.now()
  const id = await accepted(client, from, to)
  let turns = 0
  for (let status = 'IN_PROGRESS'; status === 'IN_PROGRESS'; turns++) {
    await runWorker(worker, id)
    status = (await workOf(client, id)).status
  }
  const ms = performance.now() - began
  await expectMoved(client, to, size)
  return { size, ms, units: costs().writeUnits / size, turns, heap: heap() }
}

/** The recipe of the AWS RAM User Guide: list the shares that use the permission, and associate each, one by one. */
async function moveByHand(newStore: () => Store, size: number): Promise<number> {
  const { client, from, to } = await prepared(newStore, size)
  const began = performance.now()
  const shares: string[] = []
  for (let after: string | null = null; ; ) {
    const answer = await client(LIST, { arn: from, after })
    const { nodes, pageInfo } = answer.data.resourceShares
    shares.push(...nodes.map(({ arn }: { arn: string }) => arn))
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  for (const share of shares) await associate(client, share, to, { replace: true })
  const ms = performance.now() - began
  await expectMoved(client, to, size)
  return ms
}

const LIST = `query ($arn: ID!, $after: String) { resourceShares(filter: { permissionArn: $arn }, first: 500, after: $after) {
  nodes { arn } pageInfo { hasNextPage endCursor } } }`

async function expectMoved(client: Client, to: string, size: number): Promise<void> {
  const { 1: moved } = await countsOf(client, to)
  if (moved !== size) throw new Error(`${moved} of ${size} shares were moved.`)
}

const each = (row: Row | undefined): string => (row ? (row.ms / row.size).toFixed(3) : '')
const seconds = (ms: number): string => (ms / 1_000).toFixed(2)

const text = (rows: readonly Row[], byWork: number, byHand: number): string => `
One \`replacePermissionAssociations\` through the API, and the worker called turn by turn (30 s each) as the stream calls
it, until the API says that the work has ended. Write units are what the engine reckons for all that the worker writes,
the index and the ends of the work with it; the aim is at most 4.2 for each association. Memory is the most that the heap
held beyond what it held before. The shares were put there before, item by item. The engine is dynoxide, in memory, on
the same machine.

${table(
  ['associations', 'seconds', 'ms each', 'write units each', 'turns', 'heap, MB'],
  rows.map((row) => [
    row.size.toLocaleString('en'),
    seconds(row.ms),
    each(row),
    row.units.toFixed(2),
    String(row.turns),
    row.heap.toFixed(1),
  ]),
)}

${curve(
  {
    name: 'replace',
    title: 'Seconds to move all associations of a permission',
    points: rows.map(({ size, ms }) => [String(size), ms / 1_000]),
  },
  'associations',
)}

Beside it, in the same run, the recipe of the AWS RAM User Guide for ${SIDE_BY_SIDE.toLocaleString('en')} shares: list the shares that use the permission,
and call \`associateResourceSharePermission\` with \`replace\` for each, one by one, through the same Lambda handler.

${table(
  ['', 'seconds', 'ms each', 'times as long'],
  [
    ['one work', seconds(byWork), (byWork / SIDE_BY_SIDE).toFixed(3), '1'],
    [
      'one by one',
      seconds(byHand),
      (byHand / SIDE_BY_SIDE).toFixed(3),
      `**${(byHand / byWork).toFixed(1)}**`,
    ],
  ],
)}
`
