import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

/** A row of horizontal bars: a name and one amount for each series. */
export interface BarRow {
  readonly name: string;
  readonly amounts: readonly number[];
}

/** Bars drawn one behind the other along the row. A series without a name is a gap that is not drawn. */
export interface BarSeries {
  readonly name: string | null;
  readonly color: string;
}

const ROW_HEIGHT = 26;
const LEGEND_HEIGHT = 34;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';
/** Share of the width that names may take. */
const NAME_SHARE = 0.42;
/** Width of a letter as a browser draws it, in pixels, with room to spare: nothing measures it here. */
const LETTER = 7.1;

/** Horizontal bars as SVG of a width, by Apache ECharts; names and labels are text in it, escaped. `label` says what stands behind each row. */
export function barChart(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  width: number,
  label: (row: number) => string,
): string {
  const hasLegend = series.filter(({ name }) => name !== null).length > 1;
  const top = hasLegend ? LEGEND_HEIGHT : 4;
  const height = rows.length * ROW_HEIGHT + top + 4;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  const letters = Math.max(8, Math.floor((width * NAME_SHARE) / LETTER));
  const names = rows.map(({ name }) => (name.length > letters ? `${name.slice(0, letters - 1)}…` : name));
  const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length), 1) * LETTER;
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT },
    ...(hasLegend
      ? { legend: { top: 0, left: 0, itemHeight: 12, itemGap: 24, data: series.flatMap(({ name }) => name ?? []) } }
      : {}),
    grid: {
      left: longest(names) + 12,
      right: longest(rows.map((_, row) => label(row))) + 10,
      top,
      bottom: 4,
      outerBoundsMode: 'none',
    },
    xAxis: { type: 'value', show: false, max: 'dataMax' },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { fontSize: 12, color: '#3a3a3a', interval: 0 },
    },
    series: series.map(({ name, color }, at) => ({
      type: 'bar',
      stack: 'all',
      name: name ?? '',
      silent: true,
      barWidth: ROW_HEIGHT - 10,
      itemStyle: { color: name === null ? 'transparent' : color },
      data: rows.map(({ amounts }) => amounts[at]!),
      ...(at === series.length - 1
        ? {
            label: {
              show: true,
              position: 'right',
              color: '#3a3a3a',
              fontSize: 12,
              formatter: ({ dataIndex }: { readonly dataIndex: number }) => label(dataIndex),
            },
          }
        : {}),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
