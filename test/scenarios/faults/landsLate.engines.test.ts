import { describe, expect, test } from 'vitest'
import { tokenKey } from '../../../src/idempotency/keys.ts'
import { readItems } from '../../../src/table/read.ts'
import { EFFECTS, expectDoneOnce, prepare } from '../../harness/effects.ts'
import {
  accessDenied,
  answerLost,
  conflict,
  disturb,
  type Exchange,
  type Fault,
  meanwhile,
} from '../../harness/faults.ts'
import { LateRequests } from '../../harness/landsLate.ts'
import {
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  readPermission,
  setDefault,
} from '../../harness/permissions.ts'
import { type Client, newClient } from '../../harness/service.ts'
import { createShare } from '../../harness/shares.ts'
import { type Tag, tag, tagsOf, untag } from '../../harness/tags.ts'

/**
 * A transaction that timed out may still be on its way, and land at any time. Whatever was answered meanwhile must not
 * become untrue by that.
 */
const clientToken = 'late'

/**
 * What the invocation has left of a call that meets troubles until its time is up: a second each that it keeps for a
 * fence and for its answer, and time for a few tries, however busy the machine is.
 */
const REMAINING_MS = 2_000 + 1_500

interface Troubles {
  /** What the sends of a call meet, one after the other; the last one stays, unless it is none. */
  readonly sends: readonly (Fault | undefined)[]
  /** What every fence meets. */
  readonly fences?: Fault
}

const isFence = ({ input: { TransactItems = [] } }: Exchange): boolean =>
  TransactItems.length === 1 && JSON.stringify(TransactItems).includes('"token#')

/** Two callers of one account, of whom one meets troubles, for a while. */
function callers({ sends, fences }: Troubles) {
  const other = newClient()
  // Where the troubles pass, the call ends by itself: then no test has to wait for its time, nor to be faster.
  const ends = sends.at(-1) === undefined
  const caller = newClient({ accountId: other.accountId, ...(!ends && { remaining: REMAINING_MS }) })
  const left = [...sends]
  const requests: string[] = []
  disturb(caller.store, (exchange) => {
    if (exchange.operation !== 'TransactWriteItems') return undefined
    requests.push(isFence(exchange) ? 'fence' : 'send')
    if (isFence(exchange)) return fences
    return left.length > 1 ? left.shift() : left[0]
  })
  return { caller, other, requests }
}

const unavailable = (call: Promise<unknown>): Promise<string> =>
  call.then(() => expect.unreachable('it was answered'), String)

const versionsOf = async (client: Client, arn: string): Promise<number[]> =>
  (await readPermission(client, arn)).versions.map(({ version }: { version: number }) => version)

/** The engine refuses it: the token's guard fails. */
const REFUSED = [400]

describe.concurrent('what was refused does not take effect afterwards', () => {
  test('by a rule', async () => {
    const late = new LateRequests()
    const { caller, other, requests } = callers({ sends: [late.fault, undefined] })
    const arn = await permissionWith(other, 'p', 2)
    const { errors } = await deleteVersion(caller, arn, 2)
    expect(errors).toMatchObject([{ blockers: [{ reason: 'DEFAULT_VERSION' }] }])
    expect(requests).toEqual(['send', 'send', 'fence'])

    await setDefault(other, arn, 1)
    expect(await late.land()).toEqual(REFUSED)
    expect(await versionsOf(other, arn)).toEqual([2, 1])
  })

  test('in another call with its token, where the first was not answered', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const arn = await permissionWith(other, 'p', 2)
    expect(await unavailable(deleteVersion(caller, arn, 2, { clientToken }))).toContain(
      'The call has changed nothing.',
    )
    const { errors } = await deleteVersion(other, arn, 2, { clientToken })
    expect(errors).toMatchObject([{ blockers: [{ reason: 'DEFAULT_VERSION' }] }])

    await setDefault(other, arn, 1)
    expect(await late.land()).toEqual(REFUSED)
    expect(await versionsOf(other, arn)).toEqual([2, 1])
    // The refusal spent nothing.
    expect(await deleteVersion(other, arn, 2, { clientToken })).toMatchObject({ replayed: false, errors: [] })
  })

  test('by what is settled without a write', async () => {
    const late = new LateRequests()
    const createdAnew = async () => {
      await deletePermission(other, two)
      await createPermission(other, 'two')
    }
    const { caller, other, requests } = callers({
      // Of one type a share has only one permission: the other becomes one of that type.
      sends: [late.fault, meanwhile(() => createdAnew()), undefined],
    })
    const one = await permissionWith(other, 'one', 1)
    const two = await permissionWith(other, 'two', 1, {
      resourceType: 'rds:Cluster',
      policyTemplate: '{"Effect":"Allow","Action":"rds:*"}',
    })
    const { errors } = await createShare(caller, [one, two], { clientToken })
    expect(errors).toMatchObject([{ path: ['input', 'permissionArns', '1'] }])
    expect(requests.at(-1)).toBe('fence')
    expect(await late.land()).toEqual(REFUSED)
  })
})

describe.concurrent('tags', () => {
  const a = { key: 'a', value: '1' }
  const resource = (client: Client) => permissionWith(client, 'p', 1)

  test('that were not set do not come afterwards, to another of its name', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const arn = await resource(other)
    expect(await unavailable(tag(caller, arn, a))).toMatch(/has changed nothing\. Repeat the call as it is\./)
    await deletePermission(other, arn)
    await resource(other)
    expect(await late.land()).toEqual(REFUSED)
    expect(await tagsOf(other, arn)).toEqual([])
  })

  test('that others have set meanwhile are reported to be there, and nothing comes afterwards', async () => {
    const late = new LateRequests()
    const { caller, other, requests } = callers({
      sends: [late.fault, meanwhile(() => tag(other, arn, a)), undefined],
    })
    const arn = await resource(other)
    expect(await tag(caller, arn, a)).toEqual({ errors: [] })
    expect(requests).toEqual(['send', 'send', 'fence'])
    await deletePermission(other, arn)
    await resource(other)
    expect(await late.land()).toEqual(REFUSED)
    expect(await tagsOf(other, arn)).toEqual([])
  })

  test.each<[string, (client: Client, arn: string) => Promise<unknown>, readonly Tag[]]>([
    ['set', (client, arn) => tag(client, arn, a), [{ key: 'a', value: 'theirs' }]],
    ['taken away', (client, arn) => untag(client, arn, 'a'), [{ key: 'a', value: 'theirs' }]],
  ])('are %s once, where the answer is lost and others change them meanwhile', async (_, act, expected) => {
    const [theirs] = expected
    const { caller, other } = callers({
      sends: [answerLost, meanwhile(() => tag(other, arn, theirs as Tag)), undefined],
    })
    const arn = await resource(other)
    await tag(other, arn, { key: 'a', value: '0' })
    expect(await act(caller, arn)).toEqual({ errors: [] })
    expect(await tagsOf(other, arn)).toEqual(expected)
  })
})

describe.concurrent.each(EFFECTS)('$operation, of which a send is held back,', (effect) => {
  test('is done once, by the next one', async () => {
    const late = new LateRequests()
    const { caller, requests } = callers({ sends: [late.fault, undefined] })
    const id = await prepare(effect, caller)
    expect(await effect.call(caller, id, { clientToken })).toMatchObject({ replayed: false, errors: [] })
    expect(requests).not.toContain('fence')
    expect(await late.land()).toEqual(REFUSED)
    await expectDoneOnce(effect, caller)
  })

  test('has changed nothing where it was not answered, with whatever token', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const id = await prepare(effect, caller)
    const returned = await unavailable(effect.call(caller, id, {}))
    const [, made = 'none'] =
      /has changed nothing\. Repeat the call with the clientToken ([!-~]+): it takes effect once\./.exec(
        returned,
      ) ?? []
    expect(await late.land()).toEqual(REFUSED)
    expect(await effect.call(other, id, { clientToken: made })).toMatchObject({ replayed: false, errors: [] })
    await expectDoneOnce(effect, caller)
  })

  test('is left open where the fence is not answered either, and says so', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict], fences: conflict })
    const id = await prepare(effect, caller)
    expect(await unavailable(effect.call(caller, id, { clientToken }))).toMatch(
      /may have taken effect, and may still do so for 15 minutes: until then, no refusal of a repeated call is final\. Repeat the call with the clientToken late: it takes effect once\./,
    )
    expect(await late.land()).toEqual([200])
    await expectDoneOnce(effect, caller)
    expect(await effect.call(other, id, { clientToken })).toMatchObject({ replayed: true, errors: [] })
  })
})

describe.concurrent('a fence', () => {
  test('finds out that a send took effect', async () => {
    const { caller, other } = callers({ sends: [answerLost, conflict] })
    const arn = await permissionWith(other, 'p', 1)
    const answer = await createVersion(caller, arn, { clientToken })
    expect(answer).toMatchObject({ replayed: false, errors: [] })
    expect(await createVersion(other, arn, { clientToken })).toEqual({ ...answer, replayed: true })
  })

  test('spends nothing: the token is as new, for whatever parameters', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const arn = await permissionWith(other, 'p', 3)
    await unavailable(deleteVersion(caller, arn, 2, { clientToken }))
    expect(await deleteVersion(other, arn, 1, { clientToken })).toMatchObject({ replayed: false, errors: [] })
    expect(await late.land()).toEqual(REFUSED)
    expect(await versionsOf(other, arn)).toEqual([3, 2])
  })

  test('is put up though its own first answer is lost, or others have put up theirs', async () => {
    const late = new LateRequests()
    const fences = [
      answerLost,
      // A whole call of another's comes between, and leaves a fence.
      meanwhile(() => unavailable(deleteVersion(second, arn, 2, { clientToken }))),
    ]
    const { caller, other, requests } = callers({
      sends: [late.fault, undefined],
      fences: (exchange) => (fences.shift() ?? (({ send }) => send()))(exchange),
    })
    const second = newClient({ accountId: other.accountId, remaining: REMAINING_MS })
    let sends = 0
    disturb(second.store, (exchange) =>
      exchange.operation !== 'TransactWriteItems' || isFence(exchange)
        ? undefined
        : sends++ === 0
          ? late.fault
          : conflict,
    )
    const arn = await permissionWith(other, 'p', 2)
    const { errors } = await deleteVersion(caller, arn, 2, { clientToken })
    expect(errors).toMatchObject([{ blockers: [{ reason: 'DEFAULT_VERSION' }] }])
    expect(requests.filter((request) => request === 'fence').length).toBeGreaterThan(1)
    await setDefault(other, arn, 1)
    expect(await late.land()).toEqual([400, 400])
    expect(await versionsOf(other, arn)).toEqual([2, 1])
  })

  test('of a call leaves another call with the same token to go on, which was in flight', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const arn = await permissionWith(other, 'p', 3)
    const parallel = newClient({ accountId: other.accountId })
    disturb(
      parallel.store,
      once(meanwhile(() => unavailable(deleteVersion(caller, arn, 1, { clientToken })))),
    )
    expect(await deleteVersion(parallel, arn, 1, { clientToken })).toMatchObject({
      replayed: false,
      errors: [],
    })
    expect(await late.land()).toEqual(REFUSED)
    expect(await versionsOf(other, arn)).toEqual([3, 2])
  })

  test('goes after an hour', async () => {
    const late = new LateRequests()
    const { caller, other } = callers({ sends: [late.fault, conflict] })
    const arn = await permissionWith(other, 'p', 2)
    await unavailable(deleteVersion(caller, arn, 1, { clientToken }))
    const key = tokenKey(other.accountId, 'deletePermissionVersion', clientToken)
    const [fence] = await readItems(other.store, Date.now() + 5_000, [key])
    const left = Number(fence?.['expiresAt']) - Date.now() / 1_000
    expect(left).toBeGreaterThan(3_500)
    expect(left).toBeLessThanOrEqual(3_600)
  })
})

/** The first transaction meets the fault. */
function once(fault: Fault) {
  const left = [fault]
  return ({ operation }: Exchange) => (operation === 'TransactWriteItems' ? left.shift() : undefined)
}

test('an error that no retry can mend is behind a fence as well', async () => {
  const late = new LateRequests()
  const { caller, other, requests } = callers({ sends: [late.fault, accessDenied] })
  const arn = await permissionWith(other, 'p', 2)
  expect(await unavailable(deleteVersion(caller, arn, 1, { clientToken }))).toContain('INTERNAL_SERVER_ERROR')
  expect(requests).toEqual(['send', 'send', 'fence'])
  expect(await late.land()).toEqual(REFUSED)
})
