import type { Ref } from 'react';
import { LegendSign } from './LegendSign';
import { type LegendEntry, markBox } from './legend';
import { shortened, widthOf, wrapped } from './picture/lettering';
import { PictureSvg } from './picture/PictureSvg';
import styles from './picture/PictureSvg.module.css';
import type { Picture } from './picture/picture';

interface Props {
  readonly ref: Ref<SVGSVGElement>;
  readonly picture: Picture;
  readonly legend: readonly LegendEntry[];
  readonly title: string;
  /** What the picture answers. */
  readonly question: string;
  /** Where and when it was seen. */
  readonly source: string;
}

const frame = { width: 1200, height: 900, across: 120, down: 40 };
const [margin, top, row, fontSize, titleSize] = [24, 76, 26, 12, 22];

const lineHeight = 1.4 * fontSize;

const nowhere = () => null;
const nothing = () => undefined;

/** The picture as it goes out: with its title and question above, its legend below, and the address and day by which it can be cited. */
export function PictureSheet({ ref, picture, legend, title, question, source }: Props) {
  const rows = rowsOf(legend);
  const below = top + frame.height;
  const room = frame.width - 2 * margin;
  const foot = wrapped(source, room, fontSize);
  const height = below + (rows.length + 1) * row + (foot.length - 1) * lineHeight + margin;
  return (
    <svg
      ref={ref}
      className={styles.picture}
      aria-label={title}
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
    >
      <g>
        <text className={styles.title} x={margin} y={36}>
          {shortened(title, room, titleSize)}
        </text>
        <text className={styles.label} x={margin} y={58}>
          {shortened(question, room, fontSize)}
        </text>
      </g>
      <PictureSvg y={top} picture={picture} label={title} frame={frame} addressOf={nowhere} onOpen={nothing} />
      <g>
        {rows.map((entries, index) =>
          entries.map(({ key, mark, name, x }) => (
            <g key={key} transform={`translate(${x + markBox.width / 2} ${below + (index + 0.5) * row})`}>
              <LegendSign mark={mark} />
              <text className={styles.label} x={markBox.width / 2 + 6} y={fontSize * 0.35}>
                {name}
              </text>
            </g>
          )),
        )}
      </g>
      <text className={styles.label}>
        {foot.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
          <tspan key={index} x={margin} y={height - margin - (foot.length - 1 - index) * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  );
}

/** The entries in as many rows as they need, with the place of each in its row. */
function rowsOf(legend: readonly LegendEntry[]) {
  const rows: (LegendEntry & { readonly x: number })[][] = [[]];
  let x = margin;
  for (const entry of legend) {
    const width = markBox.width + 6 + widthOf(entry.name, fontSize) + 16;
    if (x + width > frame.width && x > margin) {
      rows.push([]);
      x = margin;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += width;
  }
  return rows;
}
