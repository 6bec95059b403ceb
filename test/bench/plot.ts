import { mkdirSync, writeFileSync } from 'node:fs'
import { init } from 'echarts'

/** Where the plots of the page are, beside it. */
const FOLDER = 'docs/benchmarks'

const SIZE = { width: 820, height: 360 }
/** A background of its own: an SVG in a page can't know whether the page is dark. */
const LOOK = { animation: false, backgroundColor: '#ffffff', color: ['#3b6fb6'] }

/** What a plot shows: the name of its file, a title that names the unit, and its points. */
interface Plot {
  readonly name: string
  readonly title: string
  readonly points: readonly (readonly [string, number])[]
}

/**
 * Draws a bar for each point.
 *
 * @param from where the bars begin: the value that would mean no difference
 * @returns the picture, as the page shows it
 */
export const bars = (plot: Plot, from: number): string =>
  drawn(plot, {
    grid: { left: 250, right: 50, top: 50, bottom: 40 },
    xAxis: { type: 'value', min: from },
    // The first point is the uppermost, as in the table.
    yAxis: { type: 'category', inverse: true, data: plot.points.map(([name]) => name) },
    series: [
      {
        type: 'bar',
        data: plot.points.map(([, value]) => value),
        label: {
          show: true,
          position: 'right',
          formatter: ({ value }: { value: number }) => value.toFixed(2),
        },
      },
    ],
  })

/**
 * Draws a line through the points. Both axes are logarithmic, so that what grows in proportion is a straight line.
 *
 * @param x what the first number of a point counts
 * @returns the picture, as the page shows it
 */
export const curve = (plot: Plot, x: string): string =>
  drawn(plot, {
    grid: { left: 60, right: 40, top: 50, bottom: 60 },
    xAxis: { type: 'log', name: x, nameLocation: 'middle', nameGap: 28 },
    yAxis: { type: 'log' },
    series: [
      {
        type: 'line',
        data: plot.points.map(([at, value]) => [Number(at), value]),
        label: {
          show: true,
          position: 'top',
          formatter: ({ value: [, seconds] }: { value: [number, number] }) => seconds.toFixed(2),
        },
      },
    ],
  })

function drawn({ name, title }: Plot, option: object): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...SIZE })
  chart.setOption({
    ...LOOK,
    title: { text: title, left: 'center', textStyle: { fontSize: 14 } },
    ...option,
  })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/${name}.svg`, `${chart.renderToSVGString()}\n`)
  chart.dispose()
  return `![${title}](benchmarks/${name}.svg)`
}
