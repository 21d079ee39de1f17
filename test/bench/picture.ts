// Cost against size, both on logarithmic scales, as an SVG that reads on a light and on a dark page.
import type { Point } from './report';

const [WIDTH, HEIGHT] = [760, 420];
const FRAME = { left: 74, right: 240, top: 24, bottom: 48 };
const DECADE_NAMES = new Map([
  [0, '1 µs'],
  [1, '10 µs'],
  [2, '100 µs'],
  [3, '1 ms'],
  [4, '10 ms'],
  [5, '100 ms'],
  [6, '1 s'],
  [7, '10 s'],
  [8, '100 s'],
]);
const SIZE_NAMES = new Map([[4, '10 kB'], [5, '100 kB'], [6, '1 MB'], [7, '10 MB']]);
const COLORS = ['#3d7dca', '#8fb4e0', '#c0632f', '#7a9a3a', '#8a5fb5'];

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #333 } .grid { stroke: #8884; stroke-width: 1 } .frame { fill: none; stroke: #888 }
@media (prefers-color-scheme: dark) { text { fill: #ccc } }`;

export function picture(points: readonly Point[]): string {
  const lines = [...new Set(points.map(({ line }) => line))];
  const decades = points.map(({ cost }) => Math.log10(cost));
  const [low, high] = [Math.min(0, Math.floor(Math.min(...decades))), Math.max(4, Math.ceil(Math.max(...decades)))];
  const x = (size: number) => FRAME.left + ((Math.log10(size) - 4) / 3) * (WIDTH - FRAME.left - FRAME.right);
  const y = (cost: number) => HEIGHT - FRAME.bottom - ((Math.log10(cost) - low) / (high - low)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const grid = Array.from({ length: high - low + 1 }, (_, i) => low + i).map(
    (decade) =>
      `<line class="grid" x1="${FRAME.left}" x2="${WIDTH - FRAME.right}" y1="${y(10 ** decade)}" y2="${y(10 ** decade)}"/><text x="${FRAME.left - 8}" y="${y(10 ** decade) + 4}" text-anchor="end">${DECADE_NAMES.get(decade) ?? `10^${decade} µs`}</text>`,
  );
  const sizes = [...SIZE_NAMES].map(
    ([decade, name]) => `<text x="${x(10 ** decade)}" y="${HEIGHT - FRAME.bottom + 20}" text-anchor="middle">${name}</text>`,
  );
  const labels = labelPlaces(lines.map((line) => y(points.filter((point) => point.line === line).at(-1)!.cost)));
  const drawn = lines.map((line, i) => {
    const own = points.filter((point) => point.line === line).sort((a, b) => a.size - b.size);
    const color = COLORS[i % COLORS.length]!;
    const path = own.map(({ size, cost }) => `${x(size).toFixed(1)},${y(cost).toFixed(1)}`);
    const dots = path.map((place) => `<circle cx="${place.split(',')[0]}" cy="${place.split(',')[1]}" r="3.5" fill="${color}"/>`).join('');
    return `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2.5"/>${dots}<text x="${WIDTH - FRAME.right + 14}" y="${labels[i]!.toFixed(1)}" style="fill:${color}">${line}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Cost against size of the text">
<style>${STYLE}</style>
${grid.join('\n')}
<rect class="frame" x="${FRAME.left}" y="${FRAME.top}" width="${WIDTH - FRAME.left - FRAME.right}" height="${HEIGHT - FRAME.top - FRAME.bottom}"/>
${sizes.join('\n')}
<text x="${FRAME.left + (WIDTH - FRAME.left - FRAME.right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">size of the text</text>
${drawn.join('\n')}
</svg>
`;
}

/** Heights of the labels: near the ends of their lines, but never over each other. */
function labelPlaces(wanted: readonly number[]): number[] {
  const places = wanted.map((height) => height + 4);
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]!);
  for (const [n, i] of order.entries()) if (n > 0) places[i] = Math.max(places[i]!, places[order[n - 1]!]! + 17);
  return places;
}
