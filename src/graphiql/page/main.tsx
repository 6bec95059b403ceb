import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { CopyLink } from './copyLink.tsx'
import type { Family } from './example.ts'
import { examplesPlugin } from './examplesPlugin.tsx'
import { EXPLORER_PLUGIN } from './explorerPlugin.tsx'
import { fetcher } from './fetcher.ts'
import { FollowedLink } from './followedLink.ts'
import { HEADERS } from './headers.ts'
import { operationIn } from './link.ts'
import { SelectedTab } from './selectedTab.ts'
import { setUpWorkers } from './workers.ts'
import { WrappedLines } from './wrappedLines.ts'

/** Put in by the build. */
declare const FAMILIES: Family[]

const EXAMPLES = examplesPlugin(FAMILIES)

const root = document.getElementById('graphiql')
if (root) {
  setUpWorkers(root.dataset)
  const linked = operationIn(location)
  // GraphiQL keeps, for the next visit, its tabs and the panel that is open.
  const isFirstVisit = localStorage.getItem('graphiql:tabState') === null
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={[EXAMPLES, EXPLORER_PLUGIN, HISTORY_PLUGIN]}
      {...(isFirstVisit && { visiblePlugin: EXAMPLES })}
      // One: the user goes on from the panel.
      defaultTabs={(linked ? [linked] : FAMILIES.flatMap(({ examples }) => examples)).slice(0, 1)}
      defaultHeaders={HEADERS}
      // Nearly every example has some; the headers are one click away.
      defaultEditorToolsVisibility="variables"
      // Descriptions, in the documentation beside the editor, of arguments and of what is deprecated too.
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink />
          </>
        )}
      </GraphiQL.Toolbar>
      <FollowedLink />
      <SelectedTab />
      <WrappedLines />
    </GraphiQL>,
  )
}
