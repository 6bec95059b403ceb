import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Example } from './example.ts'
import { fetcher } from './fetcher.ts'
import { HEADERS } from './headers.ts'
import { setUpWorkers } from './workers.ts'

/** Put in by the build. */
declare const EXAMPLES: Example[]

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
