import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clone } from '../../local/clone.ts'
import { npmStart } from '../../local/npmStart.ts'
import { answer, browserContext, expectQuiet, recordedPage, storedTabs, tabInSight } from './graphiql.ts'

const start = () => npmStart(clone('dynoxide'), { args: ['--', '--memory'] }).ready
const QUERY =
  '# Ünïcode & more?\nquery Linked($first: Int) {\n  permissions(first: $first) {\n    nodes { name }\n  }\n}\n'
const VARIABLES = '{ "first": 3 }'

test('a link opens its operation with its variables, once, and runs nothing', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext())
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''))

  await page.goto(`${url}?${new URLSearchParams({ query: QUERY, variables: VARIABLES })}`)
  await tabInSight(page, 'Linked')
  await expectTabs(page, [[QUERY, VARIABLES]])
  await page.waitForURL(url)

  // What becomes of it in its tab is not lost at a reload, nor does the operation come again.
  await page.locator('.graphiql-query-editor .view-line').last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('# mine')
  await expectTabs(page, [[`${QUERY}# mine`, VARIABLES]])
  await page.reload()
  await tabInSight(page, 'Linked')
  await expectTabs(page, [[`${QUERY}# mine`, VARIABLES]])

  // Followed on the page itself, and without variables; beside the tabs that were there.
  await page.goto(`${url}#${new URLSearchParams({ query: 'query Second { viewer { region } }' })}`)
  await tabInSight(page, 'Second')
  await expectTabs(page, [
    [`${QUERY}# mine`, VARIABLES],
    ['query Second { viewer { region } }', ''],
  ])
  await page.waitForURL(url)

  // Followed to the page where there are tabs; the tab that has it already is shown again.
  await page.goto(`${url}?${new URLSearchParams({ query: 'mutation Third { nothing }' })}`)
  await tabInSight(page, 'Third')
  await page.goto(`${url}?${new URLSearchParams({ query: 'query Second { viewer { region } }' })}`)
  await tabInSight(page, 'Second')
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Linked', 'Second', 'Third'])
  await page.reload()
  await tabInSight(page, 'Second')

  // GraphiQL asked for the schema, and nobody for anything else.
  expect(sent.filter((body) => JSON.parse(body).operationName !== 'IntrospectionQuery')).toEqual([])
  expect(await answer(page)).toContain('"region": "us-east-1"')
  expectQuiet(record, url)
})

test.for(['', 'graphql'])(
  'a browser that opens /%s is at GraphiQL, with the operation of the link',
  async (path) => {
    const { graphiql } = await start()
    const { page, ...record } = await recordedPage(await browserContext())
    const address = new URL(path, graphiql)
    await page.goto(`${address}?${new URLSearchParams({ query: QUERY, variables: VARIABLES })}`)
    await tabInSight(page, 'Linked')
    await expectTabs(page, [[QUERY, VARIABLES]])
    await page.waitForURL(graphiql)
    await page.goto(`${address}#${new URLSearchParams({ query: 'query Second { viewer { region } }' })}`)
    await tabInSight(page, 'Second')
    expectQuiet(record, graphiql)
  },
)

test('a button copies a link to what the editors hold, and to nothing else', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext())
  await page.goto(`${url}?${new URLSearchParams({ query: QUERY, variables: VARIABLES })}`)
  await tabInSight(page, 'Linked')
  await page.getByRole('button', { name: 'Headers' }).click()
  await page.locator('.graphiql-editor-tool .view-line').last().click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('{ "authorization": "Bearer secret"')

  const link = new URL(await copiedLink(page))
  expect(`${link.origin}${link.pathname}`).toBe(url)
  expect([...link.searchParams]).toEqual([
    ['query', QUERY],
    ['variables', VARIABLES],
  ])
  expect(link.hash).toBe('')

  // One too long for a request line has all of it behind the #, which no server sees.
  const long = `query Long { viewer { region } } # ${'long '.repeat(5_000)}`
  await page.goto(`${url}#${new URLSearchParams({ query: long })}`)
  await tabInSight(page, 'Long')
  const longLink = await copiedLink(page)
  expect(longLink.startsWith(`${url}#query=`)).toBe(true)
  const other = await recordedPage(await browserContext())
  await other.page.goto(longLink)
  await tabInSight(other.page, 'Long')
  await expectTabs(other.page, [[long, '']])
  expectQuiet(record, url)
  expectQuiet(other, url)
})

test('where the browser lets nothing be copied, the button says so', async () => {
  const { graphiql: url } = await start()
  const { page } = await recordedPage(await browserContext())
  await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
  await page.goto(url)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByRole('status').getByText('lets nothing be copied').waitFor()
})

async function copiedLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByRole('status').getByText('Link copied').waitFor()
  return page.evaluate<string>('navigator.clipboard.readText()')
}

const expectTabs = (page: Page, tabs: [string, string][]) =>
  expect
    .poll(async () => (await storedTabs(page)).tabs.map(({ query, variables }) => [query, variables ?? '']))
    .toEqual(tabs)
