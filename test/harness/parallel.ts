/** As many callers at once as the promises of the API are tried with. */
export const CALLERS = 64

/** Calls all at once. */
export const parallel = <Answer>(
  callers: number,
  call: (caller: number) => Promise<Answer>,
): Promise<Answer[]> => Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
