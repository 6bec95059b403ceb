import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corsHeaders, preflightHeaders } from '../../../src/local/cors.ts'
import { decided } from './conditions.ts'
import { made, withParameters } from './made.ts'
import { PARAMETERS } from './variants.ts'

const { properties, ofType } = made

it('asks nobody', () => {
  expect(made.connections).toBe('')
})

describe('a stage', () => {
  /** The properties by which an account or a Region knows a resource. */
  const NAMES = [
    'FunctionName',
    'LogGroupName',
    'UserPoolName',
    'DashboardName',
    'TableName',
    'RoleName',
    'QueueName',
  ]

  /** What the resources are called, by those that can't be called the same twice. */
  const namesIn = ({ template }: typeof made) =>
    Object.values(template.Resources)
      .flatMap(({ Properties = {} }) => NAMES.map((name) => Properties[name]))
      .filter((name) => typeof name === 'string' || (name instanceof Object && 'Fn::Sub' in name))

  it('is beside another one in the same account', () => {
    const others = namesIn(withParameters)
    expect(others).not.toEqual([])
    expect(namesIn(made).filter((name) => others.includes(name))).toEqual([])
  })

  it('is in any Region of any account', () => {
    const text = JSON.stringify(made.template)
    expect(text).not.toMatch(/us-east-1|\b\d{12}\b|\barn:aws/)
    // The only one that an account has in all its Regions together.
    expect(made.properties('Dashboard')['DashboardName']).toEqual({
      'Fn::Sub': expect.stringMatching(/^permission-versions-dev-\$\{AWS::Region\}$/),
    })
  })
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

interface Cors {
  readonly AllowHeaders: {
    readonly 'Fn::Split': readonly [string, { readonly 'Fn::Join': [string, string[]] }]
  }
  readonly AllowMethods: readonly string[]
  readonly ExposeHeaders: readonly string[]
}

/** What pages of other origins may send, as CloudFormation puts the list together. */
function allowedBy({ AllowHeaders }: Cors): readonly string[] {
  const [comma, { 'Fn::Join': join }] = AllowHeaders['Fn::Split']
  return join[1].join(join[0]).split(comma)
}

describe('the way in', () => {
  it.each(['POST /graphql', 'GET /graphql'])('is by token alone to %s', (routeKey) => {
    const [route] = ofType('AWS::ApiGatewayV2::Route').filter(
      ({ Properties }) => Properties['RouteKey'] === routeKey,
    )
    expect(route?.Properties).toMatchObject({
      AuthorizationType: 'JWT',
      AuthorizerId: { Ref: 'HttpApiAuthorizerToken' },
    })
    expect(JSON.stringify(route?.Properties['Target'])).toContain('"HttpApiIntegrationApi"')
  })

  it('is at the addresses that the outputs name, each whole', () => {
    const whole = (path: string) =>
      new RegExp(
        `^https://\\$\\{HttpApi\\}\\.execute-api\\.\\$\\{AWS::Region\\}\\.\\$\\{AWS::URLSuffix\\}${path}$`,
      )
    expect(made.template.Outputs).toMatchObject({
      GraphqlUrl: { Value: { 'Fn::Sub': expect.stringMatching(whole('/graphql')) } },
      GraphiqlUrl: { Value: { 'Fn::Sub': expect.stringMatching(whole('/graphiql')) } },
    })
  })

  it('is public to nothing but GraphiQL', () => {
    const open = ofType('AWS::ApiGatewayV2::Route').filter(({ Properties }) => !Properties['AuthorizerId'])
    expect(open.map(({ Properties }) => Properties['RouteKey'])).toEqual([
      'GET /graphiql',
      'GET /graphiql/assets/{file}',
    ])
    const integrations = new Set(open.map(({ Properties }) => JSON.stringify(Properties['Target'])))
    expect([...integrations]).toEqual([expect.stringContaining('"HttpApiIntegrationGraphiql"')])
  })

  it('lets no more through than the account has room for', () => {
    expect(properties('HttpApiStage')['DefaultRouteSettings']).toMatchObject({
      ThrottlingRateLimit: 1_000,
      ThrottlingBurstLimit: 500,
    })
  })

  it('is open to pages of the origins that a parameter names, and of no other', () => {
    expect(properties('HttpApi')).not.toHaveProperty('CorsConfiguration')
    expect(withParameters.properties('HttpApi')['CorsConfiguration']).toEqual({
      AllowOrigins: { 'Fn::Split': [',', PARAMETERS.corsOrigins] },
      AllowMethods: ['GET', 'POST'],
      AllowHeaders: { 'Fn::Split': [',', { 'Fn::Join': [',', expect.arrayContaining(['content-type'])] }] },
      ExposeHeaders: expect.arrayContaining(['apigw-requestid', 'x-request-id']),
      MaxAge: 7200,
    })
  })

  it('lets such pages send and read what they may on a laptop, but for the headers that mean something there alone', () => {
    const origin = 'http://localhost:3000'
    const here = preflightHeaders(origin)
    const local = here['access-control-allow-headers']?.split(',') ?? []
    const cors = withParameters.properties('HttpApi')['CorsConfiguration'] as Cors
    const known = local.filter((name) => !['x-account-id', 'x-scopes'].includes(name))
    expect(allowedBy(cors)).toEqual([...known, ...PARAMETERS.corsHeaders.split(',')])
    expect(cors.AllowMethods.join()).toBe(here['access-control-allow-methods'])
    expect(cors.ExposeHeaders.join()).toBe(corsHeaders(origin)['access-control-expose-headers'])

    // Without the parameter.
    const raw = JSON.parse(readFileSync(withParameters.templateFile, 'utf8'))
    raw.Conditions.CorsHeadersGiven = { 'Fn::Equals': ['given', 'none'] }
    const without = decided(raw).Resources['HttpApi']?.Properties['CorsConfiguration']
    expect(allowedBy(without as Cors)).toEqual(known)
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
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': ['ReplaceWorkerDeadLetterQueue', 'Arn'] } },
      },
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
    // Not more often either, after minutes in which there was no instance for it.
    const [invoked, ...others] = ofType('AWS::Lambda::EventInvokeConfig')
    expect(others).toEqual([])
    expect(invoked?.Properties).toMatchObject({
      FunctionName: { Ref: 'SweeperLambdaFunction' },
      MaximumEventAgeInSeconds: 60,
      MaximumRetryAttempts: 0,
    })
  })
})
