import { atFrame, newStage } from './page';
import { samplePicture } from './sample';
import type { MakeSide, Side } from './sides';

/** A frame while the view is panned, in milliseconds. */
export interface FrameTimes {
  /** What the page's own thread does for it: all but shading. */
  readonly mainMs: number;
  /** Until the last pixel is there: without a graphics card it is the processor that shades. */
  readonly drawnMs: number;
}

const warmFrames = 2;

let host: HTMLElement;
let side: Side;

/** Puts a side on the page and draws its first frames. */
export async function startPanning(make: MakeSide): Promise<void> {
  host = newStage();
  side = make(host, samplePicture());
  await panned(warmFrames);
}

export async function panned(frames: number): Promise<readonly FrameTimes[]> {
  const times: FrameTimes[] = [];
  for (let frame = 0; frame < frames; frame++) {
    let start = 0;
    // Callbacks of a frame run in the order in which they were asked for: the drawing is between these two.
    const began = atFrame(() => {
      start = performance.now();
    });
    side.pan();
    const ended = atFrame(() => {
      const mainMs = performance.now() - start;
      waitForPixels(host);
      return { mainMs, drawnMs: performance.now() - start };
    });
    await began;
    times.push(await ended);
  }
  return times;
}

export function endPanning(): void {
  side.kill();
}

/** Asking for a pixel is answered after all that was to be drawn before. */
function waitForPixels(host: HTMLElement): void {
  const pixel = new Uint8Array(4);
  for (const layer of ['edges', 'nodes']) {
    const gl = host.querySelector<HTMLCanvasElement>(`.sigma-${layer}`)?.getContext('webgl2');
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  }
}
