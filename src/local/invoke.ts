import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { steadyNow } from '../table/steadyClock.ts'

/** The Lambda function behind a route. */
export type EntryPoint<Event> = (
  event: Event,
  context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
) => Promise<APIGatewayProxyStructuredResultV2>

/** The largest answer that Lambda takes from a function. */
const LARGEST_RESULT_BYTES = 6_291_556

/**
 * Calls a function as Lambda would.
 *
 * @param timeout what it has, in ms
 * @throws where the answer is too large for Lambda, and whatever the function throws
 */
export async function invoke<Event extends APIGatewayProxyEventV2>(
  entryPoint: EntryPoint<Event>,
  event: Event,
  timeout: number,
): Promise<APIGatewayProxyStructuredResultV2> {
  const deadline = steadyNow() + timeout
  const result = await entryPoint(event, {
    awsRequestId: event.requestContext.requestId,
    getRemainingTimeInMillis: () => Math.max(0, deadline - steadyNow()),
  })
  if (Buffer.byteLength(JSON.stringify(result)) > LARGEST_RESULT_BYTES) {
    throw new Error(
      `The function's answer is larger than the ${LARGEST_RESULT_BYTES} bytes that Lambda takes.`,
    )
  }
  return result
}
