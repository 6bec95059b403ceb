import { beforeAll, expect, it, vi } from 'vitest'
import { measured } from '../../harness/measured.ts'
import { written } from '../../harness/written.ts'
import { made } from './made.ts'

/** A metric as CloudWatch distinguishes it from others. */
interface Metric {
  readonly name: string
  readonly dimensions: Readonly<Record<string, string>>
}

interface Dimension {
  readonly Name: string
  readonly Value: string
}

const OURS = 'PermissionVersions'

/** The module as it runs where it is deployed: it reads its environment when it is imported. */
let metrics: typeof import('../../../src/lambda/metrics.ts')
beforeAll(async () => {
  const { Variables } = made.properties('ApiLambdaFunction')['Environment'] as { readonly Variables: object }
  for (const [name, value] of Object.entries(Variables)) {
    if (typeof value === 'string') vi.stubEnv(name, value)
  }
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false')
  metrics = await import('../../../src/lambda/metrics.ts')
})

/** All that is sent, with each code of a refusal that is watched; a code that there is not would be no such code. */
function sent(): readonly Metric[] {
  const text = written()
  metrics.count('Replays', 1)
  metrics.count('ConflictsRetried', 1)
  metrics.countRefusals(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'])
  metrics.recordWorks({
    running: 0,
    oldestAge: 0,
    stalled: 0,
    roundDuration: 0,
    failed: [],
    errors: [],
  })
  return [...measured(text()).map(([name, dimensions]) => ({ name, dimensions })), ...fromTheGatewaysLog()]
}

/** What filters of the log make, with the values that the log's lines have. */
function fromTheGatewaysLog(): readonly Metric[] {
  const { Format } = made.properties('HttpApiStage')['AccessLogSettings'] as { readonly Format: string }
  const line = JSON.parse(Format)
  return made.ofType('AWS::Logs::MetricFilter').flatMap(({ Properties }) =>
    (
      Properties['MetricTransformations'] as {
        readonly MetricName: string
        readonly Dimensions: readonly { readonly Key: string; readonly Value: string }[]
      }[]
    ).map(({ MetricName, Dimensions }) => ({
      name: MetricName,
      dimensions: Object.fromEntries(
        Dimensions.map(({ Key, Value }) => [Key, line[Value.replace('$.', '')]]),
      ),
    })),
  )
}

it('no alarm watches a metric of ours that nobody sends', () => {
  const watched = made.ofType('AWS::CloudWatch::Alarm').flatMap(({ Properties }) =>
    Properties['Namespace'] === OURS
      ? [
          {
            name: Properties['MetricName'],
            dimensions: Object.fromEntries(
              (Properties['Dimensions'] as Dimension[]).map(({ Name, Value }) => [Name, Value]),
            ),
          },
        ]
      : [],
  )
  expect(watched).not.toEqual([])
  expect(sent()).toEqual(expect.arrayContaining(watched))
})

it('the dashboard shows each metric of ours, and none that nobody sends', () => {
  const { 'Fn::Sub': body } = made.properties('Dashboard')['DashboardBody'] as { readonly 'Fn::Sub': string }
  const { widgets } = JSON.parse(body) as {
    readonly widgets: readonly { readonly properties: { readonly metrics: readonly unknown[][] } }[]
  }
  const shown = widgets.flatMap(({ properties }) =>
    properties.metrics.flatMap(([first, name, dimension, value]) =>
      first === OURS ? [{ name, dimensions: { [String(dimension)]: value } }] : [],
    ),
  )
  // The refusals, whose codes are found when somebody looks.
  const [, schema = '', name = '', service] =
    /\{PermissionVersions,([\w,]+)\} MetricName=\\"(\w+)\\" service=\\"([\w-]+)\\"/.exec(body) ?? []
  const all = sent()
  const searched = all.filter(
    ({ name: one, dimensions }) =>
      one === name &&
      Object.keys(dimensions).sort().join() === schema.split(',').sort().join() &&
      dimensions['service'] === service,
  )
  expect(searched).not.toEqual([])
  expect([...shown, ...searched]).toEqual(expect.arrayContaining([...all]))
  expect(all).toEqual(expect.arrayContaining(shown))
})
