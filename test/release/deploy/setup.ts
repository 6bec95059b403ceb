import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { packageProject } from './packaged.ts'
import { PARAMETERS } from './variants.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders with what `serverless package` made. */
    readonly packaged: { readonly plain: string; readonly withParameters: string }
  }
}

/** Packages the project for all tests of this folder: as it is, and with every parameter. */
export default async function setup(project: TestProject): Promise<() => void> {
  const plain = await packageProject()
  const withParameters = await packageProject(
    '--stage=prod',
    ...Object.entries(PARAMETERS).map(([name, value]) => `--param=${name}=${value}`),
  )
  project.provide('packaged', { plain, withParameters })
  return () => {
    for (const folder of [plain, withParameters]) rmSync(folder, { recursive: true })
  }
}
