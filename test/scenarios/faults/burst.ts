import { randomUUID } from 'node:crypto'
import { VERSION_LIMIT } from '../../../src/versioning/conditions.ts'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  setDefault,
  TEMPLATE,
} from '../../harness/permissions.ts'
import type { Client } from '../../harness/service.ts'

/** How a permission stands: the numbers of its head, and the texts of its versions by number. */
export interface Standing {
  readonly revision: number
  readonly nextVersion: number
  readonly defaultVersion: number
  readonly documents: Readonly<Record<string, string>>
}

/** How a permission stands that is gone: its revisions go on from here. */
export type Gone = Pick<Standing, 'revision'>

/** One mutation with its token, and how it leaves the permission. */
export interface Step {
  readonly operation: string
  readonly clientToken: string
  readonly call: (client: Client) => Promise<Answer>
  readonly after: Standing | Gone
}

/** What a mutation answers: the same again when it is repeated, but for `replayed`. */
export interface Answer {
  readonly replayed: boolean
  readonly errors: readonly { readonly code: string }[]
}

/** One caller and a permission that he alone changes, so that it is known how it must stand. */
export interface Trail {
  readonly name: string
  readonly acknowledged: readonly { readonly step: Step; readonly answer: Answer }[]
  /** What was called last, and not answered. */
  readonly inFlight: Step
}

/** Changes a permission, one mutation after the other, until one is not answered. */
export async function changeUntilUnanswered(
  client: Client,
  name: string,
  random: () => number,
): Promise<Trail> {
  const acknowledged: { step: Step; answer: Answer }[] = []
  for (;;) {
    const step = nextStep(name, acknowledged.at(-1)?.step.after, random)
    const answer = await step.call(client).catch(() => undefined)
    if (!answer) return { name, acknowledged, inFlight: step }
    if (answer.replayed || answer.errors.length > 0) throw new Error(JSON.stringify(answer))
    acknowledged.push({ step, answer })
  }
}

/** A mutation that must succeed as the permission stands, drawn at random. */
function nextStep(name: string, before: Standing | Gone = { revision: 0 }, random: () => number): Step {
  const input = { clientToken: randomUUID() }
  const policyTemplate = TEMPLATE + ' '.repeat(random() * 1_000)
  const revision = before.revision + 1
  if (!('documents' in before)) {
    return {
      operation: 'createPermission',
      ...input,
      call: (client) => createPermission(client, name, { ...input, policyTemplate }),
      after: { revision, nextVersion: 2, defaultVersion: 1, documents: { 1: policyTemplate } },
    }
  }
  const { nextVersion, defaultVersion, documents } = before
  const others = Object.keys(documents)
    .map(Number)
    .filter((version) => version !== defaultVersion)
  const other = others[Math.floor(random() * others.length)]
  const draw = random()
  // So often that most permissions get full, and most bursts see the end of some.
  if (draw < 0.1) {
    return {
      operation: 'deletePermission',
      ...input,
      call: (client) => deletePermission(client, arnOf(client, name), input),
      after: { revision },
    }
  }
  if (other === undefined || draw < 0.6) {
    const kept = others.length + 1 < VERSION_LIMIT ? documents : without(documents, Math.min(...others))
    const making = { ...input, policyTemplate, onVersionLimit: 'DELETE_OLDEST_UNUSED' }
    return {
      operation: 'createPermissionVersion',
      ...input,
      call: (client) => createVersion(client, arnOf(client, name), making),
      after: {
        revision,
        nextVersion: nextVersion + 1,
        defaultVersion: nextVersion,
        documents: { ...kept, [nextVersion]: policyTemplate },
      },
    }
  }
  return draw < 0.8
    ? {
        operation: 'deletePermissionVersion',
        ...input,
        call: (client) => deleteVersion(client, arnOf(client, name), other, input),
        after: { ...before, revision, documents: without(documents, other) },
      }
    : {
        operation: 'setDefaultPermissionVersion',
        ...input,
        call: (client) => setDefault(client, arnOf(client, name), other, input),
        after: { ...before, revision, defaultVersion: other },
      }
}

const without = (documents: Standing['documents'], version: number): Standing['documents'] =>
  Object.fromEntries(Object.entries(documents).filter(([number]) => number !== String(version)))
