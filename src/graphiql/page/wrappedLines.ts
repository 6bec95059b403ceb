import { pick, useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Wraps long lines in the editors: beside an open panel, or on a phone, comments and policies are wider than the editor. */
export function WrappedLines(): null {
  const editors = Object.values(useGraphiQL(pick('queryEditor', 'variableEditor', 'headerEditor')))
  useEffect(() => {
    for (const editor of editors) editor?.updateOptions({ wordWrap: 'on' })
  }, editors)
  return null
}
