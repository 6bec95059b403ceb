import { type GraphiQLPlugin, UnStyledButton, useGraphiQL } from '@graphiql/react'
import type { SVGProps } from 'react'
import type { Example, Family } from './example.ts'
import { useOpenOperation } from './openOperation.ts'

/** The panel of the examples: both families, each in the order of its walk. */
export const examplesPlugin = (families: readonly Family[]): GraphiQLPlugin => ({
  title: 'Examples',
  icon: Steps,
  content: () => <Examples families={families} />,
})

function Examples({ families }: { families: readonly Family[] }) {
  const open = useOpenOperation()
  const shown = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query)
  return (
    <section className="examples" aria-label="Examples">
      <h1>Examples</h1>
      {families.map(({ title, examples }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ol>
            {examples.map((example) => (
              <li key={example.name}>
                <Entry example={example} isShown={example.query === shown} open={open} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

interface EntryProps {
  readonly example: Example
  readonly isShown: boolean
  readonly open: ((example: Example) => void) | undefined
}

function Entry({ example, isShown, open }: EntryProps) {
  const [title, about] = [`${example.name}-title`, `${example.name}-about`]
  return (
    <UnStyledButton
      type="button"
      aria-labelledby={title}
      aria-describedby={about}
      aria-current={isShown}
      disabled={!open}
      onClick={() => open?.(example)}
    >
      <strong id={title}>{example.title}</strong>
      <span id={about}>{example.about}</span>
    </UnStyledButton>
  )
}

/** A list of steps, drawn as GraphiQL draws its icons. */
const Steps = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true" {...props}>
    <path d="M10 5h11M10 12h11M10 19h11M3 4.5h4v4H3zM3 15.5h4v4H3z" />
  </svg>
)
