import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Engine, RegoEngine, TemplateFile } from '@aws/cloudformation-validate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { made, withParameters } from './made.ts'

/** What is said of every template of ours, and does no harm. */
const HARMLESS = new Set([
  // serverless lists what a resource depends on beside its references.
  'W3005',
  // What our conditions compare is known when the template is made, so each always turns out the same.
  'W8003',
  'W9053',
])

let engine: Engine
let folder: string
beforeAll(() => {
  engine = new RegoEngine()
  folder = mkdtempSync(join(tmpdir(), 'template-'))
})
afterAll(() => {
  engine.free()
  rmSync(folder, { recursive: true })
})

/** Holds a template against the schemas of its resources, and against what CloudFormation asks of templates. */
const faults = (file: string): readonly string[] =>
  engine
    .validateStandard(new TemplateFile(file), { severityLevel: 'WARN' })
    .diagnostics.filter(({ ruleId }) => !HARMLESS.has(ruleId))
    .map(({ entity, propertyPath, message }) => [entity?.logicalId, propertyPath, message].join(' '))

it.each([
  ['as it is', made],
  ['with every parameter', withParameters],
])('the template is one that CloudFormation takes: %s', (_, { templateFile }) => {
  expect(faults(templateFile)).toEqual([])
})

it.each([
  ['a property that there is not', '"DeletionProtectionEnabled"', '"DeletionProtected"'],
  ['a value that there is not', '"PAY_PER_REQUEST"', '"PER_REQUEST"'],
  ['a number out of range', '"MessageRetentionPeriod": 1209600', '"MessageRetentionPeriod": 1209601'],
  ['a reference to nothing', '"Ref": "WorksTable"', '"Ref": "WorkTable"'],
  ['a property that is missing', '"AuthorizerType": "JWT",', ''],
])('a mistake is noticed: %s', (_, right, wrong) => {
  const template = readFileSync(made.templateFile, 'utf8')
  expect(template).toContain(right)
  const file = join(folder, 'template.json')
  writeFileSync(file, template.replace(right, wrong))
  expect(faults(file)).not.toEqual([])
})
