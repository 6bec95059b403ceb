import type { GraphiQLPlugin } from '@graphiql/react'
import { lazy, Suspense, type SVGProps } from 'react'

/** Builds an operation by ticking fields: the official plugin, loaded when somebody opens it. */
export const EXPLORER_PLUGIN: GraphiQLPlugin = {
  title: 'Explorer',
  icon: Ticks,
  content: () => (
    <Suspense>
      <Explorer />
    </Suspense>
  ),
}

const Explorer = lazy(async () => {
  const { explorerPlugin } = await import('@graphiql/plugin-explorer')
  return { default: explorerPlugin().content }
})

function Ticks(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      {...props}
    >
      <path d="M3 6l2 2 3-4M3 13l2 2 3-4M3 20l2 2 3-4M12 6h9M12 13h9M12 20h9" />
    </svg>
  )
}
