import fc from 'fast-check'
import { expect } from 'vitest'
import type { Client } from '../../harness/service.ts'
import { runWorker } from '../../harness/works.ts'
import { type Account, running } from './account.ts'
import { type AnyCall, anyCall, beginnings } from './calls.ts'
import type { Killable } from './killable.ts'
import { answered } from './model.ts'
import { mustAnswer, performed } from './perform.ts'
import { arnIn } from './permissions.ts'
import { templateFor } from './picks.ts'
import { MOST_WORKS, work } from './replace.ts'
import type { Call } from './rule.ts'
import { mustBeSeen, seen } from './visible.ts'

/** What the model knows of two accounts, and what was called before, so that it can be called again. */
export interface Model {
  readonly accounts: readonly [Account, Account]
  readonly calls: { readonly by: number; readonly call: Call }[]
  /** What was done in this run, one a line. */
  readonly said: string[]
}

/** The service: a caller for each account, and a worker that is killed on command. */
export interface Real {
  readonly clients: readonly [Client, Client]
  readonly worker: Killable
  /** Told of each answer, so that one knows what was tried. */
  readonly onAnswer: (
    call: Call,
    answer: { readonly returned: { errors: readonly { code: string }[]; replayed?: boolean } },
  ) => void
}

type Command = fc.AsyncCommand<Model, Real>

/** A command that can always be run. What it does depends on the run, which records it itself (`Model.said`). */
const command = (run: Command['run']): Command => ({ check: () => true, run, toString: () => '…' })

/** One account calls mostly, the other now and then. */
const callers = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1)

const ACCOUNTS = ['A', 'B']

/** Makes a call, and holds what comes back against what the model says. */
async function make({ accounts, calls, said }: Model, real: Real, by: number, call: Call): Promise<void> {
  const client = real.clients[by] as Client
  said.push(`${ACCOUNTS[by]}: ${call.operation} ${JSON.stringify(call.input)}`)
  const { answer, chosen } = await performed(client, call)
  const expected = answered(accounts[by] as Account, call, chosen)
  expect(answer).toEqual(mustAnswer(expected))
  calls.push({ by, call })
  real.onAnswer(call, expected)
}

const one = (by: number, any: AnyCall): Command =>
  command((model, real) =>
    make(model, real, by, any(model.accounts[by] as Account, model.accounts[1 - by] as Account)),
  )

/** The same call again, as it was, written another way, or another one; by the same caller, or by the other one. */
const repeated = (back: number, how: (call: Call) => Call, byTheOther: boolean): Command =>
  command(async (model, real) => {
    const before = model.calls.at(-1 - back)
    if (!before) return
    const by = byTheOther ? 1 - before.by : before.by
    await make(model, real, by, how(before.call))
  })

const asItWas = (call: Call): Call => call

/** What clients may write for what they leave out; the API has no such input. */
const NULL = null as unknown as []

/** The same parameters, written another way. */
function rewritten({ operation, input }: Call): Call {
  if (operation !== 'createPermission' && operation !== 'createResourceShare')
    return { operation, input } as Call
  const tags = input.tags?.length ? input.tags : input.tags ? NULL : []
  if (operation === 'createPermission') return { operation, input: { ...input, tags } }
  const arns = input.permissionArns?.toReversed()
  return {
    operation,
    input: { ...input, tags, permissionArns: arns?.length ? [...arns, ...arns.slice(1)] : [] },
  }
}

/** The same call with other parameters. */
function otherwise({ operation, input }: Call): Call {
  const change = {
    ...('policyTemplate' in input && { policyTemplate: `${input.policyTemplate} ` }),
    ...('policyDocument' in input && { policyDocument: `${input.policyDocument} ` }),
    ...('permissionVersion' in input && { permissionVersion: Number(input.permissionVersion) + 1 }),
    ...('versionId' in input && { versionId: 'v7' }),
    ...('principalName' in input && { principalName: `x${input.principalName}` }),
    ...(operation === 'createResourceShare' && { name: 'another' }),
  }
  return { operation, input: { ...input, ...change } } as Call
}

/** So many permissions of one type that there are too many, or so many works. */
const many = (by: number, what: 'permissions' | 'works'): Command =>
  command(async (model, real) => {
    const { id, permissions } = model.accounts[by] as Account
    if (what === 'works' && !(arnIn(id, 'b') in permissions)) return
    const works: Call = {
      operation: 'replacePermissionAssociations',
      input: { fromPermissionArn: arnIn(id, 'a'), toPermissionArn: arnIn(id, 'b') },
    }
    for (let index = 0; index <= MOST_WORKS; index++) {
      const policyTemplate = templateFor('ec2:Subnet')
      const input = { name: `m${index}`, resourceType: 'ec2:Subnet', policyTemplate }
      await make(model, real, by, what === 'works' ? works : { operation: 'createPermission', input })
    }
  })

/** The worker comes to a running work, and is killed after so many transactions. */
const turn = (by: number, which: number, transactions: number): Command =>
  command(async ({ accounts, said }, { clients, worker }) => {
    const account = accounts[by] as Account
    const works = running(account)
    const [id] = works[which % works.length] ?? []
    if (id === undefined) return
    said.push(`${ACCOUNTS[by]}: a worker does ${transactions} transactions of ${id}`)
    await worker.killedAfter(transactions, (store) => runWorker(clients[by] as Client, id, { store }))
    work(account, id, transactions)
  })

const look = (by: number): Command =>
  command(async ({ accounts, said }, { clients }) => {
    said.push(`${ACCOUNTS[by]}: look`)
    await compare(accounts[by] as Account, clients[by] as Client)
  })

/** Holds all that queries show of the account against the model. */
export async function compare(account: Account, client: Client): Promise<void> {
  expect(await seen(client)).toEqual(mustBeSeen(account))
}

/** What a run is about, and the commands that it draws from. */
export const COMMANDS = (['permissions', 'permissions', 'policies', 'both'] as const).map((about) => {
  const beginning = beginnings[about].map((any) => one(0, any))
  const commands = fc.oneof(
    { weight: 80, arbitrary: fc.tuple(callers, anyCall[about]).map(([by, any]) => one(by, any)) },
    {
      weight: 16,
      arbitrary: fc
        .tuple(fc.nat(4), fc.constantFrom(asItWas, rewritten, otherwise), fc.nat(9))
        .map(([back, how, other]) => repeated(back, how, other === 0)),
    },
    { weight: 4, arbitrary: callers.map(look) },
    ...(about === 'policies'
      ? []
      : [
          {
            weight: 8,
            arbitrary: fc
              .tuple(callers, fc.nat(3), fc.nat(4))
              .map(([by, which, count]) => turn(by, which, count)),
          },
          {
            weight: 1,
            arbitrary: fc
              .tuple(callers, fc.constantFrom('permissions' as const, 'works' as const))
              .map(([by, what]) => many(by, what)),
          },
        ]),
  )
  return { beginning, commands }
})
