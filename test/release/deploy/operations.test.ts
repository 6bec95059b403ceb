import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { made } from './made.ts'

const operations = readFileSync('docs/operations.md', 'utf8')

it('docs/operations.md says of every alarm, and of no other, what to do', () => {
  const alarms = Object.entries(made.template.Resources).flatMap(([name, { Type }]) =>
    Type === 'AWS::CloudWatch::Alarm' ? [name] : [],
  )
  const [, section = ''] = /\n## Alarms\n(.*?)\n## /s.exec(operations) ?? []
  // A heading, and under it something to read.
  const answer = [...section.matchAll(/^### (\w+)\n\n\S/gm)].map(([, name]) => name)
  expect(answer.sort()).toEqual(alarms.sort())
})

it('docs/operations.md names nothing in the account that there is not', () => {
  const named = (pattern: RegExp) =>
    [...operations.matchAll(pattern)].flatMap(([, names = '']) => names.split(' '))
  const resources = [...named(/idOf (\w+)/g), ...named(/for id in ([\w ]+);/g)]
  expect(resources).toContain('ReplaceWorkerDeadLetterQueue')
  expect(Object.keys(made.template.Resources)).toEqual(expect.arrayContaining(resources))

  const functions = named(/for name in ([\w ]+);/g)
  const logs = named(/(\/aws\/\S+)/g).flatMap((log) => functions.map((name) => log.replace('$name', name)))
  expect(logs).toContain('/aws/lambda/permission-versions-prod-sweeper')
  const groups = made.ofType('AWS::Logs::LogGroup').map(({ Properties }) => Properties['LogGroupName'])
  const ours = logs.map((log) => log.replace('permission-versions-prod', 'permission-versions-dev'))
  expect(groups).toEqual(expect.arrayContaining(ours))
})
