import { expect, test } from 'vitest'
import { runningKey } from '../../src/replaceWorks/keys.ts'
import { associationKey, shareKey } from '../../src/resourceShares/keys.ts'
import { AHEAD_MS, onClock, threeClocks, timeOf } from '../harness/clocks.ts'
import { permissionWith, RESOURCE_TYPE } from '../harness/permissions.ts'
import { countsOf, shareOf } from '../harness/shares.ts'
import { accepted, runWorker, workOf } from '../harness/works.ts'
import { lookAgain, prepared, read } from './prepared.ts'

const association = (share: string) => associationKey(shareKey(share).pk, RESOURCE_TYPE)

test('a worker whose clock is behind moves every share, and no time goes back', async () => {
  const { client, ahead } = threeClocks()
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  const shares = [await shareOf(client, from), await shareOf(ahead, from)]
  const before = await Promise.all(shares.map((share) => timeOf(client, association(share))))
  const id = await accepted(client, from, to)

  await runWorker(client, id)

  expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', replacedCount: 2, skippedCount: 0 })
  expect(await countsOf(client, to)).toEqual({ 1: 2 })
  const after = await Promise.all(shares.map((share) => timeOf(client, association(share))))
  expect(after.map((time, index) => time > (before[index] ?? ''))).toEqual([true, true])
})

test('a work that others have brought on with a clock ahead is not taken for one that has ended', async () => {
  const { client, ahead } = threeClocks()
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  await shareOf(client, from)
  // Its mark on the head has the time at which it was accepted.
  const id = await accepted(ahead, from, to)
  const { lastUpdatedTime } = await workOf(client, id)

  await onClock(-AHEAD_MS, () => runWorker(client, id))

  const ended = await workOf(client, id)
  expect(ended).toMatchObject({ status: 'COMPLETED', replacedCount: 1 })
  expect(ended.lastUpdatedTime > lastUpdatedTime).toBe(true)
})

test('a sweeper whose clock is an hour ahead or behind wakes a work as any other, and gives it up no earlier', async () => {
  const { client, id } = await prepared()
  const hour = 3_600_000
  await lookAgain(client, id)
  for (let sweep = 1; sweep <= 8; sweep++) {
    await onClock(sweep % 2 === 0 ? hour : -hour, () => lookAgain(client, id))
    expect(await read(client, runningKey(client.accountId, id))).toMatchObject({
      sweepsWithoutAttempt: sweep,
    })
  }
  expect(await workOf(client, id)).toMatchObject({ status: 'IN_PROGRESS' })
  await onClock(-hour, () => runWorker(client, id))
  expect(await workOf(client, id)).toMatchObject({ status: 'COMPLETED', replacedCount: 4 })
})
