import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Condition, holds, type Item, type Path } from '../../src/table/condition.ts'
import { type GuardedWrite, transact } from '../../src/table/transact.ts'
import { newAccount, newStore } from '../harness/service.ts'

/**
 * `holds` judges the item that came back with a refusal as the engine judged it, or a refusal would be reported for the
 * wrong reasons: random conditions on random items, judged by both.
 */

/** Few names, so that conditions often find something; some are those that every object or array has by itself. */
const NAMES = ['a', '0', 'length', 'toString']

/** As attribute names they are like any other; maps that hold them can't be written, nor any item with the latter. */
const ATTRIBUTES = [...NAMES, 'constructor']
const ASKED_FOR = [...ATTRIBUTES, '__proto__']

/** Few values, so that comparisons come out either way, and between them any text that there is. */
const text = fc.oneof(
  { arbitrary: fc.constantFrom('', '1', 'a', 'é', '\uffff', '\u{1f600}'), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 3 }), weight: 1 },
)
const number = fc.integer({ min: -16, max: 48 }).map((eighths) => eighths / 8)

const notText = fc.oneof(number, fc.boolean(), fc.constant(null))
const leaf = fc.oneof(text, notText)
const mapOf = <Value>(value: fc.Arbitrary<Value>, names = NAMES) =>
  fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5, noNullPrototype: true })
const listOf = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 })
const shallow = fc.oneof(leaf, mapOf(leaf), listOf(leaf))

/** What sizes are asked of, which is never a text. */
const SIZED = 'versions'
const sized = fc.oneof(mapOf(shallow), listOf(leaf), notText)

const present: fc.Arbitrary<Item> = fc
  .tuple(mapOf(fc.oneof(shallow, mapOf(shallow)), ATTRIBUTES), fc.option(sized, { nil: undefined }))
  .map(([some, versions]) => ({ mark: true, ...some, ...(versions !== undefined && { [SIZED]: versions }) }))
const item = fc.option(present, { nil: undefined, freq: 10 })

const path: fc.Arbitrary<Path> = fc
  .array(fc.constantFrom(...ASKED_FOR), { minLength: 1, maxLength: 3, size: 'xsmall' })
  .map(([first = '', ...rest]) => [first, ...rest])
const order = fc.constantFrom('=', '<>', '<', '<=', '>', '>=')
const simple: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ path, is: order, value: fc.oneof(text, number) }),
  // Booleans are in no order, and DynamoDB refuses expressions that ask for one.
  fc.record({ path, is: fc.constantFrom('=', '<>'), value: fc.boolean() }),
  fc.record({ sizeOf: fc.constant<Path>([SIZED]), is: order, value: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ exists: path }),
  fc.record({ absent: path }),
)
const joined = (part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> => {
  const parts = fc.array(part, { minLength: 1, maxLength: 3 })
  return fc.oneof(part, fc.record({ allOf: parts }), fc.record({ anyOf: parts }))
}
const condition = joined(joined(simple))

/** Judged in one transaction, each on an item of its own; so a run costs two requests, and not a hundred. */
interface Case {
  readonly item: Item | undefined
  readonly condition: Condition
}
const cases = fc.array(fc.record({ item, condition }), { minLength: 1, maxLength: 50 })
const RUNS = 25

/** What JavaScript and DynamoDB see differently, and what every object inherits. */
const TRAPS: Case[] = [
  { item: { a: ['x'] }, condition: { exists: ['a', '0'] } },
  { item: { a: ['x'] }, condition: { exists: ['a', 'length'] } },
  { item: { a: 'x' }, condition: { exists: ['a', 'length'] } },
  { item: { a: '\u{1f600}' }, condition: { path: ['a'], is: '>', value: '\uffff' } },
  { item: { a: {} }, condition: { exists: ['a', 'constructor'] } },
  { item: { a: {} }, condition: { exists: ['a', '__proto__'] } },
  { item: { a: null }, condition: { exists: ['a'] } },
  { item: { a: '1' }, condition: { path: ['a'], is: '<=', value: 1 } },
  { item: { a: 1 }, condition: { path: ['a'], is: '<>', value: '1' } },
  { item: undefined, condition: { path: ['a'], is: '<>', value: 1 } },
  { item: { a: 1 }, condition: { sizeOf: [SIZED], is: '<', value: 5 } },
  { item: { [SIZED]: 3 }, condition: { sizeOf: [SIZED], is: '<>', value: 5 } },
]

/** Each comparison with what is less, the same and more. */
const COMPARED: Case[] = (['=', '<>', '<', '<=', '>', '>='] as const).flatMap((is) =>
  [1, 2, 3, 'a', 'b', 'c'].map((a) => ({
    item: { a },
    condition: { path: ['a'], is, value: typeof a === 'number' ? 2 : 'b' },
  })),
)

test('holds() agrees with the engine on any condition and any item', async () => {
  const store = newStore()
  const deadline = Date.now() + 25_000
  let refused = 0
  let passed = 0

  const judgedByBoth = async (judged: readonly Case[]) => {
    const pk = `condition#${newAccount()}`
    const keyOf = (index: number) => ({ pk, sk: String(index) })
    const items = judged.flatMap(({ item }, index): GuardedWrite<never>[] => {
      const set = Object.entries(item ?? {}).map(([name, value]): [Path, unknown] => [[name], value])
      return item ? [{ key: keyOf(index), guards: [], update: { set } }] : []
    })
    if (items.length > 0) await transact(store, deadline, items)
    const writes = judged.map(({ condition }, index): GuardedWrite<never> => {
      const guards = [{ name: String(index), kind: 'precondition' as const, condition }]
      const key = keyOf(index)
      return index % 2
        ? { key, guards, check: true }
        : { key, guards, update: { set: [[['touched'], true]] } }
    })

    const failures = await transact(store, deadline, writes)

    const expected = judged.flatMap(({ item, condition }, index) =>
      holds(condition, item && { ...keyOf(index), ...item }) ? [] : [String(index)],
    )
    // What the engine refuses, and what the very item that it sent back fails by our own judgement.
    expect(failures.map(({ key }) => key.sk)).toEqual(expected)
    expect(failures.flatMap(({ guards }) => guards.map((guard) => guard.name))).toEqual(expected)
    refused += expected.length
    passed += judged.length - expected.length
  }

  await fc.assert(fc.asyncProperty(cases, judgedByBoth), { numRuns: RUNS, examples: [[TRAPS], [COMPARED]] })
  expect(refused).toBeGreaterThan(RUNS)
  expect(passed).toBeGreaterThan(RUNS)
})
