import { expect, test } from 'vitest'
import { readExamples } from '../../../src/graphiql/examples.ts'
import { clone } from '../../local/clone.ts'
import { npmStart } from '../../local/npmStart.ts'
import { browserContext, expectQuiet, recordedPage, storedTabs, tabInSight } from './graphiql.ts'

const families = readExamples()
const examples = families.flatMap((family) => family.examples)
const start = () => npmStart(clone('dynoxide'), { args: ['--', '--memory'] }).ready

test('the panel has every example, in the order of the walk; a click opens it in a tab in sight', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext({ width: 400, height: 800 }))
  await page.goto(url)
  const panel = page.getByRole('region', { name: 'Examples', exact: true })
  await panel.waitFor()
  // One tab: the others would hide it.
  await tabInSight(page, 'WhoAmI')
  expect(await page.getByRole('tab').count()).toBe(1)

  for (const { title, examples } of families) {
    const entries = panel.getByRole('region', { name: title }).getByRole('listitem')
    expect(await entries.allInnerTexts()).toEqual(examples.map(({ title, about }) => `${title}\n${about}`))
  }

  for (const { title, query } of examples) {
    await panel.getByRole('button', { name: title, exact: true }).click()
    await tabInSight(page, operationName(query))
    expect(await panel.locator('[aria-current=true]').count()).toBe(1)
  }
  // The first one was open already, and was not opened twice.
  await expect
    .poll(async () => (await storedTabs(page)).tabs.map(({ query, variables }) => [query, variables || null]))
    .toEqual(examples.map(({ query, variables }) => [query, variables]))

  // One that is open is shown again.
  await panel.getByRole('button', { name: 'Who am I', exact: true }).click()
  await tabInSight(page, 'WhoAmI')
  expect(await page.getByRole('tab').count()).toBe(examples.length)
  expectQuiet(record, url)
})

test('a selected tab stays in sight when there is less room, and a new one comes into sight', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext({ width: 1600, height: 900 }))
  await page.goto(url)
  for (const { title } of examples.slice(0, 6)) {
    await page.getByRole('button', { name: title, exact: true }).click()
  }
  await tabInSight(page, 'TheSameCallTwice')
  await page.setViewportSize({ width: 700, height: 900 })
  await tabInSight(page, 'TheSameCallTwice')
  await page.getByRole('button', { name: 'New tab' }).click()
  await tabInSight(page, '<untitled>')
  // A longer title takes more room.
  await page.locator('.graphiql-query-editor .view-line').first().click()
  await page.keyboard.type('query AnOperationWithQuiteALongName { viewer { region } }')
  await tabInSight(page, 'AnOperationWithQuiteALongName')
  expectQuiet(record, url)
})

test('the keyboard alone opens an example, and the panel stays as it was left', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext())
  await page.goto(url)
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  const hide = page.getByRole('button', { name: 'Hide Examples' })
  await hide.focus()
  const entry = page.getByRole('button', { name: 'Create a permission', exact: true })
  const focused = () => page.evaluate<string | null>('document.activeElement.getAttribute("aria-labelledby")')
  while ((await focused()) !== '02-create-a-permission-title') await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tabInSight(page, 'CreatePermission')
  await expect
    .poll(async () => (await storedTabs(page)).tabs[1])
    .toMatchObject({ query: examples[1]?.query, variables: examples[1]?.variables })

  await page.reload()
  await tabInSight(page, 'CreatePermission')
  await hide.click()
  await page.reload()
  await tabInSight(page, 'CreatePermission')
  await page.getByRole('button', { name: 'Show Examples' }).waitFor()
  expect(await entry.count()).toBe(0)
  expectQuiet(record, url)
})

test('the explorer builds an operation by clicks, and asks for nothing off the machine', async () => {
  const { graphiql: url } = await start()
  const { page, ...record } = await recordedPage(await browserContext())
  await page.goto(url)
  await tabInSight(page, 'WhoAmI')
  // It is loaded when somebody opens it.
  const loaded = record.requests.length
  await page.getByRole('button', { name: 'Show Explorer' }).click()
  await page.locator('.graphiql-explorer-root').getByText('scopes').click()
  await expect
    .poll(async () => (await storedTabs(page)).tabs[0]?.query)
    .toMatch(/query WhoAmI \{\n {2}viewer \{\n {4}accountId\n {4}region\n {2}\}\n\}$/)
  expect(record.requests.slice(loaded).join()).toContain('/assets/chunk-')
  expectQuiet(record, url)
})

const operationName = (query: string): string => /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? ''
