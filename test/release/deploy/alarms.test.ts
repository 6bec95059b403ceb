import { describe, expect, it } from 'vitest'
import { made, withParameters } from './made.ts'
import { PARAMETERS } from './variants.ts'

interface Alarm {
  readonly Namespace: string
  readonly MetricName: string
  readonly Dimensions: readonly { readonly Name: string; readonly Value: unknown }[]
}

const SERVICE = { service: 'permission-versions-dev' }
const FUNCTIONS = ['Api', 'Graphiql', 'ReplaceWorker', 'Sweeper'].map((name) => ({
  FunctionName: { Ref: `${name}LambdaFunction` },
}))
const TABLES = ['PermissionsTable', 'WorksTable'].map((name) => ({ TableName: { Ref: name } }))

/** All that is watched: namespace, metric, and of which. */
const WATCHED = [
  ['AWS/ApiGateway', '5xx', [{ ApiId: { Ref: 'HttpApi' } }]],
  ['PermissionVersions', 'ThrottledRequests', [SERVICE]],
  [
    'PermissionVersions',
    'Refusals',
    ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'].map((code) => ({ ...SERVICE, code })),
  ],
  ['AWS/Lambda', 'Errors', FUNCTIONS],
  ['AWS/Lambda', 'Throttles', FUNCTIONS],
  ['AWS/DynamoDB', 'ReadThrottleEvents', TABLES],
  [
    'AWS/DynamoDB',
    'WriteThrottleEvents',
    [...TABLES, { TableName: { Ref: 'PermissionsTable' }, GlobalSecondaryIndexName: 'gsi1' }],
  ],
  [
    'AWS/SQS',
    'ApproximateNumberOfMessagesVisible',
    [{ QueueName: { 'Fn::GetAtt': ['ReplaceWorkerDeadLetterQueue', 'QueueName'] } }],
  ],
  ['AWS/Lambda', 'IteratorAge', [{ FunctionName: { Ref: 'ReplaceWorkerLambdaFunction' } }]],
  ['PermissionVersions', 'WorksStalled', [SERVICE]],
  ['PermissionVersions', 'OldestWorkAge', [SERVICE]],
  ['PermissionVersions', 'RoundDuration', [SERVICE]],
  ['PermissionVersions', 'WorksFailed', [SERVICE]],
  ['AWS/Lambda', 'Invocations', [{ FunctionName: { Ref: 'SweeperLambdaFunction' } }]],
] as const

describe('an alarm', () => {
  const alarms = made.ofType('AWS::CloudWatch::Alarm')

  it('watches each thing that should be looked at', () => {
    const watched = alarms.map(({ Properties }) => {
      const { Namespace, MetricName, Dimensions } = Properties as unknown as Alarm
      return {
        Namespace,
        MetricName,
        of: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
      }
    })
    const all = WATCHED.flatMap(([Namespace, MetricName, which]) =>
      which.map((of) => ({ Namespace, MetricName, of })),
    )
    expect(watched).toEqual(expect.arrayContaining(all))
    expect(watched).toHaveLength(all.length)
  })

  it('is heard when it comes and when it goes', () => {
    for (const { Properties } of alarms) {
      expect(Properties).toMatchObject({
        AlarmActions: [{ Ref: 'AlarmTopic' }],
        OKActions: [{ Ref: 'AlarmTopic' }],
      })
    }
    expect(made.template.Outputs).toMatchObject({ AlarmTopicArn: { Value: { Ref: 'AlarmTopic' } } })
  })

  it('comes with the first of what never happens ordinarily, and where the sweeper does not come at all', () => {
    expect(made.properties('ApiErrors')).toMatchObject({
      Statistic: 'Sum',
      Period: 300,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'notBreaching',
    })
    expect(made.properties('SweeperNotInvoked')).toMatchObject({
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    })
  })

  it('is mailed to the address that a parameter names', () => {
    expect(made.ofType('AWS::SNS::Subscription')).toEqual([])
    expect(withParameters.properties('AlarmEmail')).toEqual({
      TopicArn: { Ref: 'AlarmTopic' },
      Protocol: 'email',
      Endpoint: PARAMETERS.alarmEmail,
    })
  })
})

describe('metrics', () => {
  it.each([
    ['dev', made],
    ['prod', withParameters],
  ])('of the stage %s are its own', (stage, { properties }) => {
    const service = `permission-versions-${stage}`
    for (const name of ['Api', 'ReplaceWorker', 'Sweeper']) {
      expect(properties(`${name}LambdaFunction`)['Environment']).toMatchObject({
        Variables: { POWERTOOLS_METRICS_NAMESPACE: 'PermissionVersions', POWERTOOLS_SERVICE_NAME: service },
      })
    }
    expect(properties('WorksFailed')['Dimensions']).toEqual([{ Name: 'service', Value: service }])
    const { Format } = properties('HttpApiStage')['AccessLogSettings'] as { readonly Format: string }
    expect(JSON.parse(Format)).toMatchObject({
      service,
      status: '$context.status',
      // By this one, the line of a request leads to what the function logged of it.
      lambdaRequestId: '$context.integration.requestId',
    })
  })

  it('count what the gateway lets nobody through for, by its log', () => {
    expect(made.properties('ThrottledRequests')).toMatchObject({
      LogGroupName: { Ref: 'HttpApiLogGroup' },
      FilterPattern: '{ $.status = "429" }',
      MetricTransformations: [
        { MetricNamespace: 'PermissionVersions', Dimensions: [{ Key: 'service', Value: '$.service' }] },
      ],
    })
  })

  it('are shown on a dashboard that names nothing but what is there', () => {
    const { 'Fn::Sub': body } = made.properties('Dashboard')['DashboardBody'] as {
      readonly 'Fn::Sub': string
    }
    const { widgets } = JSON.parse(body) as { readonly widgets: readonly object[] }
    expect(widgets.length).toBeGreaterThan(0)
    const named = [...body.matchAll(/\$\{(\w+)(?:\.\w+)?\}/g)].map(([, name]) => name)
    expect(Object.keys(made.template.Resources)).toEqual(expect.arrayContaining([...new Set(named)]))
    for (const metric of [
      '5xx',
      'Refusals',
      'WorksRunning',
      'OldestWorkAge',
      'RoundDuration',
      'IteratorAge',
      'TransactionConflict',
    ]) {
      expect(body).toContain(metric)
    }
  })
})
