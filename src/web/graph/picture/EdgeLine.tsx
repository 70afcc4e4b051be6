import { looks, outlines } from '../../parts/entity/types';
import { PartLink } from './PartLink';
import styles from './PictureSvg.module.css';
import { dashes, type PictureEdge, type PictureNode } from './picture';

interface Props {
  readonly edge: PictureEdge;
  /** In pixels. */
  readonly from: PictureNode;
  readonly to: PictureNode;
  /** Of the marker that is drawn at the end of a line with a direction. */
  readonly arrowId: string;
  readonly isDim: boolean;
  /** None where an edge leads nowhere that its ends do not lead to. */
  readonly address: string | null;
  readonly onOpen: (isAdding: boolean) => void;
  readonly onPoint: (isOn: boolean) => void;
}

/** The radius of what is drawn on a line, in pixels. */
const throughRadius = 5;

/** An edge in SVG, from rim to rim, with a wide invisible line that is easily hit. By keyboard it is reached from its nodes. */
export function EdgeLine({ edge, from, to, arrowId, isDim, address, onOpen, onPoint }: Props) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return null;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = from.radius + 1;
  const end = length - to.radius - (edge.arrow ? 3 : 1);
  const ends = { x1: from.x + dx * start, y1: from.y + dy * start, x2: from.x + dx * end, y2: from.y + dy * end };
  const middle = (start + end) / 2;
  const className = isDim ? styles.dimEdge : styles.edge;
  const line = (
    <>
      <line className={styles.target} {...ends} />
      <line
        className={edge.line === 'double' ? styles.double : styles.line}
        {...ends}
        strokeDasharray={dashes[edge.line]?.join(' ')}
        strokeLinecap={edge.line === 'dotted' ? 'round' : 'butt'}
        markerEnd={edge.arrow ? `url(#${arrowId})` : undefined}
      />
      {edge.line === 'double' && <line className={styles.between} {...ends} />}
      {edge.through.map((type, index) => {
        const at = middle + (index - (edge.through.length - 1) / 2) * throughRadius * 3;
        return (
          <path
            key={type}
            className={styles.through}
            transform={`translate(${from.x + dx * at} ${from.y + dy * at}) scale(${throughRadius})`}
            d={outlines[looks[type].shape]}
            style={{ fill: `var(${looks[type].colour})` }}
          />
        );
      })}
    </>
  );
  if (address === null) return <g className={className}>{line}</g>;
  return (
    <PartLink
      address={address}
      tabIndex={-1}
      label={edge.description}
      className={className}
      onOpen={onOpen}
      onPoint={onPoint}
    >
      {line}
    </PartLink>
  );
}
