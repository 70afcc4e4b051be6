import { useEffect, useRef, useState } from 'react';
import { citationOf } from '../export/citation';
import { download, fileName } from '../export/download';
import controls from '../parts/controls/controls.module.css';
import lines from '../parts/lines/lines.module.css';
import { useDates } from '../text/useDates';
import { useText } from '../text/useText';
import type { LegendEntry } from './legend';
import { PictureSheet } from './PictureSheet';
import type { Picture } from './picture/picture';
import { toPngFile } from './picture/pngFile';
import { toSvgFile } from './picture/svgFile';

interface Props {
  readonly picture: Picture;
  readonly legend: readonly LegendEntry[];
  /** Of what is in the middle. */
  readonly name: string;
  /** What was asked, in a line. */
  readonly question: string;
}

/** A file that was asked for, and when. */
interface Wanted {
  readonly ending: 'svg' | 'png';
  readonly at: Date;
}

/** Lets the picture go out as a file: all of it, with its names, its legend and where it is from, in the colours of the page. */
export function PictureFiles({ picture, legend, name, question }: Props) {
  const text = useText('graph');
  const dates = useDates();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const drawn = useRef<SVGSVGElement>(null);
  const title = text('around', { name });

  useEffect(() => {
    const sheet = drawn.current;
    if (wanted === null || sheet === null) return;
    setWanted(null);
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    const svg = toSvgFile(sheet, title, paper);
    if (wanted.ending === 'svg') return download(fileName([name, 'graph'], 'svg'), 'image/svg+xml', svg);
    const { width, height } = sheet.viewBox.baseVal;
    toPngFile(svg, width, height).then(
      (png) => {
        setHasFailed(png === null);
        if (png !== null) download(fileName([name, 'graph'], 'png'), 'image/png', png);
      },
      () => setHasFailed(true),
    );
  }, [wanted, name, title]);

  return (
    <>
      <button type="button" className={controls.small} onClick={() => setWanted({ ending: 'png', at: new Date() })}>
        {text('asPng')}
      </button>
      <button type="button" className={controls.small} onClick={() => setWanted({ ending: 'svg', at: new Date() })}>
        {text('asSvg')}
      </button>
      {hasFailed && <span role="alert">{text('notDrawn')}</span>}
      {wanted !== null && (
        <div className={lines.heard} inert>
          <PictureSheet
            ref={drawn}
            picture={picture}
            legend={legend}
            title={title}
            question={question}
            source={text('sheet', {
              date: dates(wanted.at.toISOString().slice(0, 10)),
              address: citationOf(title, window.location.href, wanted.at).address,
            })}
          />
        </div>
      )}
    </>
  );
}
