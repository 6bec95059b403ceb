import { useGraphiQL } from '@graphiql/react'
import { useEffect } from 'react'

/** Keeps the selected tab visible when another one is selected, its title changes, or the width of the list of tabs does. */
export function SelectedTab(): null {
  const selected = useGraphiQL(
    ({ tabs, activeTabIndex }) => `${activeTabIndex} ${tabs[activeTabIndex]?.title}`,
  )
  // Anew for each: its tab may be elsewhere now.
  useEffect(() => {
    const tabs = document.querySelector('.graphiql-tabs')
    if (!tabs) return
    // Calls at once, and whenever the size changes.
    const observer = new ResizeObserver(() =>
      tabs.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    )
    observer.observe(tabs)
    return () => observer.disconnect()
  }, [selected])
  return null
}
