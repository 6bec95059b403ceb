import { ROUND_KEY } from '../../../src/replaceWorks/keys.ts'

/** The part of a command's input that holds keys, in whichever of the commands. */
interface Input {
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Named[] }>>
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[]
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>
  readonly ExclusiveStartKey?: Named
}

type Named = Readonly<Record<string, unknown>>
type Part = Pick<Input, 'ExpressionAttributeValues'> & { readonly Key?: Named; readonly Item?: Named }

/** A partition that a command reaches, and the sort key, where it shows one. */
export interface Reached {
  readonly partition: string
  readonly sk?: string
}

/**
 * Every key that a command would reach: of the items that it reads or writes, and of their rows in the index.
 *
 * @throws where it is none of the commands that the service is known to send, so that no new one goes unwatched
 */
export function keysOf(command: string, input: object): Reached[] {
  const { RequestItems, TransactItems, KeyConditionExpression, ...query } = input as Input
  switch (command) {
    case 'BatchGetCommand':
      return Object.values(RequestItems ?? {}).flatMap(({ Keys }) => Keys.flatMap(ofItem))
    case 'TransactGetCommand':
    case 'TransactWriteCommand':
      return (TransactItems ?? []).flatMap((item) => Object.values(item).flatMap(ofPart))
    case 'QueryCommand': {
      const name = /^(?:pk|gsi1pk) = (:\w+) /.exec(KeyConditionExpression ?? '')?.[1] ?? ''
      return [
        { partition: String(query.ExpressionAttributeValues?.[name]) },
        ...ofItem(query.ExclusiveStartKey ?? {}),
      ]
    }
    default:
      throw new Error(`Which keys does a ${command} reach? Nobody has said so yet.`)
  }
}

const ofPart = ({ Key, Item, ExpressionAttributeValues = {} }: Part): Reached[] => [
  ...ofItem(Key ?? {}),
  ...ofItem(Item ?? {}),
  // An update can move an item to another place in the index.
  ...Object.values(ExpressionAttributeValues).flatMap((value) =>
    typeof value === 'string' && PARTITION.test(value) ? [{ partition: value }] : [],
  ),
]

const ofItem = ({ pk, sk, gsi1pk }: Named): Reached[] => [
  ...(pk === undefined ? [] : [{ partition: String(pk), sk: String(sk) }]),
  ...(gsi1pk === undefined ? [] : [{ partition: String(gsi1pk) }]),
]

const PARTITION = /^(account|token|policy|permission|share)#/

/** The running works of all accounts: each row starts with its account. */
const RUNNING = 'running'

/** Whose key it is: the account that it starts with, or that of the ARN. Nobody's where it starts with none. */
export function ownerOf({ partition, sk }: Reached): string | undefined {
  if (partition === RUNNING) return /^(\d{12})#/.exec(sk ?? '')?.[1]
  return OWNED.exec(partition)?.slice(1).find(Boolean)
}

const OWNED =
  /^(?:account#(\d{12})(?:#|$)|(?:token|policy)#(\d{12})#|(?:permission|share)#arn:aws[a-z-]*:ram:[^:]*:(\d{12}):)/

/** What no account owns: the list of the running works, and where the sweeper is in it. */
export const isSweepers = ({ partition, sk }: Reached): boolean =>
  (partition === RUNNING && sk === undefined) || partition === ROUND_KEY.pk
