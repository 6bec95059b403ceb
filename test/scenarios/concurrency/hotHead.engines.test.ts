import { expect, test, vi } from 'vitest'
import { meetingAt } from '../../harness/meetingAt.ts'
import { arnOf, permissionWith } from '../../harness/permissions.ts'
import { shareOf } from '../../harness/shares.ts'
import { accepted, workOf } from '../../harness/works.ts'

/** What others do whenever somebody waits. */
const meanwhile = vi.hoisted(() => ({ act: async (): Promise<unknown> => undefined }))

vi.mock('node:timers/promises', async (original) => {
  const { setTimeout } = await original<typeof import('node:timers/promises')>()
  return {
    setTimeout: async (ms: number) => {
      await meanwhile.act()
      return setTimeout(ms)
    },
  }
})

test('who plans on what others change all the time comes through none the less', async () => {
  const { slow, other } = meetingAt((client) => shareOf(client, arnOf(client, 'from')))
  const from = await permissionWith(other, 'from', 1)
  const to = await permissionWith(other, 'to', 1)
  await shareOf(other, from)
  // However short a wait is, a share comes in it.
  meanwhile.act = () => shareOf(other, from)
  const id = await accepted(slow, from, to)
  meanwhile.act = async () => undefined
  expect(await workOf(other, id)).toMatchObject({ status: 'IN_PROGRESS', totalCount: 2 })
})
