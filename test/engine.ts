import type { TestProject } from 'vitest/node'
import { type EmbeddedEngine, startEngine } from '../src/local/engine.ts'
import { createTables } from '../src/local/tables.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this project's tests find their engine, with the tables made. */
    readonly endpoint: string
    readonly engine: EmbeddedEngine
    /** Those that the browser's tests start: each that can run here. */
    readonly engines: readonly EmbeddedEngine[]
  }
}

/** Starts the engine that the project is named after, for all of its test files; they share it, each with accounts of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = project.name as EmbeddedEngine
  const engine = await startEngine({ engine: name })
  await createTables(engine.endpoint)
  project.provide('endpoint', engine.endpoint)
  project.provide('engine', name)
  return () => engine.stop()
}
