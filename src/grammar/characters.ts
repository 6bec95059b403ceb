/** Whether a text has that many Unicode characters. Half of a surrogate pair is none: it has no UTF-8. */
export const isOfLength = (text: string, least: number, most: number): boolean =>
  text.isWellFormed() && text.length >= least && (text.length <= most || [...text].length <= most)
