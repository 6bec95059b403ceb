/** When this process began, as its clock stood then, in ms since the epoch. */
const { timeOrigin } = performance

/**
 * The time by which calls end, in whole ms since the epoch. It goes on as time does, however the clock is set meanwhile: a
 * call must not last for hours because the clock went back, nor end at once because it went on. What is returned or kept has
 * the time of the clock.
 */
export const steadyNow = (): number => Math.floor(timeOrigin + performance.now())
