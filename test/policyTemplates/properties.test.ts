import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionsOf } from '../../src/policyTemplates/catalogue/actions.ts'
import { type ResourceType, resourceTypes } from '../../src/policyTemplates/catalogue/resourceTypes.ts'
import { parsePolicyTemplate } from '../../src/policyTemplates/parsePolicyTemplate.ts'
import { type PolicyStatement, readStatement } from '../../src/policyTemplates/statement.ts'

/** An object as its members, in the order in which they are written; anything else as its text. */
type Tree = string | Member[]
interface Member {
  readonly name: string
  readonly value: Tree
}

const written = (tree: Tree, space = ''): string =>
  typeof tree === 'string'
    ? tree
    : `{${space}${tree.map(({ name, value }) => `${JSON.stringify(name)}${space}:${space}${written(value, space)}`).join(`,${space}`)}${space}}`

/** Every object in it, the whole first. */
const objectsIn = (tree: Tree): Member[][] =>
  typeof tree === 'string' ? [] : [tree, ...tree.flatMap(({ value }) => objectsIn(value))]

const actions = new Map(
  await Promise.all(resourceTypes.map(async (type) => [type, await actionsOf(type)] as const)),
)

/** An action as somebody may write it: in some case, or with wildcards in place of a part of its name. */
const anAction = (type: ResourceType) => {
  const { service, names } = actions.get(type) ?? { service: '', names: [] }
  return fc
    .tuple(fc.constantFrom(...names), fc.nat(), fc.nat(5), fc.constantFrom('', 'upper', 'lower', '*', '?'))
    .map(([name, place, length, how]) => {
      if (how === '') return `${service}:${name}`
      if (how === 'upper') return `${service}:${name}`.toUpperCase()
      if (how === 'lower') return `${service}:${name}`.toLowerCase()
      const from = place % name.length
      const part = name.slice(from, from + length + 1)
      return `${service}:${name.slice(0, from)}${how === '*' ? how : part.replaceAll(/./g, how)}${name.slice(from + part.length)}`
    })
}

const aValue = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((says) => ({ says, text: JSON.stringify(says) })),
  fc.constantFrom('true', 'false', '0', '-1.50', '1e999').map((text) => ({ says: text, text })),
)
const values = fc.oneof(
  aValue.map(({ says, text }) => ({ says: [says], text })),
  fc.array(aValue, { maxLength: 3 }).map((list) => ({
    says: list.map(({ says }) => says),
    text: `[${list.map(({ text }) => text).join()}]`,
  })),
)
const keys = fc.dictionary(
  fc.constantFrom('aws:username', 'aws:ResourceTag/team', 'aws:ResourceTag/__proto__', 'ec2:Region', 'a:B'),
  values,
  { maxKeys: 3 },
)
const conditions = fc.dictionary(
  fc.constantFrom('StringEquals', 'StringLikeIfExists', 'NumericLessThan', 'Bool', 'Null', 'ArnLike'),
  keys,
  { maxKeys: 3 },
)

interface Valid {
  readonly type: ResourceType
  readonly statement: PolicyStatement
  readonly template: Member[]
}

/** A valid statement for some resource type, and the template that says it, its elements in any order. */
const valid: fc.Arbitrary<Valid> = fc
  .constantFrom(...resourceTypes)
  .chain((type) =>
    fc.record({
      type: fc.constant(type),
      effect: fc.constantFrom('Allow', 'ALLOW'),
      actions: fc.array(anAction(type), { minLength: 1, maxLength: 5 }),
      bare: fc.boolean(),
      condition: fc.option(conditions),
      order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    }),
  )
  .map(({ type, effect, actions, bare, condition, order }) => {
    const elements: Member[] = [
      { name: 'Effect', value: JSON.stringify(effect) },
      { name: 'Action', value: JSON.stringify(bare && actions.length === 1 ? actions[0] : actions) },
      ...(condition ? [{ name: 'Condition', value: conditionTree(condition) }] : []),
    ]
    const stated = Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, { says }]) => ({ operator, key, values: says })),
    )
    return {
      type,
      statement: { effect, actions, condition: stated },
      template: order.flatMap((i) => elements.slice(i, i + 1)),
    }
  })

const conditionTree = (condition: Record<string, Record<string, { text: string }>>): Member[] =>
  Object.entries(condition).map(([name, keys]) => ({
    name,
    value: Object.entries(keys).map(([name, { text }]) => ({ name, value: text })),
  }))

test('whatever is put into a valid statement is read out of it, however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      valid,
      fc.constantFrom('', ' ', '\n\t', '\r\n'),
      async ({ type, template, statement }, space) => {
        const text = written(template, space)
        expect(await parsePolicyTemplate(text, type)).toEqual({ statement })
        expect(readStatement(text)).toEqual(statement)
      },
    ),
    { numRuns: 500 },
  )
})

test('what is duplicated is found wherever it is, and named', async () => {
  await fc.assert(
    fc.asyncProperty(valid, fc.nat(), fc.nat(), fc.nat(), async ({ type, template }, where, which, place) => {
      const objects = objectsIn(template).filter(({ length }) => length > 0)
      const object = objects[where % objects.length] ?? template
      const member = object[which % object.length]
      if (!member) throw new Error('an object without members was chosen')
      const isKey = member.name.includes(':')
      object.splice(place % (object.length + 1), 0, {
        ...member,
        name: isKey && place % 2 ? member.name.toUpperCase() : member.name,
      })
      const named = isKey
        ? expect.stringMatching(new RegExp(`"${member.name}" is duplicated`, 'i'))
        : expect.stringContaining(`"${member.name}" is duplicated`)
      expect(await parsePolicyTemplate(written(template), type)).toEqual({
        validationErrors: [{ code: 'MalformedPolicyTemplateException', message: named }],
      })
    }),
    { numRuns: 500 },
  )
})

/** Noise, JSON, and templates that were valid until one place was changed. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
  fc
    .constantFrom('[', '{"a":', '"\\', '{"Effect":"Allow","Action":["', '*?')
    .map((piece) => piece.repeat(10_000 / piece.length)),
  fc
    .tuple(valid, fc.nat(), fc.nat(12), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([{ template }, place, removed, added]) => {
      const text = written(template)
      const at = place % text.length
      return text.slice(0, at) + added + text.slice(at + removed)
    }),
)

test('any text is either a statement, or has errors that are each reported once', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom(...resourceTypes), async (text, type) => {
      const answer = await parsePolicyTemplate(text, type)
      if ('validationErrors' in answer) {
        const messages = answer.validationErrors.map(({ message }) => message)
        expect(messages.length).toBeGreaterThan(0)
        expect(new Set(messages).size).toBe(messages.length)
        return
      }
      // What was accepted says the same to anybody who parses it.
      const { Effect, Action, Condition = {}, ...others } = JSON.parse(text)
      expect(others).toEqual({})
      expect(answer.statement).toMatchObject({ effect: Effect, actions: [Action].flat() })
      expect(answer.statement.condition.map(({ operator, key }) => [operator, key])).toEqual(
        Object.entries(Condition).flatMap(([operator, keys]) =>
          Object.keys(keys as object).map((key) => [operator, key]),
        ),
      )
    }),
    { numRuns: 2000 },
  )
})
