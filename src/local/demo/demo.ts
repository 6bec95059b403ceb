import { setTimeout as sleep } from 'node:timers/promises'
import { fillAccount } from './account.ts'
import { bar, lineEnds } from './bar.ts'
import { startService } from './service.ts'

/** How often a frontend would ask. */
const ASK_EVERY_MS = 50

interface Work {
  readonly id: string
  readonly workStatus: string
  readonly totalCount: number
  readonly replacedCount: number
  readonly progress: number
}

const REPLACE = `mutation ($input: ReplacePermissionAssociationsInput!) {
  replacePermissionAssociations(input: $input) { replacePermissionAssociationsWork { id } errors { message } } }`

const WORK = `query ($id: ID!) {
  replacePermissionAssociationsWork(id: $id) { id workStatus totalCount replacedCount progress } }`

const COUNTS = `query ($arn: ID!) { permission(arn: $arn) { name versions { version resourceShareCount } } }`

const service = await startService()
const { call } = service

console.log('\nAn account with 3 permissions, 12 versions and 2,000 resource shares, made through the API:\n')
const arns = await fillAccount(service, bar)
lineEnds()

const [from, to] = [arns['read-subnets'], arns['audit-subnets']]
await tellCounts()
console.log(
  '\nEvery share of read-subnets, whichever version it has, is moved to the default of audit-subnets:\n',
)
const began = performance.now()
const input = { fromPermissionArn: from, toPermissionArn: to }
const { replacePermissionAssociations: accepted } = await call<{
  replacePermissionAssociations: { replacePermissionAssociationsWork: { id: string } }
}>(REPLACE, { input })
const { id } = accepted.replacePermissionAssociationsWork
for (let status = 'IN_PROGRESS'; status === 'IN_PROGRESS'; await sleep(ASK_EVERY_MS)) {
  const { replacePermissionAssociationsWork: work } = await call<{ replacePermissionAssociationsWork: Work }>(
    WORK,
    { id },
  )
  bar(work.progress, `${work.replacedCount.toLocaleString('en')} of ${work.totalCount.toLocaleString('en')}`)
  status = work.workStatus
}
lineEnds()
console.log(`\nDone in ${((performance.now() - began) / 1_000).toFixed(1)} s.`)
await tellCounts()
await service.stop()

async function tellCounts(): Promise<void> {
  for (const arn of [from, to]) {
    const { permission } = await call<{
      permission: { name: string; versions: { version: number; resourceShareCount: number }[] }
    }>(COUNTS, { arn })
    const counts = permission.versions.map((one) => `v${one.version}: ${one.resourceShareCount}`)
    console.log(`  ${permission.name.padEnd(14)} ${counts.reverse().join('   ')}`)
  }
}
