import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { clone } from '../local/clone.ts'
import { npmStart } from '../local/npmStart.ts'

test('GraphiQL runs a query and a mutation, and nothing asks for anything off the machine', async () => {
  const folder = clone('dynoxide')
  const connections = join(folder, 'connections')
  const recorder = pathToFileURL(resolve('test/browser/recordConnections.js'))
  const { url } = await npmStart(folder, {
    args: ['--', '--memory'],
    env: { NODE_OPTIONS: `--import=${recorder}`, CONNECTIONS: connections },
  }).ready
  const context = await browserContext()
  const requests: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  const page = await context.newPage()
  const complaints: string[] = []
  // Among them what the page's security policy refused.
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('websocket', (socket) => requests.push(socket.url()))

  await page.goto(url)
  expect(await answerOf(page, 'WhoAmI')).toContain('"accountId": "123456789012"')
  await page.getByRole('tab', { name: 'CreatePermission' }).click()
  expect(await answerOf(page, 'CreatePermission')).toMatch(/"version": 1,.*"errors": \[\]/)

  // A work that the API accepts is done, and its progress reaches 1.
  for (const operation of ['ShareWithIt', 'CreateVersion', 'BringAllToTheDefault']) {
    await page.getByRole('tab', { name: operation }).click()
    expect(await answerOf(page, operation)).toContain('"errors": []')
  }
  await page.getByRole('tab', { name: 'HowFarItIs' }).click()
  while (!(await answerOf(page, 'HowFarItIs')).includes('"progress": 1')) await page.waitForTimeout(100)

  // The worker that knows the schema marks what isn't in it.
  await page.locator('.graphiql-query-editor .view-line').last().click()
  await page.keyboard.type('query Wrong { nothingOfTheKind }')
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor()

  expect(complaints).toEqual([])
  const { origin } = new URL(url)
  expect(
    requests.filter((request) => !request.startsWith(`${origin}/`) && !request.startsWith('data:')),
  ).toEqual([])
  // The record has the page, the workers and what workers load.
  for (const part of [
    '/graphql',
    '/main-',
    '/graphql.worker-',
    '/json.worker-',
    '/editor.worker-',
    '/chunk-',
  ]) {
    expect(requests.join(' ')).toContain(part)
  }
  expect([...new Set(readFileSync(connections, 'utf8').trim().split('\n'))]).toEqual(['127.0.0.1'])
})

test('GraphiQL asks for the token that the gateway wants, and sends it', async () => {
  const { url } = await npmStart(clone('dynoxide'), { args: ['--', '--memory'] }).ready
  const page = await (await browserContext()).newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  // As API Gateway answers, which is not on this machine. What it lets through is answered by the API itself.
  const sent: (string | undefined)[] = []
  await page.route(url, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
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
  await page.goto(url)
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
  expect(await answerOf(page, 'WhoAmI')).toContain('"accountId": "123456789012"')
  expect([...new Set(sent)]).toEqual([undefined, 'Bearer bad', 'Bearer good'])
  expect(errors).toEqual([])

  // Kept nowhere, it is gone with the page.
  await page.reload()
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.graphiql-response').getByText('Without a token').waitFor()
})

/** Runs the operation of the tab that is open. */
async function answerOf(page: Page, operation: string): Promise<string> {
  await page.locator('.graphiql-query-editor').getByText(operation, { exact: true }).waitFor()
  // GraphiQL takes a moment to see which operation the editor holds now.
  await page.waitForTimeout(1_000)
  await page.getByRole('button', { name: 'Execute query' }).click()
  const lines = page.locator('.graphiql-response .view-lines')
  await lines.getByText('"data"').waitFor()
  // Monaco writes every space as one that doesn't break.
  return String(await lines.textContent()).replaceAll('\u00a0', ' ')
}

async function browserContext(): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // No errands of the browser's own.
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  })
  onTestFinished(() => browser.close())
  return browser.newContext()
}
