import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EmbeddedEngine } from '../../src/local/engine.ts'

/**
 * A clone of the project with its packages installed, and data of its own, gone with the test. With DynamoDB Local as
 * its engine, it is a clone on a platform that dynoxide has no package for.
 */
export function clone(engine: EmbeddedEngine): string {
  const folder = mkdtempSync(join(tmpdir(), 'permission-versions-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const part of ['src', 'infra', '.build/graphiql', 'package.json', 'serverless.yml']) {
    cpSync(part, join(folder, part), { recursive: true })
  }
  const packages = join(folder, 'node_modules')
  mkdirSync(packages)
  for (const name of readdirSync('node_modules')) {
    if (name === '@dynoxide' && engine !== 'dynoxide') continue
    symlinkSync(resolve('node_modules', name), join(packages, name))
  }
  return folder
}
