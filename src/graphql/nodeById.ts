import { permissionArnKind } from '../permissions/arn.ts'
import type { PermissionSnapshot } from '../permissions/reader.ts'
import type { Context } from './context.ts'
import { type PermissionVersionModel, permissionVersion } from './permissionVersion.ts'

/** A version's id is its permission's ARN and its number. */
const VERSION_ID = /^(.+):([1-9]\d{0,9})$/

/** What an id stands for; nothing where the caller's account has nothing of that id, whatever it looks like. */
export async function nodeById(
  id: string,
  context: Context,
): Promise<
  | ((PermissionSnapshot | PermissionVersionModel) & { __typename: 'Permission' | 'PermissionVersion' })
  | undefined
> {
  const [arn = id, number] = VERSION_ID.exec(id)?.slice(1) ?? []
  if (permissionArnKind(arn) !== 'customerManaged') return undefined
  const snapshot = await context.permissions.read(arn, { texts: false })
  if (number === undefined) return snapshot && { ...snapshot, __typename: 'Permission' }
  const version = snapshot && permissionVersion(snapshot, Number(number), context)
  return version && { ...version, __typename: 'PermissionVersion' }
}
