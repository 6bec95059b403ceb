import { describe, expect, test } from 'vitest'
import {
  arnOf,
  createPermission,
  createVersion,
  deletePermission,
  deleteVersion,
  permissionWith,
  setDefault,
} from '../harness/permissions.ts'
import { type Client, newClient, REGION } from '../harness/service.ts'
import { associate, createShare, deleteShare, disassociate, shareOf } from '../harness/shares.ts'
import { accepted, replace, sharesOn } from '../harness/works.ts'

/** What callers read of a refusal, to the letter: what is wrong, with which argument, and what to do about it. */
interface Told {
  readonly code: string
  readonly message: string
  readonly path?: readonly string[]
  readonly blockers?: readonly Blocker[]
}

interface Blocker {
  readonly replaceWork: { readonly id: string }
}

type Answer = { errors: { code: string; message: string; path: string[] | null; blockers?: Blocker[] }[] }

/** The refusals without what is empty. */
const errorsOf = ({ errors }: Answer): Told[] =>
  errors.map(({ code, message, path, blockers }) => ({
    code,
    message,
    ...(path && { path }),
    ...(blockers && { blockers }),
  }))

const NOT_PERMITTED = 'OperationNotPermittedException'
const UNKNOWN = 'UnknownResourceException'

const at = (argument: string) => ['input', argument]

const unknown = (message: string, argument: string): Told => ({ code: UNKNOWN, message, path: at(argument) })

/** A share that nobody has. */
const noShare = ({ accountId }: Client) =>
  `arn:aws:ram:${REGION}:${accountId}:resource-share/00000000-0000-4000-8000-000000000000`

describe('what is missing is named', () => {
  test('a permission', async () => {
    const client = newClient()
    const arn = arnOf(client, 'none')
    const missing = (argument: string) => [unknown(`There is no permission ${arn}.`, argument)]
    expect(errorsOf(await createVersion(client, arn))).toEqual(missing('permissionArn'))
    expect(errorsOf(await deleteVersion(client, arn, 1))).toEqual(missing('permissionArn'))
    expect(errorsOf(await setDefault(client, arn, 1))).toEqual(missing('permissionArn'))
    expect(errorsOf(await deletePermission(client, arn))).toEqual(missing('permissionArn'))
    const other = await permissionWith(client, 'p', 1)
    const share = await shareOf(client, other)
    expect(errorsOf(await associate(client, share, arn))).toEqual(missing('permissionArn'))
    expect(errorsOf(await replace(client, arn, other))).toEqual(missing('fromPermissionArn'))
    expect(errorsOf(await replace(client, other, arn))).toEqual(missing('toPermissionArn'))
    expect(errorsOf(await createShare(client, [other, arn]))).toEqual([
      { ...unknown(`There is no permission ${arn}.`, ''), path: ['input', 'permissionArns', '1'] },
    ])
  })

  test('a version', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    const missing = (argument: string) => [unknown(`The permission ${arn} has no version 7.`, argument)]
    expect(errorsOf(await deleteVersion(client, arn, 7))).toEqual(missing('permissionVersion'))
    expect(errorsOf(await setDefault(client, arn, 7))).toEqual(missing('permissionVersion'))
    expect(errorsOf(await replace(client, arn, arn, { fromPermissionVersion: 7 }))).toEqual(
      missing('fromPermissionVersion'),
    )
  })

  test('a share', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const share = noShare(client)
    const missing = [unknown(`There is no resource share ${share}.`, 'resourceShareArn')]
    expect(errorsOf(await deleteShare(client, share))).toEqual(missing)
    expect(errorsOf(await associate(client, share, arn))).toEqual(missing)
    expect(errorsOf(await disassociate(client, share, arn))).toEqual(missing)
  })

  test('a permission that the share does not have', async () => {
    const client = newClient()
    const share = await shareOf(client, await permissionWith(client, 'p', 1))
    const arn = await permissionWith(client, 'q', 1)
    expect(errorsOf(await disassociate(client, share, arn))).toEqual([
      unknown(`The resource share ${share} does not have the permission ${arn}.`, 'permissionArn'),
    ])
  })
})

describe('what is there already is named', () => {
  test('a name', async () => {
    const client = newClient()
    await createPermission(client, 'p')
    expect(errorsOf(await createPermission(client, 'p'))).toEqual([
      {
        code: 'PermissionAlreadyExistsException',
        message:
          'There is already a permission named p in this account and Region. Choose another name, or delete that one first.',
        path: at('name'),
      },
    ])
  })

  test('five versions', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 5)
    expect(errorsOf(await createVersion(client, arn))).toEqual([
      {
        code: 'PermissionVersionsLimitExceededException',
        message: `The permission ${arn} already has 5 versions, the most that it can have. Delete one that nothing blocks, or pass onVersionLimit: DELETE_OLDEST_UNUSED.`,
        path: at('permissionArn'),
      },
    ])
  })

  test('a revision', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 2)
    expect(errorsOf(await setDefault(client, arn, 1, { expectedRevision: 1 }))).toEqual([
      {
        code: 'RevisionMismatch',
        message:
          'The permission is at revision 2, not 1: it has changed since. Read it again before you decide.',
        path: at('expectedRevision'),
      },
    ])
  })

  test('a permission of the same type', async () => {
    const client = newClient()
    const held = await permissionWith(client, 'held', 1)
    const share = await shareOf(client, held)
    expect(errorsOf(await associate(client, share, await permissionWith(client, 'p', 1)))).toEqual([
      {
        code: NOT_PERMITTED,
        message: `The resource share already has a permission for ec2:Subnet: ${held}, version 1. Pass replace: true to have it replaced.`,
        path: at('permissionArn'),
        blockers: [],
      },
    ])
  })

  test('another default', async () => {
    const client = newClient()
    const share = await shareOf(client, await permissionWith(client, 'held', 1))
    const arn = await permissionWith(client, 'p', 2)
    const wrong = associate(client, share, arn, { permissionVersion: 1, replace: true })
    expect(errorsOf(await wrong)).toEqual([
      {
        code: 'InvalidParameterException',
        message:
          'Version 1 is not the default version of the permission: only that one, version 2 now, can be associated. Leave permissionVersion out, or make the version the default first.',
        path: at('permissionVersion'),
      },
    ])
  })

  test('another resource type', async () => {
    const client = newClient()
    const from = await permissionWith(client, 'from', 1)
    const to = await permissionWith(client, 'to', 1, { resourceType: 'ec2:PrefixList' })
    expect(errorsOf(await replace(client, from, to))).toEqual([
      {
        code: 'InvalidParameterException',
        message: `toPermissionArn is for ec2:PrefixList, and ${from} for ec2:Subnet: shares can only be moved between permissions for the same resource type.`,
        path: at('toPermissionArn'),
      },
    ])
  })
})

describe('what protects a version is reported with what would clear it', () => {
  const MOVE =
    'Move the resource shares to another version or permission with replacePermissionAssociations or associateResourceSharePermission, or delete them with deleteResourceShare.'
  const WAIT = 'Wait until the work has ended: replacePermissionAssociationsWork shows its progress.'
  const blocker = (reason: string, message: string, remedy: string, more = {}) => ({
    reason,
    version: 1,
    message,
    remedy,
    resourceShareCount: null,
    replaceWork: null,
    ...more,
  })
  const DEFAULT = blocker(
    'DEFAULT_VERSION',
    'Version 1 is the default.',
    'Make another version the default with setDefaultPermissionVersion.',
  )
  const ONLY = blocker(
    'ONLY_VERSION',
    'Version 1 is the only one.',
    'Create another version first with createPermissionVersion, or delete the whole permission with deletePermission.',
  )
  const oneUse = blocker('ATTACHED_TO_RESOURCE_SHARES', '1 resource share uses version 1.', MOVE, {
    resourceShareCount: 1,
  })
  const twoUses = blocker('ATTACHED_TO_RESOURCE_SHARES', '2 resource shares use version 1.', MOVE, {
    resourceShareCount: 2,
  })

  test('the default and only one, of two shares', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await sharesOn(client, 2, arn)
    expect(errorsOf(await deleteVersion(client, arn, 1))).toEqual([
      {
        code: NOT_PERMITTED,
        message: 'Version 1 is the default. Version 1 is the only one. 2 resource shares use version 1.',
        blockers: [DEFAULT, ONLY, twoUses],
      },
    ])
    expect(errorsOf(await deletePermission(client, arn))).toEqual([
      { code: NOT_PERMITTED, message: '2 resource shares use version 1.', blockers: [twoUses] },
    ])
  })

  test('two works at once, of which one fills what the other will not empty', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    const other = await permissionWith(client, 'other', 1)
    await sharesOn(client, 1, arn)
    const away = await accepted(client, arn, other)
    await createVersion(client, arn)
    const moves = blocker(
      'SOURCE_OF_REPLACE_WORK',
      'A running work moves resource shares away from version 1.',
      WAIT,
      { replaceWork: { id: away } },
    )
    expect(errorsOf(await deleteVersion(client, arn, 1))).toEqual([
      {
        code: NOT_PERMITTED,
        message: '1 resource share uses version 1. A running work moves resource shares away from version 1.',
        blockers: [oneUse, moves],
      },
    ])
    // The work's own target; the other permission has a further version that no work is about.
    await createVersion(client, other)
    const fills = blocker(
      'TARGET_OF_REPLACE_WORK',
      'A running work moves resource shares to version 1.',
      WAIT,
      { replaceWork: { id: away } },
    )
    expect(errorsOf(await deleteVersion(client, other, 1))).toEqual([
      {
        code: NOT_PERMITTED,
        message: 'A running work moves resource shares to version 1.',
        blockers: [fills],
      },
    ])
    expect(errorsOf(await deleteVersion(client, other, 2))).toMatchObject([
      { blockers: [{ reason: 'DEFAULT_VERSION' }] },
    ])
  })

  test('the works that move shares to the version, and not those to another', async () => {
    const client = newClient()
    const [from, other] = [await permissionWith(client, 'from', 1), await permissionWith(client, 'other', 1)]
    await sharesOn(client, 1, from)
    await sharesOn(client, 1, other)
    const to = await permissionWith(client, 'to', 1)
    const works = [await accepted(client, from, to), await accepted(client, other, to)]
    await createVersion(client, to)
    await accepted(client, from, to)
    const [{ message, blockers = [] } = { message: '' }] = errorsOf(await deleteVersion(client, to, 1))
    const fills = 'A running work moves resource shares to version 1.'
    expect(message).toBe(`${fills} ${fills}`)
    expect(blockers.map(({ replaceWork }) => replaceWork.id).sort()).toEqual(works.sort())
  })

  test('ten works on one permission', async () => {
    const client = newClient()
    const arn = await permissionWith(client, 'p', 1)
    await sharesOn(client, 1, arn)
    const to = await permissionWith(client, 'to', 1)
    const works: string[] = []
    for (let work = 0; work < 10; work++) works.push(await accepted(client, arn, to))
    const third = await permissionWith(client, 'third', 1)
    await sharesOn(client, 1, third)
    const full = (permission: string, reason: string) => [
      {
        code: NOT_PERMITTED,
        message: `10 replace works already run on the permission ${permission}, the most that can.`,
        blockers: works.map((id) =>
          blocker(reason, 'This work runs on the permission.', WAIT, {
            version: null,
            replaceWork: { id },
          }),
        ),
      },
    ]
    const inOrder = (refusals: Told[]) =>
      refusals.map(({ blockers = [], ...refusal }) => ({
        ...refusal,
        blockers: blockers.toSorted(
          (a, b) => works.indexOf(a.replaceWork.id) - works.indexOf(b.replaceWork.id),
        ),
      }))
    expect(inOrder(errorsOf(await replace(client, arn, third)))).toEqual(full(arn, 'SOURCE_OF_REPLACE_WORK'))
    expect(inOrder(errorsOf(await replace(client, third, to)))).toEqual(full(to, 'TARGET_OF_REPLACE_WORK'))
  })
})
