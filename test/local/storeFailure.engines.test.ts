import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { clone } from './clone.ts'
import { breakDatabase, databasesIn } from './databaseFiles.ts'
import { CREATE, CREATED, FETCH, GONE, KEPT, written } from './kept.ts'
import { type NpmStart, npmStart } from './npmStart.ts'
import { empty, FILLED, fill, mayMount, onSmallDisk, withReadOnly } from './smallDisk.ts'

const FULL = "The store can't be written, because the disk with .data/ is full: free some space there."
const BROKEN =
  "The store can't be written, because a file in .data/ is broken: stop npm start, move .data/ away, and start again without its data."
const READ_ONLY =
  "The store can't be written, because .data/ or a file in it is read-only: make it writable, and start again."
const MOVED = "The store can't be written, because .data/ was moved or deleted: start again."

let folder: string
let data: string
beforeEach(() => {
  folder = clone(inject('engine'))
  data = join(folder, '.data')
})

async function answer(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

/** An answer with the failure, in the form of GraphQL. */
const unavailable = (sentence: string) => ({
  status: 503,
  errors: [
    {
      message: expect.stringContaining(sentence),
      extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
    },
  ],
})

const timesReported = (sentence: string, { output }: NpmStart) => output().split(sentence).length - 1

/** In all that it has printed by its end. */
async function expectReportedOnce(sentence: string, started: NpmStart): Promise<void> {
  started.npm.kill('SIGTERM')
  expect(await started.ended).toBe(0)
  expect(timesReported(sentence, started)).toBe(1)
}

/** It does not start: the terminal has the sentence, once, and no stack. */
async function expectNoStart(sentence: string, started: NpmStart): Promise<void> {
  expect(await started.ended).toBe(1)
  expect(timesReported(sentence, started)).toBe(1)
  expect(started.output()).not.toMatch(/^ +at /m)
}

/** Data of a start that has ended. */
async function keep(): Promise<void> {
  const started = npmStart(folder)
  expect(await (await started.ready).call(CREATE)).toEqual(CREATED)
  started.npm.kill('SIGTERM')
  expect(await started.ended).toBe(0)
}

describe('a broken file', () => {
  test('is reported in the terminal, once, and in a 503, to those who read and to those who write', async () => {
    const started = npmStart(folder)
    const { url, call } = await started.ready
    expect(await call(CREATE)).toEqual(CREATED)
    await written(data)
    for (const file of databasesIn(data)) breakDatabase(file)
    // Until the engine reads its file again, it answers from memory. Whether the call was sent at all depends on what the
    // engine has logged by then.
    const broken = unavailable(`${BROKEN} The call `)
    await vi.waitFor(async () => expect(await answer(url, CREATE)).toMatchObject(broken), { timeout: 60_000 })
    expect(await answer(url, FETCH)).toMatchObject(unavailable(BROKEN))
    await expectReportedOnce(BROKEN, started)
  })

  test('keeps it from starting, and what the terminal says to do helps', async () => {
    await keep()
    for (const file of databasesIn(data)) breakDatabase(file)
    await expectNoStart(BROKEN, npmStart(folder))
    renameSync(data, join(folder, 'moved'))
    expect(await (await npmStart(folder).ready).call(FETCH)).toEqual(GONE)
  })
})

describe('data that are moved away under a running engine', () => {
  test('are reported in a 503, and are there again where they are moved back', async () => {
    const started = npmStart(folder)
    const { url, call } = await started.ready
    expect(await call(CREATE)).toEqual(CREATED)
    await written(data)
    renameSync(data, join(folder, 'moved'))
    expect(await answer(url, CREATE)).toMatchObject(unavailable(MOVED))
    await expectReportedOnce(MOVED, started)
    renameSync(join(folder, 'moved'), data)
    expect(await (await npmStart(folder).ready).call(FETCH)).toEqual(KEPT)
  })
})

if (!mayMount) {
  process.stderr.write(
    'This machine lets nobody mount a disk: full and read-only ones are NOT TESTED here.\n',
  )
}

describe.runIf(mayMount)('a full disk', () => {
  test('is reported in the terminal, once, and in a 503; what is there can be read; with space, all goes on', async () => {
    const started = npmStart(folder, { by: onSmallDisk() })
    const { url, call, server } = await started.ready
    expect(await call(CREATE)).toEqual(CREATED)
    const disk = `/proc/${server}/root${data}`
    await written(disk)
    fill(disk)
    const other = CREATE.replace('"kept"', '"other"')
    for (let calls = 0; calls < 2; calls++) {
      expect(await answer(url, other)).toMatchObject(unavailable(`${FULL} The call has changed nothing.`))
    }
    expect(await call(FETCH)).toEqual(KEPT)
    empty(disk)
    expect(await call(other)).toEqual(CREATED)
    await expectReportedOnce(FULL, started)
  })

  test('keeps it from starting', async () => {
    await expectNoStart(FULL, npmStart(folder, { by: onSmallDisk(FILLED) }))
  })
})

describe.runIf(mayMount)('what is read-only', () => {
  test('keeps it from starting: the folder', async () => {
    await expectNoStart(READ_ONLY, npmStart(folder, { by: onSmallDisk('mount -o remount,ro .data') }))
  })

  test('keeps it from starting: the file of the engine', async () => {
    await keep()
    await expectNoStart(READ_ONLY, npmStart(folder, { by: withReadOnly(databasesIn(data)) }))
  })
})
