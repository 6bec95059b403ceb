import { GraphiQL, type GraphiQLProps } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Example } from './example.ts'
import { HEADERS } from './headers.ts'
import { setUpWorkers } from './workers.ts'

/** Put in by the build. */
declare const EXAMPLES: Example[]

/** The page and the API have the same address. */
const fetcher: GraphiQLProps['fetcher'] = async (request, { headers } = {}) => {
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
  })
  return response.json()
}

const root = document.getElementById('graphiql')
if (root) {
  setUpWorkers(root.dataset)
  const graphiql = createElement(GraphiQL, {
    fetcher,
    defaultTabs: EXAMPLES,
    defaultHeaders: HEADERS,
    // Nearly every example has some; the headers are one click away.
    defaultEditorToolsVisibility: 'variables',
    // Descriptions, in the documentation beside the editor, of arguments and of what is deprecated too.
    inputValueDeprecation: true,
    schemaDescription: true,
  })
  createRoot(root).render(graphiql)
}
