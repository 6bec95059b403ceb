import { describe, expect, test } from 'vitest'
import { associationKey, shareKey } from '../../src/resourceShares/keys.ts'
import { callAny } from '../harness/callAny.ts'
import { threeClocks, timeOf } from '../harness/clocks.ts'
import { disturbFirst, type Fault, meanwhile } from '../harness/faults.ts'
import { createVersion, permissionWith, RESOURCE_TYPE, setDefault } from '../harness/permissions.ts'
import type { Client } from '../harness/service.ts'
import { associate, createShare, disassociate, shareOf } from '../harness/shares.ts'

const tag = (client: Client, resourceArn: string) =>
  callAny(client, 'tagResource', { resourceArn, tags: [{ key: 'a', value: 'b' }] })

const untag = (client: Client, resourceArn: string) =>
  callAny(client, 'untagResource', { resourceArn, tagKeys: ['tag'] })

const associationOf = (share: string) => associationKey(shareKey(share).pk, RESOURCE_TYPE)

const passes: Fault = ({ send }) => send()

describe('the time of a share rises, whatever the clocks, where', () => {
  test.each<[what: string, uses: boolean, change: typeof associate, between: typeof associate]>([
    ['it is tagged', false, tag, associate],
    ['it loses a tag', false, untag, associate],
    ['it gets a permission', false, associate, tag],
    ['it loses one', true, disassociate, tag],
  ])('%s', async (_, uses, change, between) => {
    const { client, ahead } = threeClocks()
    const arn = await permissionWith(client, 'p', 1)
    const tags = [{ key: 'tag', value: '' }]
    const { resourceShare } = await createShare(client, uses ? [arn] : [], { tags })
    const share: string = resourceShare.arn
    const times: string[] = []
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      meanwhile(async () => {
        await between(ahead, share, arn)
        times.push(await timeOf(ahead, shareKey(share)))
      }),
    ])
    expect(await change(client, share, arn)).toMatchObject({ errors: [] })
    expect(left).toEqual([])
    expect((await timeOf(client, shareKey(share))) > String(times[0])).toBe(true)
  })
})

describe('the time of an association rises, whatever the clocks, where', () => {
  /** A share on the first of two versions, the second of which is the default. */
  async function outdated() {
    const { client, ahead } = threeClocks()
    const arn = await permissionWith(client, 'p', 1)
    const share = await shareOf(client, arn)
    await createVersion(client, arn)
    return { client, ahead, arn, share }
  }

  /** Moves the association to and fro: in the end it is where it was, and has another time. */
  async function toAndFro(client: Client, share: string, arn: string): Promise<string> {
    await associate(client, share, arn, { replace: true })
    await setDefault(client, arn, 1)
    await associate(client, share, arn, { replace: true })
    await setDefault(client, arn, 2)
    return timeOf(client, associationOf(share))
  }

  test('it moves to another version', async () => {
    const { client, ahead, arn, share } = await outdated()
    const times: string[] = []
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      // That brings what the share has.
      passes,
      meanwhile(async () => {
        times.push(await toAndFro(ahead, share, arn))
      }),
    ])
    expect(await associate(client, share, arn, { replace: true })).toMatchObject({ errors: [] })
    expect(left).toEqual([])
    expect((await timeOf(client, associationOf(share))) > String(times[0])).toBe(true)
  })

  test('it goes and comes again', async () => {
    const { client, ahead, arn, share } = await outdated()
    const times: string[] = []
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      meanwhile(async () => {
        times.push(await toAndFro(ahead, share, arn))
      }),
    ])
    expect(await disassociate(client, share, arn)).toMatchObject({ errors: [] })
    expect(left).toEqual([])
    expect(await associate(client, share, arn)).toMatchObject({ errors: [] })
    expect((await timeOf(client, associationOf(share))) > String(times[0])).toBe(true)
  })
})
