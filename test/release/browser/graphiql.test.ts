import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { clone } from '../../local/clone.ts'
import { npmStart } from '../../local/npmStart.ts'
import { answer, answerOf, browserContext, expectQuiet, recordedPage } from './graphiql.ts'

test('GraphiQL runs a query and a mutation, and nothing asks for anything off the machine', async () => {
  const folder = clone('dynoxide')
  const connections = join(folder, 'connections')
  const recorder = pathToFileURL(resolve('test/release/browser/recordConnections.js'))
  const { graphiql: url } = await npmStart(folder, {
    args: ['--', '--memory'],
    env: { NODE_OPTIONS: `--import=${recorder}`, CONNECTIONS: connections },
  }).ready
  const { page, requests, complaints } = await recordedPage(await browserContext())

  await page.goto(url)
  expect(await answer(page)).toContain('"accountId": "123456789012"')
  expect(await answerOf(page, 'Create a permission')).toMatch(/"version": 1,.*"errors": \[\]/)

  // A work that the API accepts is done, and its progress reaches 1.
  for (const example of ['Share with it', 'Create a version', 'Bring all to the default']) {
    expect(await answerOf(page, example)).toContain('"errors": []')
  }
  while (!(await answerOf(page, 'How far it is')).includes('"progress": 1')) await page.waitForTimeout(100)

  // The worker that knows the schema marks what isn't in it.
  await page.locator('.graphiql-query-editor .view-line').last().click()
  await page.keyboard.type('query Wrong { nothingOfTheKind }')
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor()

  expectQuiet({ requests, complaints }, url)
  // The record has the page, the workers and what workers load.
  for (const part of [
    '/graphiql',
    '/graphql',
    '/main-',
    '/graphql.worker-',
    '/json.worker-',
    '/editor.worker-',
    '/chunk-',
  ]) {
    expect(requests.join(' ')).toContain(part)
  }
  for (const host of readFileSync(connections, 'utf8').trim().split('\n')) expect(host).toMatch(/^127\./)
})

test('GraphiQL asks for the token that the gateway wants, and sends it', async () => {
  const { url, graphiql } = await npmStart(clone('dynoxide'), { args: ['--', '--memory'] }).ready
  const page = await (await browserContext()).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // As API Gateway answers, which is not on this machine. What it lets through is answered by the API itself.
  const sent: (string | undefined)[] = []
  await page.route(url, async (route) => {
    const { authorization } = route.request().headers()
    sent.push(authorization)
    if (authorization === 'Bearer good') return route.continue()
    const why = authorization ? ' error="invalid_token" error_description="the token has expired"' : ''
    return route.fulfill({
      status: 401,
      headers: { 'www-authenticate': `Bearer${why}` },
      json: { message: 'Unauthorized' },
    })
  })
  await page.goto(graphiql)
  const dialog = page.getByRole('dialog')
  const useToken = async (token: string) => {
    await dialog.getByLabel('Token').fill(token)
    await dialog.getByRole('button').click()
  }

  await dialog.getByText('This API asks for a token').waitFor()
  await useToken('bad')
  await dialog.getByText('the token has expired').waitFor()
  await useToken('Bearer good')
  await dialog.waitFor({ state: 'hidden' })
  expect(await answer(page)).toContain('"accountId": "123456789012"')
  expect([...new Set(sent)]).toEqual([undefined, 'Bearer bad', 'Bearer good'])
  expect(errors).toEqual([])

  // Kept nowhere, it is gone with the page.
  await page.reload()
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.graphiql-response').getByText('This API answers only with a token').waitFor()
})
