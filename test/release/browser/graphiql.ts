import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'

/** A start takes a second of a processor, so that the tests of a file share one browser. */
let shared: Browser
beforeAll(async () => {
  shared = await launched()
})
afterAll(() => shared?.close())

/** Windows of the test's own, which keep to themselves what GraphiQL stores; with `args`, in a browser of its own, too. */
export async function browserContext(
  viewport = { width: 1280, height: 720 },
  ...args: string[]
): Promise<BrowserContext> {
  const browser = args.length === 0 ? shared : await launched(args)
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] })
  onTestFinished(() => (browser === shared ? context : browser).close())
  return context
}

const launched = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // No errands of the browser's own.
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      ...args,
    ],
  })

/** What a page asked for, and what it or the browser had to complain of: what its security policy refused, too. */
export interface PageRecord {
  readonly requests: string[]
  readonly complaints: string[]
}

/** A page whose record is kept. */
export async function recordedPage(context: BrowserContext): Promise<{ page: Page } & PageRecord> {
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  const page = await context.newPage()
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  )
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('websocket', (socket) => requests.push(socket.url()))
  return { page, requests, complaints }
}

/** Nothing was refused or went wrong, and nothing asked for anything elsewhere than at the page's own origin. */
export function expectQuiet({ requests, complaints }: PageRecord, url: string): void {
  const { origin } = new URL(url)
  expect(complaints).toEqual([])
  expect(
    requests.filter((request) => !request.startsWith(`${origin}/`) && !request.startsWith('data:')),
  ).toEqual([])
}

/** Opens an example from the panel, and runs it. */
export async function answerOf(page: Page, example: string): Promise<string> {
  await page.getByRole('button', { name: example, exact: true }).click()
  return answer(page)
}

/** Runs what the selected tab holds. */
export async function answer(page: Page): Promise<string> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  // Not the schema, which GraphiQL asks for by itself.
  const answered = page.waitForResponse(
    (response) => response.request().postDataJSON()?.operationName !== 'IntrospectionQuery',
  )
  await page.getByRole('button', { name: 'Execute query' }).click()
  await answered
  const lines = page.locator('.graphiql-response .view-lines')
  await lines.getByText('"data"').waitFor()
  // Monaco writes every space as one that doesn't break.
  return String(await lines.textContent()).replaceAll('\u00a0', ' ')
}

/** What GraphiQL keeps of its tabs for the next visit. */
export interface Tabs {
  readonly activeTabIndex: number
  readonly tabs: readonly { readonly title: string; readonly query: string; readonly variables: string }[]
}

/** GraphiQL writes its tabs down half a second after they change: to be asked until they are as expected. */
export const storedTabs = (page: Page): Promise<Tabs> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}'))

/** Waits until the tab of this title is selected, and all of it is in sight. */
export async function tabInSight(page: Page, title: string): Promise<void> {
  const tab = page.getByRole('tab', { name: title, selected: true })
  await tab.waitFor()
  await expect
    .poll(async () => {
      const [box, list] = [await tab.boundingBox(), await page.getByRole('tablist').boundingBox()]
      if (!box || !list) return 'nowhere'
      if (box.x < list.x - 1 || box.x + box.width > list.x + list.width + 1) return { box, list }
      return box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0) ? 'in sight' : box
    })
    .toBe('in sight')
}
