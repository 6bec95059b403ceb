import { expect, test } from 'vitest'
import { newClient } from '../harness/service.ts'
import { createShare, deleteShare, shareOf } from '../harness/shares.ts'

const TAG = `mutation ($arn: ID!, $tags: [TagInput!]!) { tagResource(input: { resourceArn: $arn, tags: $tags }) {
  permission { arn } resourceShare { arn tags { key value } } errors { code path } } }`
const UNTAG = `mutation ($arn: ID!, $keys: [String!]!) { untagResource(input: { resourceArn: $arn, tagKeys: $keys }) {
  permission { arn } resourceShare { tags { key value } } errors { code } } }`

test('tags of a share come with it, change and go', async () => {
  const client = newClient()
  const { resourceShare } = await createShare(client, [], { tags: [{ key: 'a', value: '1' }] })
  const { arn } = resourceShare
  const tagged = await client(TAG, { arn, tags: [{ key: 'b', value: '2' }] })
  expect(tagged.data.tagResource).toEqual({
    permission: null,
    resourceShare: {
      arn,
      tags: [
        { key: 'a', value: '1' },
        { key: 'b', value: '2' },
      ],
    },
    errors: [],
  })
  const untagged = await client(UNTAG, { arn, keys: ['a'] })
  expect(untagged.data.untagResource).toEqual({
    permission: null,
    resourceShare: { tags: [{ key: 'b', value: '2' }] },
    errors: [],
  })
})

test('tags of a share that is missing, someone else’s or no share at all are refused', async () => {
  const client = newClient()
  const gone = await shareOf(client)
  await deleteShare(client, gone)
  const foreign = await shareOf(newClient())
  const tags = [{ key: 'a', value: '' }]
  for (const arn of [gone, foreign]) {
    const { data } = await client(TAG, { arn, tags })
    expect(data.tagResource.errors).toEqual([
      { code: 'UnknownResourceException', path: ['input', 'resourceArn'] },
    ])
    const untagged = await client(UNTAG, { arn, keys: ['a'] })
    expect(untagged.data.untagResource.errors).toEqual([{ code: 'UnknownResourceException' }])
  }
  const { data } = await client(TAG, { arn: `${foreign}0`, tags })
  expect(data.tagResource.errors).toMatchObject([{ code: 'MalformedArnException' }])
})
