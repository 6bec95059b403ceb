import { TABLES } from '../../../src/local/tables.ts'
import type { Packaged } from './packaged.ts'

/** A statement of a role, in the forms that ours have. */
export interface Statement {
  readonly Action: readonly string[]
  readonly Resource:
    | { readonly 'Fn::GetAtt': readonly [string, string] }
    | { readonly 'Fn::Sub': string }
    | '*'
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

/** What a role may do. */
export const statementsOf = (from: Packaged, role: string): readonly Statement[] =>
  (from.properties(role)['Policies'] as { PolicyDocument: { Statement: readonly Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  )

/** The resource of a statement: `PermissionsTable`, its index `PermissionsTable/gsi1`, `WorksTable.StreamArn`. */
export const resourceOf = ({ Resource }: Statement): string =>
  Resource === '*'
    ? Resource
    : 'Fn::Sub' in Resource
      ? Resource['Fn::Sub'].replace(/^\$\{(\w+)\.Arn\}\/index/, '$1')
      : Resource['Fn::GetAtt'].join('.').replace(/\.Arn$/, '')

/** What IAM is asked about a request to DynamoDB: an action on a resource, and the keys of its context. */
export interface Access {
  readonly action: string
  readonly on: string
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** Whether the role may, as IAM judges statements that allow: one is enough, with all of its conditions. */
export const permits = (statements: readonly Statement[], { action, on, context }: Access): boolean =>
  statements.some(
    (statement) =>
      statement.Action.includes(action) &&
      resourceOf(statement) === on &&
      Object.entries(statement.Condition ?? {}).every(([operator, keys]) =>
        Object.entries(keys).every(([key, values]) => OPERATORS[operator]?.(context[key] ?? [], values)),
      ),
  )

const OPERATORS: Readonly<Record<string, (has: readonly string[], values: readonly string[]) => boolean>> = {
  'ForAnyValue:StringEquals': (has, values) => has.some((one) => values.includes(one)),
  'ForAllValues:StringEquals': (has, values) => has.every((one) => values.includes(one)),
  'ForAllValues:StringLike': (has, values) =>
    has.every((one) => values.some((value) => one.startsWith(value.replace(/\*$/, '')))),
}

interface Part {
  readonly TableName: string
  readonly Key?: Readonly<Record<string, { readonly S: string }>>
  readonly Item?: Readonly<Record<string, { readonly S: string }>>
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly UpdateExpression?: string
  readonly ConditionExpression?: string
}

interface Request extends Part {
  readonly IndexName?: string
  readonly RequestItems?: Readonly<Record<string, unknown>>
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[]
}

/** What IAM is asked about this request. */
export function accessesOf(operation: string, request: Request): readonly Access[] {
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return (request.TransactItems ?? []).flatMap((item) =>
      Object.entries(item).map(([kind, part]) => ({
        action: `dynamodb:${kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`}`,
        on: tableOf(part.TableName),
        context: {
          'dynamodb:EnclosingOperation': [operation],
          'dynamodb:LeadingKeys': [(part.Key ?? part.Item)?.['pk']?.S ?? ''],
          'dynamodb:Attributes': attributesOf(part),
        },
      })),
    )
  }
  const tables = request.RequestItems ? Object.keys(request.RequestItems) : [request.TableName]
  const index = request.IndexName === undefined ? '' : `/${request.IndexName}`
  return tables.map((table) => ({
    action: `dynamodb:${operation}`,
    on: `${tableOf(table)}${index}`,
    context: {},
  }))
}

const tableOf = (name: string): string =>
  Object.entries(TABLES).find(([, table]) => table === name)?.[0] ?? name

/** The attributes at the top that a write names; those of maps in them don't count. */
const attributesOf = ({ Key, Item, ExpressionAttributeNames = {}, ...part }: Part): readonly string[] => [
  ...Object.keys({ ...Key, ...Item }),
  ...[...`${part.UpdateExpression} ${part.ConditionExpression}`.matchAll(/(?<![.\w])#\w+/g)].map(
    ([alias]) => ExpressionAttributeNames[alias] ?? alias,
  ),
]
