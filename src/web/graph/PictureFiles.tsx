import { useEffect, useRef, useState } from 'react';
import { download, fileName } from '../export/download';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useText } from '../text/useText';
import { PictureSvg } from './picture/PictureSvg';
import type { Picture } from './picture/picture';
import { toPngFile } from './picture/pngFile';
import { toSvgFile } from './picture/svgFile';

interface Props {
  readonly picture: Picture;
  /** Of what is in the middle. */
  readonly name: string;
}

const frame = { width: 1200, height: 900, across: 120, down: 40 };
const nowhere = () => null;
const nothing = () => undefined;

/** Lets the picture go out as a file: all of it, with its names, in the colours of the page. */
export function PictureFiles({ picture, name }: Props) {
  const text = useText('graph');
  const [wanted, setWanted] = useState<'svg' | 'png' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const drawn = useRef<SVGSVGElement>(null);
  const title = text('around', { name });

  useEffect(() => {
    if (wanted === null || drawn.current === null) return;
    setWanted(null);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const svg = toSvgFile(drawn.current, title, paper);
    if (wanted === 'svg') return download(fileName([name, 'graph'], 'svg'), 'image/svg+xml', svg);
    toPngFile(svg, frame.width, frame.height).then(
      (png) => {
        setHasFailed(png === null);
        if (png !== null) download(fileName([name, 'graph'], 'png'), 'image/png', png);
      },
      () => setHasFailed(true),
    );
  }, [wanted, name, title]);

  return (
    <>
      <button type="button" className={controls.small} onClick={() => setWanted('png')}>
        {text('asPng')}
      </button>
      <button type="button" className={controls.small} onClick={() => setWanted('svg')}>
        {text('asSvg')}
      </button>
      {hasFailed && <span role="alert">{text('notDrawn')}</span>}
      {wanted !== null && (
        <div className={lines.heard} inert>
          <PictureSvg ref={drawn} picture={picture} label={title} frame={frame} addressOf={nowhere} onOpen={nothing} />
        </div>
      )}
    </>
  );
}
