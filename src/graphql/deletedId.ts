import type { Context } from './context.ts'
import { nodeById } from './nodeById.ts'
import type { Deleted, Payload } from './payload.ts'

/**
 * The id of what a call deleted. A repeated call checks whether another object has that id now, because clients remove
 * the object of this id from their caches. The first call has just deleted it, so it does not check.
 */
export async function deletedId(
  { result, replayed }: Payload<Deleted>,
  _: unknown,
  context: Context,
): Promise<string | undefined> {
  const id = result?.deletedId
  return id !== undefined && replayed && (await nodeById(id, context)) ? undefined : id
}
