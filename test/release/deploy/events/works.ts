import { wakeKey } from '../../../../src/replaceWorks/keys.ts'

/** The record of a wake item, as the event source mapping brings it from the stream of works. */
export function streamEvent(accountId: string, workId: string) {
  const { pk, sk } = wakeKey(accountId, workId)
  const keys = { pk: { S: pk }, sk: { S: sk } }
  return {
    Records: [
      {
        eventID: '9a1f5f2c9f0a4f0f8c2f3f6a1b2c3d4e',
        eventName: 'INSERT',
        eventVersion: '1.1',
        eventSource: 'aws:dynamodb',
        awsRegion: 'us-east-1',
        dynamodb: {
          ApproximateCreationDateTime: 1795255212,
          Keys: keys,
          NewImage: { ...keys, wakeCount: { N: '1' } },
          SequenceNumber: '700000000022446474531',
          SizeBytes: 131,
          StreamViewType: 'NEW_IMAGE',
        },
        eventSourceARN:
          'arn:aws:dynamodb:us-east-1:123456789012:table/permission-versions-prod-WorksTable-1ABCDEFGHIJKL/stream/2026-11-21T10:00:00.000',
      },
    ],
  }
}

/** What EventBridge sends by the schedule. */
export const scheduleEvent = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-21T10:00:00Z',
  region: 'us-east-1',
  resources: [
    'arn:aws:events:us-east-1:123456789012:rule/permission-versions-prod-SweeperEventsRuleSchedule1',
  ],
  detail: {},
}
