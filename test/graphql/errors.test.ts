import { expect, test } from 'vitest'
import { formatError } from '../../src/graphql/errors.ts'
import { trackOutcome } from '../../src/graphql/outcome.ts'
import { UnavailableError } from '../../src/table/retry.ts'

const denied = new Error('not allowed')

test.each([
  ['the store was busy', undefined, []],
  ['something is wrong with us', { cause: denied }, [denied]],
])('where a call could not be answered because %s, the log says what it was', async (_, options, causes) => {
  const { answer, outcome } = await trackOutcome(async () =>
    formatError({ message: '' }, new UnavailableError('Later.', options)),
  )
  expect(answer).toMatchObject({
    message: 'Later.',
    extensions: { code: 'SERVICE_UNAVAILABLE', retryable: true },
  })
  expect(outcome.causes).toEqual(causes)
})
