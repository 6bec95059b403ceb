import { beforeEach, describe, expect, test, vi } from 'vitest'
import type * as conditionDiff from '../../src/grammar/conditionDiff.ts'
import type * as covers from '../../src/grammar/covers.ts'
import { diffDocuments } from '../../src/policies/diff.ts'
import { diffTemplates } from '../../src/policyTemplates/diff.ts'
import { SWAPPED } from '../harness/verdicts.ts'

/** Every comparison of two patterns or conditions is counted, whoever asks for it. */
const compared = vi.hoisted(() => ({ count: 0 }))
vi.mock('../../src/grammar/covers.ts', async (original) => {
  const { coverer, areDisjoint, ...others } = await original<typeof covers>()
  return {
    ...others,
    coverer: (pattern: string) => {
      const covers = coverer(pattern)
      return (other: string) => {
        compared.count++
        return covers(other)
      }
    },
    areDisjoint: (one: string, other: string) => {
      compared.count++
      return areDisjoint(one, other)
    },
  }
})
vi.mock('../../src/grammar/conditionDiff.ts', async (original) => {
  const { follows, ...others } = await original<typeof conditionDiff>()
  return {
    ...others,
    follows: (...both: Parameters<typeof follows>) => {
      compared.count++
      return follows(...both)
    },
  }
})

beforeEach(() => {
  compared.count = 0
})

/** As many as fit into a text of 6,144 characters. */
function asMany<T>(one: (index: number) => T, characters = 5_900): T[] {
  const all: T[] = []
  for (let index = 0, length = 0; ; index++) {
    const next = one(index)
    length += JSON.stringify(next).length + 1
    if (length > characters) return all
    all.push(next)
  }
}

const allow = (actions: unknown, resources: unknown = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
  ...more,
})
const deny = (actions: unknown, resources?: unknown, more?: object) => ({
  ...allow(actions, resources, more),
  Effect: 'Deny',
})
const document = (...Statement: unknown[]): string => JSON.stringify({ Version: '1', Statement })

const when = (keys: readonly string[]) => ({
  Condition: { Bool: Object.fromEntries(keys.map((key) => [key, 'true'])) },
})

const KEYS = ['c:a', 'c:b', 'c:c', 'c:d', 'c:e', 'c:f', 'c:g', 'c:h']

const letter = (index: number): string => String.fromCharCode(0x61 + (index % 26))
const name = (index: number): string => index.toString(36)

const DOCUMENTS: Readonly<Record<string, readonly [older: string, newer: string]>> = {
  '1,500 rules of other patterns': [
    document(allow(asMany((i) => `*${name(i)}`))),
    document(allow(asMany((i) => `${name(i)}*`))),
  ],
  'patterns of stars and question marks': [
    document(allow(asMany((i) => `${'*?'.repeat(1 + (i % 10))}${letter(i)}${name(i)}`))),
    document(allow(asMany((i) => `${'?*'.repeat(1 + (i % 9))}${letter(i)}${name(i)}*?*?`))),
  ],
  'as many actions as resources': [
    document(
      allow(
        asMany((i) => `${name(i)}*`, 2_900),
        asMany((i) => `${name(i)}*`, 2_900),
      ),
    ),
    document(
      allow(
        asMany((i) => `*${name(i)}`, 2_900),
        asMany((i) => `*${name(i)}`, 2_900),
      ),
    ),
  ],
  'as many statements as fit': [
    document(...asMany((i) => (i % 2 ? allow : deny)(`${name(i)}*`, name(i)))),
    document(...asMany((i) => (i % 3 ? allow : deny)(`*${name(i)}`, `${name(i)}*`))),
  ],
  'as many exceptions as fit': [
    document({ ...deny(undefined), NotAction: asMany((i) => `*${name(i)}`) }, allow('*')),
    document(allow(asMany((i) => `*${name(i)}*`))),
  ],
  'as many conditions as fit': [
    document(...asMany((i) => allow('*', '*', when([...KEYS, `a:${name(i)}`])))),
    document(...asMany((i) => allow('*', '*', when([`b:${name(i)}`, ...KEYS.toReversed()])))),
  ],
}

describe('a diff of two documents of 6 KB takes 20,000 comparisons at most, and swapped says the same', () => {
  test.each(Object.entries(DOCUMENTS))('%s', (_, [older, newer]) => {
    for (const text of [older, newer]) {
      expect(text.length).toBeGreaterThan(5_500)
      expect(text.length).toBeLessThanOrEqual(6_144)
    }
    const { accessChange } = diffDocuments(older, newer)
    expect(compared.count).toBeGreaterThan(100)
    expect(compared.count).toBeLessThanOrEqual(20_000)
    expect(diffDocuments(newer, older).accessChange).toBe(SWAPPED[accessChange])
    // What is equal needs no comparison.
    compared.count = 0
    expect(diffDocuments(older, older).accessChange).toBe('NONE')
    expect(compared.count).toBe(0)
  })

  test('what it does not come to is not proved: the word is the wider one', () => {
    const many = asMany((i) => `*${name(i)}`)
    const wide = document(allow([...many, '*']))
    const narrow = document(
      allow(
        many.map((action) => action.replace('*', '')),
        'x',
      ),
    )
    expect(diffDocuments(wide, narrow).accessChange).toBe('BOTH')
    const few = document(allow(['0', '1'], 'x'))
    expect(diffDocuments(wide, few).accessChange).toBe('NARROWER')
  })
})

test('so does one of two templates', async () => {
  const template = (action: (index: number) => string): string =>
    JSON.stringify({ Effect: 'Allow', Action: asMany((i) => `ec2:${action(i)}`) })
  // Each covers one of the other, and the last all of them.
  const older = template((i) => `*${String(i).padStart(3, '0')}?*`).replace(']', ',"ec2:*"]')
  const newer = template((i) => `*${String(i).padStart(3, '0')}*?*?`).replace(']', ',"ec2:*"]')
  const { accessChange } = await diffTemplates(older, newer, 'ec2:Subnet')
  expect(accessChange).toBe('BOTH')
  expect(compared.count).toBeGreaterThan(10_000)
  expect(compared.count).toBeLessThanOrEqual(20_000)
})
