import { describe, expect, test } from 'vitest'
import * as token from '../src/idempotency/keys.ts'
import * as permissions from '../src/permissions/keys.ts'
import * as policies from '../src/policies/keys.ts'
import * as works from '../src/replaceWorks/keys.ts'
import * as shares from '../src/resourceShares/keys.ts'
import type { Key } from '../src/table/store.ts'
import * as tags from '../src/tags/keys.ts'
import * as versions from '../src/versioning/keys.ts'

const keys = { ...permissions, ...policies, ...shares, ...tags, ...token, ...versions, ...works }

const ACCOUNT = '123456789012'
const OWNER = 'permission#arn'

/** Tables that were written by one release are read by the next: keys never change. */
test.each<[string, () => Key, Key]>([
  ['counters', () => keys.countersKey(ACCOUNT), { pk: 'account#123456789012', sk: 'counters' }],
  ['a permission', () => keys.permissionKey('arn'), { pk: 'permission#arn', sk: 'permission' }],
  ['a version', () => keys.versionKey(OWNER, 7), { pk: OWNER, sk: 'version#0000000007' }],
  [
    'a token',
    () => keys.tokenKey(ACCOUNT, 'createPermission', 'T#'),
    { pk: 'token#123456789012#createPermission#T#', sk: 'token' },
  ],
  ['tags', () => keys.tagsKey(OWNER), { pk: OWNER, sk: 'tags' }],
  ['a policy', () => keys.policyKey(ACCOUNT, 'p'), { pk: 'policy#123456789012#p', sk: 'policy' }],
  ['an attachment', () => keys.attachmentKey('policy#', 'a', 'b'), { pk: 'policy#', sk: 'attachment#a#b#' }],
  ['one in its group', () => keys.inGroupKey('policy#', 'a', 'b'), { pk: 'policy#', sk: 'inGroup#a#b#' }],
  ['a share', () => keys.shareKey('arn'), { pk: 'share#arn', sk: 'share' }],
  [
    'an association',
    () => keys.associationKey('share#', 'ec2:Subnet'),
    { pk: 'share#', sk: 'permission#ec2:Subnet' },
  ],
  ['a work', () => keys.workKey(ACCOUNT, 'id'), { pk: 'account#123456789012', sk: 'work#id' }],
  ['what wakes the worker', () => keys.wakeKey(ACCOUNT, 'id'), { pk: 'account#123456789012', sk: 'wake#id' }],
  ['a running work', () => keys.runningKey(ACCOUNT, 'id'), { pk: 'running', sk: '123456789012#id' }],
])('the key of %s', (_, key, expected) => {
  expect(key()).toEqual(expected)
})

test.each<[() => string, string]>([
  [() => keys.permissionsPartition(ACCOUNT), 'account#123456789012#permissions'],
  [() => keys.policiesPartition(ACCOUNT), 'account#123456789012#policies'],
  [() => keys.attachmentsPartition(ACCOUNT), 'account#123456789012#attachments'],
  [() => keys.groupsPartition(ACCOUNT), 'account#123456789012#groups'],
  [() => keys.sharesPartition(ACCOUNT), 'account#123456789012#shares'],
  [() => keys.associationsPrefix(), 'version#'],
  [() => keys.associationsPrefix(12), 'version#0000000012#'],
])('the list %o', (list, expected) => {
  expect(list()).toBe(expected)
})

describe('the worker is woken', () => {
  test('by a work of an account', () => {
    expect(keys.workOfWakeKey(keys.wakeKey(ACCOUNT, 'id#1'))).toEqual({ accountId: ACCOUNT, id: 'id#1' })
  })

  test.each<[string, () => Key]>([
    ['a work', () => keys.workKey(ACCOUNT, 'id')],
    ['no id', () => keys.wakeKey(ACCOUNT, '')],
    ['no account', () => keys.wakeKey('', 'id')],
    ['an account of too few digits', () => keys.wakeKey('12345678901', 'id')],
    ['an account of too many', () => keys.wakeKey(`1${ACCOUNT}`, 'id')],
    ['what only ends like a key', () => ({ pk: `not-account#${ACCOUNT}`, sk: 'wake#id' })],
    ['an id of two lines', () => keys.wakeKey(ACCOUNT, 'id\nx')],
  ])('by %s, not', (_, key) => {
    expect(keys.workOfWakeKey(key())).toBeUndefined()
  })
})
