import { expect, test, vi } from 'vitest'
import { permissionWith, readPermission } from '../../harness/permissions.ts'
import { newClient } from '../../harness/service.ts'
import { createShare } from '../../harness/shares.ts'
import { keysOf, ownerOf } from './keys.ts'
import { takeTrespasses } from './watch.ts'

const { planted } = vi.hoisted(() => ({ planted: { isMissing: false } }))

/** The bug that is planted: nobody looks whose ARN it is. */
vi.mock('../../../src/permissions/ramArn.ts', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/permissions/ramArn.ts')>()
  const ownArn: typeof real.ownArn = (call, arn) => (planted.isMissing ? arn : real.ownArn(call, arn))
  return { ...real, ownArn }
})

test("a call that reaches someone else's key is noticed, reading and writing, whatever it answers", async () => {
  const owner = newClient()
  const arn = await permissionWith(owner, 'p', 1)
  const stranger = newClient()
  expect(await readPermission(stranger, arn)).toBeNull()
  expect(takeTrespasses()).toEqual([])

  planted.isMissing = true
  const met = (command: string, sk = '') => `${command} of ${stranger.accountId}: permission#${arn} ${sk}`
  await readPermission(stranger, arn)
  expect(takeTrespasses()).toEqual([met('QueryCommand')])
  await createShare(stranger, [arn])
  expect(takeTrespasses()).toEqual([
    met('BatchGetCommand', 'permission'),
    met('TransactWriteCommand', 'permission'),
    // Where the new association stands in the index, and the permission in the answer.
    met('TransactWriteCommand'),
    met('BatchGetCommand', 'permission'),
  ])
})

test('the account of a key, its beginning alone decides', () => {
  const account = '123456789012'
  const owned = (partition: string, sk?: string) => ownerOf({ partition, ...(sk !== undefined && { sk }) })
  for (const partition of [
    `account#${account}`,
    `account#${account}#permissions`,
    `token#${account}#createPermission#t`,
    `policy#${account}#name`,
    `permission#arn:aws:ram:us-east-1:${account}:permission/p`,
    `share#arn:aws:ram:eu-west-1:${account}:resource-share/id`,
    `permission#arn:aws-cn:ram:cn-north-1:${account}:permission/p`,
  ]) {
    expect(owned(partition)).toBe(account)
  }
  expect(owned('running', `${account}#id`)).toBe(account)
  for (const partition of [
    'running',
    `account#${account}0`,
    `token#createPermission#${account}`,
    `policy#name#${account}`,
    `permission#arn:aws:ram:us-east-1::permission/${account}`,
    `share#${account}`,
    `else#${account}`,
  ]) {
    expect(owned(partition)).toBeUndefined()
  }
  expect(() => keysOf('ScanCommand', {})).toThrow('Nobody has said so yet')
})
