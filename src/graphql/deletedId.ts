import type { Context } from './context.ts'
import { nodeById } from './nodeById.ts'
import type { Deleted, Payload } from './payload.ts'

/**
 * The id of what a call deleted. A repeated call looks whether there is something of that id again: a client that took
 * it for gone would drop what is there. The first one needn't look, which has just deleted it.
 */
export async function deletedId(
  { result, replayed }: Payload<Deleted>,
  _: unknown,
  context: Context,
): Promise<string | undefined> {
  const id = result?.deletedId
  return id !== undefined && replayed && (await nodeById(id, context)) ? undefined : id
}
