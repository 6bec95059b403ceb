/** A table in Markdown: the first column to the left, numbers to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const aligned = heads.map((_, column) => (column === 0 ? '---' : '--:'))
  return [heads, aligned, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
