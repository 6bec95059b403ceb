import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { readItems } from '../../src/table/read.ts'
import { createVersion, permissionWith } from '../harness/permissions.ts'
import { newClient } from '../harness/service.ts'
import { countsOf } from '../harness/shares.ts'
import { accepted, sharesOn, workOf } from '../harness/works.ts'

test('a worker process that is killed again and again, at any moment, moves every share exactly once', async () => {
  const client = newClient()
  const from = await permissionWith(client, 'from', 1)
  const to = await permissionWith(client, 'to', 1)
  for (let version = 1; version <= 5; version++) {
    await sharesOn(client, 3, from)
    if (version < 5) await createVersion(client, from)
  }
  const id = await accepted(client, from, to)
  let kills = 0
  for (let ended = false; !ended; ) {
    const worker = fork('test/replaceWorks/workerProcess.ts', [inject('endpoint'), client.accountId, id])
    const gone = once(worker, 'exit')
    await once(worker, 'message')
    // Longer from time to time, so that it comes to its end.
    const killed = sleep(100 + kills * 60).then(() => worker.kill('SIGKILL'))
    const [code] = await gone
    await killed
    ended = code === 0
    if (!ended) kills++
  }
  expect(kills).toBeGreaterThan(1)
  expect(await workOf(client, id)).toMatchObject({
    status: 'COMPLETED',
    totalCount: 15,
    replacedCount: 15,
    skippedCount: 0,
  })
  expect([await countsOf(client, from), await countsOf(client, to)]).toEqual([
    { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
    { 1: 15 },
  ])
  const [head] = await readItems(client.store, Date.now() + 5_000, [permissionKey(to)])
  expect(head).toMatchObject({ versions: { 1: { everAssociated: 15 } } })
})
