/** Whether one text allows what another does not: in one word, and where that can't be proved the wider one. */
export type AccessChange = 'NONE' | 'NARROWER' | 'WIDER' | 'BOTH'

/** @param proved that the newer text allows nothing more, and nothing less */
export const accessChange = ({
  nothingGained,
  nothingLost,
}: {
  readonly nothingGained: boolean
  readonly nothingLost: boolean
}): AccessChange => {
  if (nothingGained) return nothingLost ? 'NONE' : 'NARROWER'
  return nothingLost ? 'WIDER' : 'BOTH'
}
