import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react'
import { useEffect, useState } from 'react'
import { linkTo } from './link.ts'

const SHOWN_MS = 3_000

/** The button that copies a link to what the editors hold: the operation and its variables, nothing else. */
export function CopyLink() {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'))
  const [outcome, setOutcome] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setOutcome(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    const operation = { query: queryEditor?.getValue() ?? '', variables: variableEditor?.getValue() ?? '' }
    try {
      await navigator.clipboard.writeText(linkTo(operation, location))
      setOutcome('Link copied')
    } catch {
      setOutcome('This browser lets nothing be copied')
    }
  }
  return (
    <>
      <ToolbarButton label="Copy link to this operation" onClick={copy}>
        <svg
          className="graphiql-toolbar-icon"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7L12 5M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7L12 19" />
        </svg>
      </ToolbarButton>
      <output>{outcome}</output>
    </>
  )
}
