/**
 * What a million of each costs in us-east-1, in dollars, on demand and beyond every free tier. As third
 * parties state the prices of DynamoDB (on-demand mode, standard tables, as cut by half on 1 November 2024), Lambda and
 * API Gateway in 2026: AWS's own pages, named below, could not be read here. Look them up before you rely on them.
 */
export const DOLLARS = {
  /** aws.amazon.com/dynamodb/pricing/on-demand */
  writeUnits: 0.625,
  readUnits: 0.125,
  /** aws.amazon.com/api-gateway/pricing, HTTP APIs, the first 300 million a month, answers up to 512 KB */
  httpApiRequests: 1,
  /** aws.amazon.com/lambda/pricing, arm64 */
  invocations: 0.2,
  gigabyteSeconds: 13.3334,
} as const
