import { setTimeout as sleep } from 'node:timers/promises'
import { expect, inject, test } from 'vitest'
import { clone } from './clone.ts'
import { npmStart, type Service } from './npmStart.ts'

const ACCOUNT = '123456789012'
const arn = (name: string) => `arn:aws:ram:us-east-1:${ACCOUNT}:permission/${name}`
const TEMPLATE = JSON.stringify('{"Effect":"Allow","Action":"ec2:DescribeSubnets"}')

const permission = (name: string) =>
  `mutation { createPermission(input: { name: "${name}", resourceType: "ec2:Subnet", policyTemplate: ${TEMPLATE} }) { errors { message } } }`
const FIVE_SHARES = `mutation { ${[1, 2, 3, 4, 5].map((n) => `s${n}: createResourceShare(input: { name: "s", permissionArns: ["${arn('from')}"] }) { errors { message } }`).join(' ')} }`
const REPLACE = `mutation { replacePermissionAssociations(input: { fromPermissionArn: "${arn('from')}", toPermissionArn: "${arn('to')}" }) {
  replacePermissionAssociationsWork { id status } errors { message } } }`
const WORKS =
  '{ replacePermissionAssociationsWorks { nodes { status totalCount replacedCount skippedCount progress } } }'
const COUNTS = `{ from: permission(arn: "${arn('from')}") { defaultVersion { resourceShareCount } } to: permission(arn: "${arn('to')}") { defaultVersion { resourceShareCount } } }`

interface Data {
  [field: string]: { nodes: { status: string }[] }
}

/** Two permissions, and 20 shares on the one. */
async function fill({ call }: Service): Promise<void> {
  await call(permission('from'))
  await call(permission('to'))
  await Promise.all([1, 2, 3, 4].map(() => call(FIVE_SHARES)))
}

/** Asks as a frontend does, until nothing is in progress any more. */
async function ended({ call }: Service) {
  for (; ; await sleep(100)) {
    const { data } = (await call(WORKS)) as { data: Data }
    const nodes = data['replacePermissionAssociationsWorks']?.nodes ?? []
    if (nodes.length > 0 && nodes.every(({ status }) => status !== 'IN_PROGRESS')) return nodes
  }
}

const DONE = { status: 'COMPLETED', totalCount: 20, replacedCount: 20, skippedCount: 0, progress: 1 }
const MOVED = {
  from: { defaultVersion: { resourceShareCount: 0 } },
  to: { defaultVersion: { resourceShareCount: 20 } },
}

test('npm start does the replace works that the API accepts', async () => {
  const started = npmStart(clone(inject('engine')), { args: ['--', '--memory'] })
  const service = await started.ready
  await fill(service)
  await service.call(REPLACE)
  expect(await ended(service)).toEqual([DONE])
  expect((await service.call(COUNTS)).data).toEqual(MOVED)
  started.npm.kill('SIGTERM')
  expect(await started.ended).toBe(0)
})

test('a work that was accepted before a SIGKILL is done after the next start', async () => {
  const folder = clone(inject('engine'))
  const first = await npmStart(folder).ready
  await fill(first)
  await first.call(REPLACE)
  process.kill(first.server, 'SIGKILL')
  const second = await npmStart(folder).ready
  expect(await ended(second)).toEqual([DONE])
  expect((await second.call(COUNTS)).data).toEqual(MOVED)
})
