import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { made } from './made.ts'

it('docs/operations.md says of every alarm, and of no other, what to do', () => {
  const alarms = Object.entries(made.template.Resources).flatMap(([name, { Type }]) =>
    Type === 'AWS::CloudWatch::Alarm' ? [name] : [],
  )
  const [, section = ''] = /\n## Alarms\n(.*?)\n## /s.exec(readFileSync('docs/operations.md', 'utf8')) ?? []
  // A heading, and under it something to read.
  const told = [...section.matchAll(/^### (\w+)\n\n\S/gm)].map(([, name]) => name)
  expect(told.sort()).toEqual(alarms.sort())
})
