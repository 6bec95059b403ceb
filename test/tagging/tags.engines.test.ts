import { describe, expect, test } from 'vitest'
import { arnOf, createPermission, permissionWith } from '../harness/permissions.ts'
import { type Client, newClient } from '../harness/service.ts'

interface Tag {
  key: string
  value: string
}

const ERRORS = 'errors { __typename code path ... on TagLimitExceededError { limit } }'

const tag = async (client: Client, resourceArn: string, tags: Tag[]) =>
  (
    await client(
      `mutation ($input: TagResourceInput!) { tagResource(input: $input) { permission { tags { key value } } ${ERRORS} } }`,
      { input: { resourceArn, tags } },
    )
  ).data.tagResource

const untag = async (client: Client, resourceArn: string, tagKeys: string[]) =>
  (
    await client(
      `mutation ($input: UntagResourceInput!) { untagResource(input: $input) { permission { tags { key value } revision } ${ERRORS} } }`,
      { input: { resourceArn, tagKeys } },
    )
  ).data.untagResource

const revision = async (client: Client, arn: string): Promise<number> =>
  (await client('query ($arn: ID!) { permission(arn: $arn) { revision } }', { arn })).data.permission.revision

const codes = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code)
const many = (count: number, from = 0): Tag[] =>
  Array.from({ length: count }, (_, i) => ({ key: `key${from + i}`, value: '' }))

describe('tags', () => {
  test('come with the permission, join, change and go', async () => {
    const client = newClient()
    const arn = arnOf(client, 'p')
    await createPermission(client, 'p', { tags: [{ key: 'team', value: 'a' }] })
    const set = await tag(client, arn, [
      { key: 'env', value: 'prod' },
      { key: 'team', value: 'b' },
    ])
    expect(set.permission.tags).toEqual([
      { key: 'team', value: 'b' },
      { key: 'env', value: 'prod' },
    ])
    expect((await untag(client, arn, ['team', 'unknown'])).permission.tags).toEqual([
      { key: 'env', value: 'prod' },
    ])
  })

  test('count as a change of the permission where they change', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await tag(client, arn, [{ key: 'a', value: 'b' }])
    expect(await revision(client, arn)).toBe(2)
    await tag(client, arn, [{ key: 'a', value: 'b' }])
    await untag(client, arn, ['c'])
    expect(await revision(client, arn)).toBe(2)
  })

  test('may have any key, those of JavaScript objects too', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const tags = ['__proto__', 'constructor', 'toString', 'é\u{1F600}', ' '].map((key) => ({
      key,
      value: `${key}!`,
    }))
    expect((await tag(client, arn, tags)).permission.tags).toEqual(tags)
    expect((await untag(client, arn, ['constructor', '__proto__'])).permission.tags).toEqual(tags.slice(2))
  })

  test('are at most 50, counted with those that are there', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    expect((await tag(client, arn, many(50))).errors).toEqual([])
    expect((await tag(client, arn, many(50))).errors).toEqual([])
    expect((await tag(client, arn, many(1, 50))).errors).toMatchObject([
      {
        __typename: 'TagLimitExceededError',
        code: 'TagLimitExceededException',
        limit: 50,
        path: ['input', 'tags'],
      },
    ])
    await untag(client, arn, ['key7'])
    expect((await tag(client, arn, many(1, 50))).errors).toEqual([])
    expect(codes(await createPermission(client, 'q', { tags: many(51) }))).toEqual([
      'TagLimitExceededException',
    ])
    const share = await client(
      `mutation ($tags: [TagInput!]) { createResourceShare(input: { name: "s", tags: $tags }) { ${ERRORS} } }`,
      { tags: many(51) },
    )
    expect(codes(share.data.createResourceShare)).toEqual(['TagLimitExceededException'])
  })

  test('are reported to be too many together with what else is wrong with them', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    expect(codes(await tag(client, arn, [...many(50), { key: 'aws:x', value: '' }]))).toEqual([
      'InvalidParameterException',
      'TagLimitExceededException',
    ])
  })

  test('survive parallel changes: none is lost', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await Promise.all(many(16).map((one) => tag(client, arn, [one])))
    const { permission } = await untag(client, arn, [])
    expect(permission.tags.map(({ key }: Tag) => key).sort()).toEqual(
      many(16)
        .map(({ key }) => key)
        .sort(),
    )
    await Promise.all(many(15).map(({ key }) => untag(client, arn, [key])))
    expect((await untag(client, arn, [])).permission.tags).toEqual(many(1, 15))
  })

  test.each([
    [[{ key: '', value: 'v' }], ['input', 'tags', '0', 'key']],
    [[{ key: 'k'.repeat(129), value: 'v' }], ['input', 'tags', '0', 'key']],
    [[{ key: 'aws:mine', value: 'v' }], ['input', 'tags', '0', 'key']],
    [[{ key: 'AWS:mine', value: 'v' }], ['input', 'tags', '0', 'key']],
    [[{ key: 'k', value: 'v'.repeat(257) }], ['input', 'tags', '0', 'value']],
    [[{ key: 'k', value: '\ud83d' }], ['input', 'tags', '0', 'value']],
    [
      [
        { key: 'k', value: '1' },
        { key: 'k', value: '2' },
      ],
      ['input', 'tags', '1', 'key'],
    ],
  ])('may not be %j', async (tags, path) => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    expect((await tag(client, arn, tags)).errors).toMatchObject([{ code: 'InvalidParameterException', path }])
    expect((await createPermission(client, 'q', { tags })).errors).toMatchObject([
      { code: 'InvalidParameterException', path },
    ])
  })

  test('may be as long as AWS takes them, counted in characters', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const tags = [{ key: '\u{1F600}'.repeat(128), value: '\u{1F600}'.repeat(256) }]
    expect((await tag(client, arn, tags)).permission.tags).toEqual(tags)
  })

  test('are of a permission of the caller', async () => {
    const client = newClient()
    expect(codes(await tag(client, arnOf(client, 'missing'), many(1)))).toEqual(['UnknownResourceException'])
    expect(codes(await untag(client, arnOf(client, 'missing'), ['a']))).toEqual(['UnknownResourceException'])
    expect(codes(await tag(client, 'nonsense', [{ key: '', value: '' }]))).toEqual([
      'MalformedArnException',
      'InvalidParameterException',
    ])
    expect(codes(await untag(client, 'arn:aws:ram::aws:permission/X', ['a']))).toEqual([
      'InvalidParameterException',
    ])
  })
})
