import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readItems } from '../../../src/table/read.ts'
import { steadyNow } from '../../../src/table/steadyClock.ts'
import { FAMILIES, type Family, withVersions } from '../../harness/families.ts'
import { conflict, disturb, disturbFirst, throttled } from '../../harness/faults.ts'
import { TEMPLATE } from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'

const lastUpdatedTime = async (family: Family, { store, ...client }: Client, id: string): Promise<string> => {
  const [item] = await readItems(store, steadyNow() + 5_000, [family.headKey(client, id)])
  return String(item?.['lastUpdatedTime'])
}

test.each(FAMILIES)(
  'a change of $name that had to wait has a later time than what it waited for',
  async (family) => {
    const client = newClient()
    const id = await withVersions(family, client, 'p', 2)
    const other = newClient({ accountId: client.accountId })
    const times: string[] = []
    const left = disturbFirst(client.store, 'TransactWriteItems', [
      async (exchange) => {
        // So long that a clock shows it.
        await sleep(20)
        await family.createVersion(other, id)
        times.push(await lastUpdatedTime(family, other, id))
        return conflict(exchange)
      },
    ])

    expect(await family.deleteVersion(client, id, 1)).toMatchObject({ errors: [] })

    expect(left).toEqual([])
    times.push(await lastUpdatedTime(family, client, id))
    expect(times).toEqual(times.toSorted())
  },
)

const HOUR = 3_600_000

/** Sets the clock by so much, for good, when the first request is under way. */
function clockIsSet(client: Client, by: number, isBusy: (request: number) => boolean): void {
  const { now } = Date
  let set = 0
  vi.spyOn(Date, 'now').mockImplementation(() => now() + set)
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  let requests = 0
  disturb(client.store, () => {
    set = by
    return isBusy(++requests) ? throttled : undefined
  })
}

const CREATE = `mutation { createPermission(input: { name: "p", resourceType: "ec2:Subnet", policyTemplate: ${JSON.stringify(TEMPLATE)} }) { permission { name } errors { code } } }`

test('a call to a busy store ends in its time, though the clock goes back an hour meanwhile', async () => {
  const client = newClient({ remaining: 3_000 })
  clockIsSet(client, -HOUR, () => true)
  const { errors } = await client(CREATE)
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }])
})

test('a call that has to wait is answered, though the clock goes on an hour meanwhile', async () => {
  const client = newClient()
  clockIsSet(client, HOUR, (request) => request <= 2)
  expect((await client(CREATE)).data).toEqual({ createPermission: { permission: { name: 'p' }, errors: [] } })
})
