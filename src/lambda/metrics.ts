import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Code } from '../graphql/outcome.ts'
import type { Swept } from '../replaceWorks/sweep.ts'

/**
 * Metrics as lines in the log (EMF), from which CloudWatch makes them. POWERTOOLS_METRICS_NAMESPACE says where,
 * POWERTOOLS_SERVICE_NAME is the dimension `service` of each.
 */
const metrics = new Metrics()

/** How often something has happened, where it has. */
export function count(name: 'Replays' | 'ConflictsRetried', times: number): void {
  if (times > 0) metrics.addMetric(name, MetricUnit.Count, times).publishStoredMetrics()
}

/** `Refusals`, with the dimension `code`, which is one of a closed set: each value of it is paid for. */
export function countRefusals(codes: Iterable<Code>): void {
  for (const code of codes) {
    metrics.addDimension('code', code).addMetric('Refusals', MetricUnit.Count, 1).publishStoredMetrics()
  }
}

/** How the replace works stand, each minute, also where there are none. */
export function recordWorks({ running, oldestAge, stalled, roundDuration, failed }: Swept): void {
  metrics
    .addMetric('WorksRunning', MetricUnit.Count, running)
    .addMetric('OldestWorkAge', MetricUnit.Seconds, oldestAge)
    .addMetric('WorksStalled', MetricUnit.Count, stalled)
    .addMetric('RoundDuration', MetricUnit.Seconds, roundDuration)
    .addMetric('WorksFailed', MetricUnit.Count, failed.length)
    .publishStoredMetrics()
}
