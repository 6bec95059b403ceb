/** A table in Markdown: the first column to the left, the others to the right, each as wide as its widest cell. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  const aligned = (cells: readonly string[]): string[] =>
    cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
  const rule = widths.map(
    (width, column) => '-'.repeat(column === 0 ? width : width - 1) + (column === 0 ? '' : ':'),
  )
  return [aligned(heads), rule, ...rows.map(aligned)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
