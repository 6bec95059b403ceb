import { expect, test } from 'vitest'
import { recordOutcome, trackOutcome } from '../../src/graphql/outcome.ts'
import { returnable } from '../../src/lambda/answerLimit.ts'

const answer = (body: string) => ({ statusCode: 200, headers: { vary: 'Accept' }, body })
const LIMIT = 6 * 1024 * 1024

test('an answer that Lambda can return is returned as it is', () => {
  const envelope = JSON.stringify(answer('')).length
  const longest = answer('x'.repeat(LIMIT - envelope))
  expect(returnable(longest)).toBe(longest)
})

test('one that is too long once it is escaped is replaced by what to do about it', () => {
  for (const body of ['x'.repeat(LIMIT), '"'.repeat(LIMIT / 2), 'é'.repeat(LIMIT / 2)]) {
    const returned = returnable(answer(body))
    expect(returned).toMatchObject({ statusCode: 413, headers: { vary: 'Accept' } })
    expect(JSON.parse(returned.body ?? '').errors).toMatchObject([
      {
        message: expect.stringContaining('Ask for less'),
        extensions: { code: 'BAD_USER_INPUT', retryable: false },
      },
    ])
  }
})

test('one of a mutation that has taken effect says so', async () => {
  const messageOf = async (changed: boolean) => {
    const { answer: returned } = await trackOutcome(async () => {
      recordOutcome((outcome) => {
        outcome.changed = changed
      })
      return returnable(answer('x'.repeat(LIMIT)))
    })
    return JSON.parse(returned.body ?? '').errors[0].message
  }
  expect(await messageOf(true)).toMatch(/^The mutation has taken effect.* client token/)
  expect(await messageOf(false)).toMatch(/^The answer is/)
})
