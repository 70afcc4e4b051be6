import { Component, type ReactNode, Suspense, useRef, useState } from 'react';
import { Asking } from '../parts/states/Asking';
import { part } from '../parts/states/part';
import { useText } from '../text/useText';
import { hasWebGl } from './canvas/hasWebGl';
import styles from './GraphStage.module.css';
import type { Place } from './layout/seeds';
import { PictureSvg } from './picture/PictureSvg';
import type { Part, Picture } from './picture/picture';
import { useWidth } from './picture/useWidth';

const GraphCanvas = part(() => import('./canvas/GraphCanvas'));

interface Props {
  readonly picture: Picture;
  readonly label: string;
  readonly selected: ReadonlySet<string>;
  readonly addressOf: (part: Part) => string;
  readonly onOpen: (part: Part, isAdding: boolean) => void;
  readonly onMove: (id: string, place: Place) => void;
}

/** The picture, by WebGL where there is it and as SVG elsewhere, and below it in words what is pointed at. */
export function GraphStage(props: Props) {
  const text = useText('graph');
  const [canUse, setCanUse] = useState(hasWebGl);
  const [pointed, setPointed] = useState<Part | null>(null);
  const stop = () => setCanUse(false);
  return (
    <div className={styles.stage}>
      {!canUse && (
        <p role="status" className={styles.told}>
          {text('noWebGl')}
        </p>
      )}
      <div className={canUse ? styles.canvas : styles.picture}>
        {canUse ? (
          <Otherwise onBroken={stop}>
            <Suspense fallback={<Asking />}>
              <GraphCanvas {...props} onPoint={setPointed} onLost={stop} />
            </Suspense>
          </Otherwise>
        ) : (
          <SvgStage {...props} onPoint={setPointed} />
        )}
      </div>
      <p className={styles.told} aria-hidden="true">
        {(pointed && descriptionOf(props.picture, pointed)) ?? text('hint')}
      </p>
    </div>
  );
}

function SvgStage({
  picture,
  label,
  selected,
  addressOf,
  onOpen,
  onPoint,
}: Omit<Props, 'onMove'> & { readonly onPoint: (part: Part | null) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const height = Math.min(600, Math.max(320, width * 0.75));
  return (
    <div ref={box}>
      {width > 0 && (
        <PictureSvg
          picture={picture}
          label={label}
          frame={{ width, height, across: Math.min(90, width / 5), down: 32 }}
          selected={selected}
          addressOf={addressOf}
          onOpen={onOpen}
          onPoint={onPoint}
        />
      )}
    </div>
  );
}

function descriptionOf({ nodes, edges }: Picture, part: Part): string | undefined {
  if ('node' in part) return nodes.find(({ id }) => id === part.node)?.description;
  return edges.find(({ id }) => id === part.edge)?.description;
}

interface OtherwiseProps {
  readonly onBroken: () => void;
  readonly children: ReactNode;
}

/** A drawing that the browser refuses gives way to another one. */
class Otherwise extends Component<OtherwiseProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.onBroken();
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
