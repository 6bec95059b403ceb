import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runningKey, wakeKey } from '../../../src/replaceWorks/keys.ts'
import { permissionWith } from '../../harness/permissions.ts'
import type { Client } from '../../harness/service.ts'
import { accepted, sharesOn, workOf } from '../../harness/works.ts'
import { type Deployed, deploy } from './deployed.ts'
import { scheduleEvent, streamEvent } from './events/works.ts'
import { made } from './made.ts'

let deployed: Deployed
beforeAll(async () => {
  deployed = await deploy()
})
afterAll(() => deployed?.stop())

/** A work that has been accepted: its id, and whose it is. */
async function newWork(): Promise<{ readonly user: Client; readonly id: string }> {
  const user = deployed.newUser()
  const from = await permissionWith(user, 'from', 1)
  const to = await permissionWith(user, 'to', 1)
  await sharesOn(user, 2, from)
  return { user, id: await accepted(user, from, to) }
}

it.each(['replaceWorker', 'sweeper'])('the zip of %s holds one file, without its source map', (name) => {
  expect(made.unzipped(name).paths).toEqual([`.build/lambda/${name}/index.mjs`])
})

it('replaceWorker does the work that the stream reports', async () => {
  const { user, id } = await newWork()
  await deployed.called('replaceWorker', streamEvent(user.accountId, id))
  expect(await workOf(user, id)).toMatchObject({ status: 'COMPLETED', totalCount: 2, replacedCount: 2 })
})

it('sweeper wakes a work that has not moved, and ends one to which the worker came for nothing', async () => {
  const { user, id } = await newWork()
  const { documents, works } = deployed.store
  const sweep = () => deployed.called('sweeper', scheduleEvent)
  const wakings = async () => {
    const { Item } = await documents.send(
      new GetCommand({ TableName: works, Key: { ...wakeKey(user.accountId, id) } }),
    )
    return Item?.['wakeCount']
  }
  await sweep()
  expect(await wakings()).toBe(1)
  await sweep()
  expect(await wakings()).toBe(2)
  // As if it had been so for minutes.
  await documents.send(
    new UpdateCommand({
      TableName: works,
      Key: { ...runningKey(user.accountId, id) },
      UpdateExpression: 'SET attemptsWithoutProgress = :many',
      ExpressionAttributeValues: { ':many': 100 },
    }),
  )
  await sweep()
  expect(await workOf(user, id)).toMatchObject({ status: 'FAILED', totalCount: 2, replacedCount: 0 })
  expect(await wakings()).toBeUndefined()
})
