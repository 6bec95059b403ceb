import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import type { Operation } from './operation.ts'

/**
 * A function that opens an operation in a tab of its own, or shows the tab that has it, unchanged, already.
 *
 * @returns undefined until the editors exist: before, a new tab would overwrite the contents of the last one
 */
export function useOpenOperation(): ((operation: Operation) => void) | undefined {
  const { addTab, changeTab, updateActiveTabValues, setOperationFacts } = useGraphiQLActions()
  const { tabs, queryEditor, variableEditor, headerEditor } = useGraphiQL(
    pick('tabs', 'queryEditor', 'variableEditor', 'headerEditor'),
  )
  if (!queryEditor || !variableEditor || !headerEditor) return undefined
  return ({ query, variables }) => {
    const open = tabs.findIndex((tab) => tab.query === query && (tab.variables || null) === variables)
    if (open !== -1) return changeTab(open)
    addTab()
    queryEditor.setValue(query)
    variableEditor.setValue(variables ?? '')
    // GraphiQL reads its editors only after a delay. Until then, it must not take the contents of the last tab for this one's.
    updateActiveTabValues({ query, variables })
    setOperationFacts({})
  }
}
