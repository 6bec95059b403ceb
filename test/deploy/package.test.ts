import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Packaged, packaged } from './packaged.ts'

let made: Packaged
let withParameters: Packaged
beforeAll(async () => {
  made = await packaged()
  withParameters = await packaged(
    '--param=issuerUrl=https://issuer.example',
    '--param=audience=client',
    '--param=corsOrigins=https://one.example,https://two.example',
  )
})
afterAll(() => {
  made?.remove()
  withParameters?.remove()
})

const properties = (resource: string, from = made) => from.properties(resource)
const ofType = (type: string) => Object.values(made.template.Resources).filter(({ Type }) => Type === type)

it('asks nobody', () => {
  expect(made.connections).toBe('')
})

describe('the tables', () => {
  const KEY = [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ]

  it.each(['PermissionsTable', 'WorksTable'])('%s is kept, whatever happens to the stack', (name) => {
    expect(made.template.Resources[name]).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    })
    expect(properties(name)).toMatchObject({
      KeySchema: KEY,
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    })
  })

  it('permissions have one index of keys, forget what expired, and make no stream', () => {
    expect(properties('PermissionsTable')).toMatchObject({
      GlobalSecondaryIndexes: [
        {
          IndexName: 'gsi1',
          KeySchema: [
            { AttributeName: 'gsi1pk', KeyType: 'HASH' },
            { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    })
    expect(properties('PermissionsTable')).not.toHaveProperty('StreamSpecification')
  })

  it('works have a stream and no index', () => {
    expect(properties('WorksTable')).toMatchObject({ StreamSpecification: { StreamViewType: 'NEW_IMAGE' } })
    expect(properties('WorksTable')).not.toHaveProperty('GlobalSecondaryIndexes')
  })
})

describe('the way in', () => {
  it('is by token alone to POST /graphql', () => {
    const [route] = ofType('AWS::ApiGatewayV2::Route').filter(
      ({ Properties }) => Properties['RouteKey'] === 'POST /graphql',
    )
    expect(route?.Properties).toMatchObject({
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'HttpApiAuthorizerToken' },
    })
  })

  it('is public to nothing but GraphiQL', () => {
    const open = ofType('AWS::ApiGatewayV2::Route').filter(({ Properties }) => !Properties['AuthorizerId'])
    expect(open.map(({ Properties }) => Properties['RouteKey'])).toEqual([
      'GET /graphql',
      'GET /graphql/assets/{file}',
    ])
    const integrations = new Set(open.map(({ Properties }) => JSON.stringify(Properties['Target'])))
    expect([...integrations]).toEqual([expect.stringContaining('"HttpApiIntegrationGraphiql"')])
  })

  it('takes the issuer and the audience that the parameters name', () => {
    const token = { AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] }
    expect(properties('HttpApiAuthorizerToken')).toMatchObject({
      ...token,
      JwtConfiguration: { Issuer: 'https://issuer.invalid', Audience: ['permission-versions'] },
    })
    expect(properties('HttpApiAuthorizerToken', withParameters)).toMatchObject({
      ...token,
      JwtConfiguration: { Issuer: 'https://issuer.example', Audience: ['client'] },
    })
  })

  it('is open to pages of the origins that a parameter names, and of no other', () => {
    const cors = (origins: string) => ({
      AllowOrigins: { 'Fn::Split': [',', origins] },
      AllowMethods: ['POST'],
      AllowHeaders: ['authorization', 'content-type'],
      MaxAge: 7200,
    })
    const given = (origins: string) => ({ 'Fn::Not': [{ 'Fn::Equals': [origins, ''] }] })
    for (const [from, origins] of [
      [made, ''],
      [withParameters, 'https://one.example,https://two.example'],
    ] as const) {
      expect(from.template.Conditions['CorsOriginsGiven']).toEqual(given(origins))
      expect(properties('HttpApi', from)['CorsConfiguration']).toEqual({
        'Fn::If': ['CorsOriginsGiven', cors(origins), { Ref: 'AWS::NoValue' }],
      })
    }
  })
})

describe('the replace worker', () => {
  it('is called with wake items of the works alone, one at a time for each account', () => {
    const [mapping] = ofType('AWS::Lambda::EventSourceMapping')
    expect(mapping?.Properties).toMatchObject({
      EventSourceArn: { 'Fn::GetAtt': ['WorksTable', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 1,
      ParallelizationFactor: 10,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['UndoneWakings', 'Arn'] } } },
    })
    const pattern = {
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { Keys: { sk: { S: [{ prefix: 'wake#' }] } } },
    }
    expect(mapping?.Properties['FilterCriteria']).toEqual({ Filters: [{ Pattern: JSON.stringify(pattern) }] })
  })

  it('is looked after by the sweeper, once a minute', () => {
    const [rule] = ofType('AWS::Events::Rule')
    expect(rule?.Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' })
    expect(JSON.stringify(rule?.Properties['Targets'])).toContain('SweeperLambdaFunction')
  })
})

describe('a role', () => {
  const READ = ['dynamodb:BatchGetItem']
  const QUERY = ['dynamodb:Query']
  const WRITE = ['ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'].map(
    (action) => `dynamodb:${action}`,
  )
  /** The last write of a work puts its record, takes away what wakes the worker, and notes are updates. */
  const WORKS = WRITE.filter((action) => !action.includes('ConditionCheck'))
  const STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action}`)

  /** What each function does with each call of the SDK that is in its bundle, and what is called for it. */
  const NEEDED: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>
  > = {
    api: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { PermissionsTable: QUERY, 'PermissionsTable/gsi1': QUERY, WorksTable: QUERY },
      TransactWrite: { PermissionsTable: WRITE, WorksTable: ['dynamodb:PutItem', 'dynamodb:UpdateItem'] },
    },
    graphiql: {},
    replaceWorker: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { 'PermissionsTable/gsi1': QUERY },
      TransactWrite: { PermissionsTable: ['dynamodb:UpdateItem'], WorksTable: WORKS },
      '': { 'WorksTable.StreamArn': STREAM, UndoneWakings: ['sqs:SendMessage'] },
    },
    sweeper: {
      BatchGet: { PermissionsTable: READ, WorksTable: READ },
      Query: { WorksTable: QUERY },
      TransactWrite: { PermissionsTable: ['dynamodb:UpdateItem'], WorksTable: WORKS },
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
              `${action} on ${resource}${command === 'TransactWrite' ? ' within TransactWriteItems' : ''}`,
          ),
        ),
      ),
    ]
  }

  interface Statement {
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: { readonly 'Fn::GetAtt': readonly [string, string] } | { readonly 'Fn::Sub': string }
    readonly Condition?: { readonly 'ForAnyValue:StringEquals': Readonly<Record<string, readonly string[]>> }
  }

  /** What a role may do, each as `action on resource within operation`. */
  function granted(role: string): readonly string[] {
    const policies = properties(role)['Policies'] as { PolicyDocument: { Statement: readonly Statement[] } }[]
    return policies.flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.flatMap(({ Action, Resource, Condition }) => {
        const on =
          'Fn::Sub' in Resource
            ? Resource['Fn::Sub'].replace(/^\$\{(\w+)\.Arn\}\/index/, '$1')
            : Resource['Fn::GetAtt'].join('.').replace(/\.Arn$/, '')
        const within = Condition?.['ForAnyValue:StringEquals']['dynamodb:EnclosingOperation']
        return Action.map((action) => `${action} on ${on}${within ? ` within ${within}` : ''}`)
      }),
    )
  }

  it.each([
    ['api', 'Api'],
    ['graphiql', 'Graphiql'],
    ['replaceWorker', 'ReplaceWorker'],
    ['sweeper', 'Sweeper'],
  ])('of %s grants what its code calls, its log, and nothing else', (name, resource) => {
    const log = ['logs:CreateLogStream', 'logs:PutLogEvents'].map(
      (action) => `${action} on ${resource}LogGroup`,
    )
    expect([...granted(`${resource}Role`)].sort()).toEqual([...needed(name), ...log].sort())
    expect(properties(`${resource}Role`)).not.toHaveProperty('ManagedPolicyArns')
  })

  it('belongs to one function', () => {
    const roles = ofType('AWS::Lambda::Function').map(({ Properties }) => Properties['Role'])
    expect(roles).toEqual(
      ['ApiRole', 'GraphiqlRole', 'ReplaceWorkerRole', 'SweeperRole'].map((role) => ({
        'Fn::GetAtt': [role, 'Arn'],
      })),
    )
    expect(ofType('AWS::IAM::Role')).toHaveLength(roles.length)
  })
})
