/** Whether a text has that many Unicode characters. Half of a surrogate pair is not one: UTF-8 can't encode it. */
export const isOfLength = (text: string, least: number, most: number): boolean =>
  isNoLonger(text, most) && text.length >= least && text.isWellFormed()

/** Whether a text has at most that many Unicode characters. For a text that is far longer, they are not counted. */
export const isNoLonger = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= most * UNITS && [...text].length <= most)

/** A character is one code unit of UTF-16, or two. */
const UNITS = 2
