import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readItems } from '../../../src/table/read.ts'
import { FAMILIES, type Family, withVersions } from '../../harness/families.ts'
import { conflict, disturbFirst } from '../../harness/faults.ts'
import { type Client, newClient } from '../../harness/service.ts'

const lastUpdatedTime = async (family: Family, { store, ...client }: Client, id: string): Promise<string> => {
  const [item] = await readItems(store, Date.now() + 5_000, [family.headKey(client, id)])
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
