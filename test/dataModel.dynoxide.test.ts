import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { beforeAll, expect, test } from 'vitest'
import { fence } from '../src/idempotency/fence.ts'
import { tokenKey } from '../src/idempotency/keys.ts'
import type { Store } from '../src/table/store.ts'
import { callAny } from './harness/callAny.ts'
import { everyMutation } from './harness/everyMutation.ts'
import { ownEngine } from './harness/ownEngine.ts'
import { newClient } from './harness/service.ts'
import { runSweeper, runWorker } from './harness/works.ts'

type Item = Readonly<Record<string, unknown>>

const page = readFileSync('docs/data-model.md', 'utf8')

/** The sections of the page, each with the items that it shows. */
const sections = page.split(/^##+ /m).map((text) => ({
  text,
  examples: [...text.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, json = '']): Item => JSON.parse(json)),
}))
const examples = sections.flatMap((section) => section.examples)

/** Which type an item is of: its keys without what differs from one item of that type to the next. */
const typeOf = ({ pk, sk }: Item): string => {
  const [inPk, inSk] = [pk, sk].map((key) => String(key).split('#')[0])
  return inPk === 'running' ? 'running' : `${inPk} ${inSk}`
}

/** An item without what differs from one run to the next: times, durations and random ids. */
const withoutChance = (item: Item): Item =>
  JSON.parse(
    JSON.stringify(item)
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'uuid')
      .replaceAll(/\b[\dA-HJKMNP-TV-Z]{26}\b/g, 'ulid')
      .replaceAll(/(?<=":)\d{10}(?=[,}])/g, '0')
      .replaceAll(/(?<="duration":)[\d.e-]+/g, '0'),
  )

/** All items of both tables. */
async function itemsOf({ documents, permissions, works }: Store): Promise<Item[]> {
  const items: Item[] = []
  for (const TableName of [permissions, works]) {
    for await (const { Items = [] } of paginateScan({ client: documents }, { TableName }))
      items.push(...Items)
  }
  return items
}

const store = ownEngine()
let items: Item[]
beforeAll(async () => {
  const client = newClient({ accountId: '123456789012', store: store() })
  const { workId } = await everyMutation(client, 'subnets', async (operation, input) => {
    const payload = await callAny(client, operation, input)
    expect(payload.errors).toEqual([])
    return payload
  })
  const unknown = tokenKey(client.accountId, 'createPolicy', 'not-answered')
  await fence(client.store, Date.now() + 10_000, unknown, undefined)
  await runSweeper(client)
  const whileItRuns = await itemsOf(client.store)
  await runWorker(client, workId)
  items = [...whileItRuns, ...(await itemsOf(client.store))]
})

test('the page on the data model names every function that builds a key, and none else', async () => {
  const named = [...page.matchAll(/`(\w+(?:Key|Partition|Prefix|_KEY|_PARTITION))`/g)].map(([, name]) => name)
  // Those of src/table are only the parts of which the folders build theirs.
  const files = globSync('src/*/keys.ts').filter((path) => path !== 'src/table/keys.ts')
  const modules = await Promise.all(files.map((path) => import(resolve(path))))
  const built = modules.flatMap((module) => Object.keys(module))
  expect(built.length).toBeGreaterThan(15)
  expect([...new Set(named)].sort()).toEqual(built.sort())
})

test('every type of item that the service writes has an example, and every example is such an item', () => {
  expect([...new Set(examples.map(typeOf))].sort()).toEqual([...new Set(items.map(typeOf))].sort())
  for (const example of examples) expect(items.map(withoutChance)).toContainEqual(withoutChance(example))
})

/** The names of all attributes, also of those within others; what a call results in differs from call to call. */
const attributesOf = ({ result: _, ...item }: Item): string[] =>
  Object.entries(item).flatMap(([name, value]) => [
    name,
    ...[value].flat().flatMap((one) => (one instanceof Object ? attributesOf(one as Item) : [])),
  ])

/** Names that callers choose, or that are numbers, ids or types. */
const isOfData = (name: string): boolean => /^[^a-z]|:/.test(name)

test('every attribute that the service writes is explained beside the example of its item', () => {
  for (const item of items) {
    const section = sections.find((candidate) =>
      candidate.examples.some((one) => typeOf(one) === typeOf(item)),
    )
    const explained = attributesOf(item).filter((name) => !isOfData(name) && !['pk', 'sk'].includes(name))
    expect(explained.filter((name) => !section?.text.includes(`\`${name}\``))).toEqual([])
  }
})
