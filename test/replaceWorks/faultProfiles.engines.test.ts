import { expect, test } from 'vitest'
import { permissionKey } from '../../src/permissions/keys.ts'
import { runningKey, wakeKey } from '../../src/replaceWorks/keys.ts'
import { shareKey } from '../../src/resourceShares/keys.ts'
import { readItems } from '../../src/table/read.ts'
import type { Store } from '../../src/table/store.ts'
import { FAULT_PROFILES } from '../harness/faultProfiles.ts'
import { disturb } from '../harness/faults.ts'
import { parallel } from '../harness/parallel.ts'
import { patient } from '../harness/patient.ts'
import { createVersion, permissionWith } from '../harness/permissions.ts'
import { randomFrom, SEED } from '../harness/random.ts'
import { type Client, newClient } from '../harness/service.ts'
import { associate, countsOf, createShare, deleteShare, disassociate, heldBy } from '../harness/shares.ts'
import { accepted, runWorker, sharesOn, workOf } from '../harness/works.ts'

/** Shares at the start: more than one transaction moves. */
const SHARES = 120
/** Those who change shares while the work runs, and how often each does. */
const ACTORS = 6
const CHANGES = 6
/** Workers at the same work, as a stream that brings records twice would call them. */
const WORKERS = 3
/** How many of the commands of a worker are its last: it hardly ever comes through a transaction and what is around it. */
const DEATHS = 0.15

class Killed extends Error {
  override readonly name = 'Killed'
}

/** A store whose process dies at some command, before it is sent or after it was done. */
function mortal(store: Store, random: () => number): Store {
  disturb(store, () => {
    if (random() >= DEATHS) return undefined
    const isAfter = random() < 0.5
    return async ({ send }) => {
      if (isAfter) await send()
      throw new Killed()
    }
  })
  return store
}

for (const { name, newStore } of FAULT_PROFILES) {
  test(`workers that are killed, and callers that change shares meanwhile, ${name}: each share ends in one place, all counts right`, async () => {
    const random = randomFrom(SEED)
    const calm = newClient()
    const [from, to, other] = await Promise.all(
      ['from', 'to', 'other'].map((permission) => permissionWith(calm, permission, 1)),
    )
    if (!from || !to || !other) throw new Error('there are three permissions')
    const shares = await sharesOn(calm, SHARES, from)
    const id = await accepted(calm, from, to)

    const caller = patient(newClient({ accountId: calm.accountId, store: newStore() }), () => {})
    const any = () => shares[Math.floor(random() * shares.length)] ?? ''
    let calls = 0
    const changes = [
      async (clientToken: string) => {
        const { resourceShare } = await createShare(caller, [from], { clientToken })
        shares.push(resourceShare.arn)
      },
      (clientToken: string) => deleteShare(caller, any(), { clientToken }),
      (clientToken: string) => associate(caller, any(), other, { replace: true, clientToken }),
      (clientToken: string) => associate(caller, any(), from, { replace: true, clientToken }),
      (clientToken: string) => disassociate(caller, any(), from, { clientToken }),
    ]
    const acting = parallel(ACTORS, async (actor) => {
      for (let turn = 0; turn < CHANGES; turn++) {
        await changes[(actor + turn) % changes.length]?.(`call-${calls++}`)
      }
    })
    const status = async () => (await workOf(calm, id)).status
    const working = parallel(WORKERS, async () => {
      while ((await status()) === 'IN_PROGRESS') {
        await runWorker(calm, id, { store: mortal(newStore(), random) }).catch(diedOrUnanswered)
      }
    })
    await Promise.all([acting, working])

    const { totalCount, replacedCount, skippedCount, ...work } = await workOf(calm, id)
    expect(work).toMatchObject({ status: 'COMPLETED', progress: 1 })
    expect(replacedCount + skippedCount).toBe(totalCount)
    // Nobody else brings shares there: it got each of them once.
    const [target] = await readItems(calm.store, Date.now() + 5_000, [permissionKey(to)])
    expect(target).toMatchObject({ versions: { 1: { everAssociated: replacedCount } } })
    await expectTold(calm, [from, to, other], shares)
    // Whoever comes to `from` after the work is left there: the work itself left nothing, and is gone.
    const left = await readItems(
      calm.store,
      Date.now() + 5_000,
      [runningKey(calm.accountId, id), wakeKey(calm.accountId, id)],
      'works',
    )
    expect(left).toEqual([undefined, undefined])
    expect((await createVersion(calm, from)).errors).toEqual([])
  })
}

const diedOrUnanswered = (error: unknown): void => {
  if (!(error instanceof Error && ['Killed', 'UnavailableError'].includes(error.name))) throw error
}

/** What the heads count is what the shares hold, and nothing is marked any more. */
async function expectTold(
  client: Client,
  permissions: readonly string[],
  shares: readonly string[],
): Promise<void> {
  const held = await Promise.all(shares.map((share) => heldBy(client, share)))
  const versions = held.flatMap((share) => Object.values(share ?? {}))
  for (const arn of permissions) {
    const counts = await countsOf(client, arn)
    for (const [version, count] of Object.entries(counts)) {
      expect(count, `${arn}:${version}`).toBe(versions.filter((id) => id === `${arn}:${version}`).length)
    }
    const [head] = await readItems(client.store, Date.now() + 5_000, [permissionKey(arn)])
    expect(head).toMatchObject({ works: {} })
  }
  // What is gone left nothing behind.
  const gone = shares.filter((_, index) => held[index] === null)
  const items = await readItems(client.store, Date.now() + 5_000, gone.map(shareKey))
  expect(items.filter((item) => item !== undefined)).toEqual([])
}
