import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { leftOpen, unchanged } from '../../src/idempotency/unavailable.ts'
import { failureIn, StoreFailureError } from '../../src/local/storeFailure.ts'
import { RETRY, retryUntilDeadline } from '../../src/table/retry.ts'
import { breakDatabase } from './databaseFiles.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'permission-versions-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
})

const DATA = resolve('.data')
const TABLE = 'CREATE TABLE texts (text); INSERT INTO texts VALUES (zeroblob(100000))'

/** What SQLite itself says where a file can't be used as the engines use it. */
const spoiled: Record<string, (file: string) => void> = {
  'the disk with .data/ is full': (file) => {
    new DatabaseSync(file).exec(`PRAGMA max_page_count = 2; ${TABLE}`)
  },
  'a file in .data/ is broken': (file) => {
    new DatabaseSync(file).exec(TABLE)
    breakDatabase(file)
    new DatabaseSync(file).exec('SELECT * FROM texts')
  },
  'a file in .data/ is broken, no database at all': (file) => {
    writeFileSync(file, 'x'.repeat(10_000))
    new DatabaseSync(file).exec(TABLE)
  },
  '.data/ or a file in it is read-only': (file) => {
    new DatabaseSync(file).exec(TABLE)
    new DatabaseSync(file, { readOnly: true }).exec('DELETE FROM texts')
  },
  '.data/ or a file in it is read-only, or can not be opened': (file) => {
    new DatabaseSync(join(file, 'below')).exec(TABLE)
  },
}

test.for(Object.entries(spoiled))("SQLite's words say that %s", ([what, spoil]) => {
  let said = ''
  try {
    spoil(join(folder, 'file.sqlite'))
  } catch (error) {
    said = String(error)
  }
  expect(failureIn(`backend: ${said}`, DATA)?.reason).toContain(`because ${what.split(',')[0]}`)
})

test('words that say nothing of files are no failure of the store', () => {
  for (const said of ['database is locked', 'The request processing has failed', '']) {
    expect(failureIn(said, DATA)).toBeUndefined()
  }
})

test('a failure of the store is not tried again', async () => {
  let tries = 0
  const failure = new StoreFailureError('broken', DATA)
  const answered = retryUntilDeadline(Date.now() + 5_000, async () => {
    tries++
    if (tries < 3) throw failure
    return RETRY
  })
  await expect(answered).rejects.toBe(failure)
  expect(tries).toBe(1)
})

test('what became of a call is said behind what is wrong with the store', () => {
  const failure = new StoreFailureError('broken', DATA)
  expect(unchanged(failure, 'token')).toMatchObject({
    message: expect.stringMatching(/^The store can't be written, .*\. The call has changed nothing\. /),
  })
  expect(() => leftOpen('token')(failure)).toThrow(
    /^The store can't be written, .*\. The call may have taken effect, /,
  )
})
