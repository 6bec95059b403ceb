import { getNamedType, isLeafType, isObjectType, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { SCHEMA } from '../harness/schema.ts'

/** Everything with an id of its own. */
const NODES = SCHEMA.getPossibleTypes(SCHEMA.getType('Node') as never)

/** Selects what is not deprecated of each type, below one field; of what is an object itself only its type. */
function together(isSelected: (field: { deprecationReason?: unknown }) => boolean): string {
  const selections = NODES.map((type) => {
    const fields = Object.values(type.getFields()).filter(isSelected)
    const selected = fields.map(({ name, args, type }) => {
      const given = args.filter(({ type }) => String(type).endsWith('!'))
      const list = given.map(({ name, type }) => `${name}: ${String(type) === 'Int!' ? 1 : '"x"'}`)
      const below = isLeafType(getNamedType(type)) ? '' : '{ __typename }'
      return `${name}${list.length > 0 ? `(${list})` : ''} ${below}`
    })
    return `... on ${type.name} { ${selected.join(' ')} }`
  })
  return `{ node(id: "x") { ${selections.join(' ')} } }`
}

const faults = (query: string) => validate(SCHEMA, parse(query)).map(({ message }) => message)

test('what is not deprecated of things with an id can be selected together', () => {
  expect(NODES.length).toBeGreaterThan(5)
  expect(NODES.every(isObjectType)).toBe(true)
  expect(faults(together(({ deprecationReason }) => !deprecationReason))).toEqual([])
})

test('what is deprecated of them has a field beside it that tells the same', () => {
  const deprecated = NODES.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      if (field.deprecationReason == null) return []
      const [, name = ''] = /^Take `(\w+)`/.exec(field.deprecationReason) ?? []
      const instead = type.getFields()[name]
      expect({ name, type: String(instead?.type), deprecated: instead?.deprecationReason }).toEqual({
        name,
        type: String(field.type),
        deprecated: undefined,
      })
      expect(instead?.args.map(({ name, type }) => [name, String(type)])).toEqual(
        field.args.map(({ name, type }) => [name, String(type)]),
      )
      return [`${type.name}.${field.name}`]
    }),
  )
  expect(deprecated.length).toBeGreaterThan(0)
  // Nothing is deprecated without need: each of them stands in the way.
  for (const name of deprecated) {
    const [owner = '', field] = name.split('.')
    const types = new Set(NODES.flatMap((type) => String(type.getFields()[field ?? '']?.type ?? [])))
    expect({ owner, field, types: types.size > 1 }).toEqual({ owner, field, types: true })
  }
})
