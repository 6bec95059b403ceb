import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Code } from '../graphql/outcome.ts'
import type { Swept } from '../replaceWorks/sweep.ts'

/**
 * Metrics as log lines in the embedded metric format (EMF), which CloudWatch extracts. POWERTOOLS_METRICS_NAMESPACE is
 * their namespace, POWERTOOLS_SERVICE_NAME the dimension `service` of each.
 */
const metrics = new Metrics()

/** How often something has happened; nothing is written for 0. */
export function count(name: 'Replays' | 'ConflictsRetried', times: number): void {
  if (times > 0) metrics.addMetric(name, MetricUnit.Count, times).publishStoredMetrics()
}

/** `Refusals`, with the dimension `code`. Codes are a closed set, because each value costs money. */
export function countRefusals(codes: Iterable<Code>): void {
  for (const code of codes) {
    metrics.addDimension('code', code).addMetric('Refusals', MetricUnit.Count, 1).publishStoredMetrics()
  }
}

/** The state of all replace works, each minute, even if there are none. */
export function recordWorks({ running, oldestAge, stalled, roundDuration, failed }: Swept): void {
  metrics
    .addMetric('WorksRunning', MetricUnit.Count, running)
    .addMetric('OldestWorkAge', MetricUnit.Seconds, oldestAge)
    .addMetric('WorksStalled', MetricUnit.Count, stalled)
    .addMetric('RoundDuration', MetricUnit.Seconds, roundDuration)
    .addMetric('WorksFailed', MetricUnit.Count, failed.length)
    .publishStoredMetrics()
}
