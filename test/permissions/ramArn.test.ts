import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MOST_QUOTED } from '../../src/grammar/quoted.ts'
import { permissionArn, permissionArnKind } from '../../src/permissions/arn.ts'
import { partitionOf } from '../../src/permissions/ramArn.ts'

test.each([
  ['us-east-1', 'aws'],
  ['eu-central-1', 'aws'],
  ['ap-southeast-2', 'aws'],
  ['ca-central-1', 'aws'],
  ['cn-north-1', 'aws-cn'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['eusc-de-east-1', 'aws-eusc'],
  ['us-iso-east-1', 'aws-iso'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
])('%s is of the partition %s', (region, partition) => {
  expect(partitionOf(region)).toBe(partition)
})

test('the longest ARN of a permission is shown whole', () => {
  const call = { region: 'us-gov-northeast', accountId: '123456789012' }
  const arn = permissionArn(call, 'x'.repeat(36))
  expect(permissionArnKind(call, arn)).toBe('customerManaged')
  expect(arn.length).toBeLessThanOrEqual(MOST_QUOTED)
})

test('no source file but ramArn.ts writes the beginning of an ARN', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )
  const writing = files.filter((path) => {
    const text = readFileSync(join('src', path), 'utf8').replaceAll(/^\s*(\*|\/\/|\/\*\*).*$/gm, '')
    return !path.includes('generated') && /\barn:(aws|\$)/.test(text)
  })
  expect(writing.sort()).toEqual(['permissions/arn.ts', 'permissions/ramArn.ts'])
})
