import { BatchGetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Store } from '../../src/table/store.ts'

/** The requests to DynamoDB that our calls make, as DynamoDB names them. */
const COMMANDS = {
  BatchGetItemCommand: BatchGetCommand,
  QueryCommand,
  TransactWriteItemsCommand: TransactWriteCommand,
}

/** A request as it was made, before the client of the documents turned it into DynamoDB's own form. */
export interface Recorded {
  readonly command: keyof typeof COMMANDS
  readonly input: object
}

/** Writes down every request of this store from now on. */
export function record({ documents }: Store): readonly Recorded[] {
  const recorded: Recorded[] = []
  documents.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const command = String(commandName) as Recorded['command']
        if (!(command in COMMANDS)) throw new Error(`${command} can't be repeated by this benchmark.`)
        recorded.push({ command, input: structuredClone(args.input) })
        return next(args)
      },
    { step: 'initialize', priority: 'high' },
  )
  return recorded
}

/** The same for another account: its number is in every key and ARN. */
export const forAccount = <T>(things: readonly T[], from: string, to: string): readonly T[] =>
  JSON.parse(JSON.stringify(things).replaceAll(from, to))

/** Makes the requests again, one after the other, as they were made. */
export async function repeat({ documents }: Store, recorded: readonly Recorded[]): Promise<void> {
  for (const { command, input } of recorded) {
    await documents.send(new COMMANDS[command](input as never) as TransactWriteCommand)
  }
}
