/** Whether a text has that many Unicode characters. Half of a surrogate pair is none: it has no UTF-8. */
export const isOfLength = (text: string, least: number, most: number): boolean =>
  isNoLonger(text, most) && text.length >= least && text.isWellFormed()

/** Whether a text has at most so many Unicode characters. What is far longer is told without a look into it. */
export const isNoLonger = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= most * UNITS && [...text].length <= most)

/** A character is one code unit of UTF-16, or two. */
const UNITS = 2
