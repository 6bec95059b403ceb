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

const properties = (name: string, { template } = made) => template.Resources[name]?.Properties ?? {}
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
    expect(open.map(({ Properties }) => Properties['RouteKey'])).toEqual([])
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
    for (const [{ template }, origins] of [
      [made, ''],
      [withParameters, 'https://one.example,https://two.example'],
    ] as const) {
      expect(template.Conditions['CorsOriginsGiven']).toEqual(given(origins))
      expect(template.Resources['HttpApi']?.Properties['CorsConfiguration']).toEqual({
        'Fn::If': ['CorsOriginsGiven', cors(origins), { Ref: 'AWS::NoValue' }],
      })
    }
  })
})

describe('the function api', () => {
  /** What each call of the SDK needs to be allowed; of a transaction, what is in it. */
  const NEEDED: Readonly<Record<string, readonly string[]>> = {
    BatchGet: ['dynamodb:BatchGetItem'],
    Query: ['dynamodb:Query'],
    TransactWrite: [
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    ],
  }
  const LOGGING = ['logs:CreateLogStream', 'logs:PutLogEvents']

  interface Statement {
    readonly Effect: string
    readonly Action: readonly string[]
    readonly Resource: unknown
    readonly Condition?: unknown
  }

  const statements = (): readonly Statement[] => {
    const policies = properties('ApiRole')['Policies'] as { PolicyDocument: { Statement: Statement[] } }[]
    return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
  }

  it('may do what its code calls, and nothing else', () => {
    const { sources, sourcesContent } = made.sourceMap('api')
    const own = sourcesContent.filter((_, at) => !sources[at]?.includes('node_modules')).join('\n')
    const called = new Set([...own.matchAll(/new (\w+)Command\(/g)].map(([, command]) => command ?? ''))
    expect([...called].sort()).toEqual(Object.keys(NEEDED))
    expect(
      statements()
        .flatMap(({ Action }) => Action)
        .sort(),
    ).toEqual([...Object.values(NEEDED).flat(), ...LOGGING].sort())
  })

  it('reaches its one table and its own log, and writes in transactions only', () => {
    for (const { Effect, Action, Resource, Condition } of statements()) {
      const logs = Action.every((action) => LOGGING.includes(action))
      const writes = Action.some((action) => NEEDED['TransactWrite']?.includes(action))
      expect(Effect).toBe('Allow')
      expect(Resource).toEqual({ 'Fn::GetAtt': [logs ? 'ApiLogGroup' : 'PermissionsTable', 'Arn'] })
      expect(Condition).toEqual(
        writes
          ? { 'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } }
          : undefined,
      )
    }
    expect(properties('ApiRole')).not.toHaveProperty('ManagedPolicyArns')
  })

  it('is one role of its own', () => {
    expect(properties('ApiLambdaFunction')['Role']).toEqual({ 'Fn::GetAtt': ['ApiRole', 'Arn'] })
    expect(ofType('AWS::IAM::Role')).toHaveLength(1)
  })
})
