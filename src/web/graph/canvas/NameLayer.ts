import type Sigma from 'sigma';
import type { Place } from '../layout/seeds';
import type { Segment } from '../picture/labels';
import { type NamedMark, namesWriter } from './names';
import type { Tones } from './tones';

/** So long the view must not have moved until names find new places. */
const restMs = 150;

/** What is on the screen, in pixels. */
export interface Seen {
  /** Those that may have names, the ones whose names come first before others. */
  readonly marks: readonly NamedMark[];
  /** On which no name lies that has another place. */
  readonly lines: readonly Segment[];
}

/**
 * Names beside marks, on a layer of their own: while the view only moves, the layer moves along as it is, and nothing is written. When
 * the view comes to rest, names find their places anew.
 */
export class NameLayer {
  readonly #sigma: Sigma;
  readonly #tones: Tones;
  readonly #seen: () => Seen;
  readonly #write = namesWriter();
  readonly #font: string;
  /** As it was when the names were written: how near, and where the picture's corner was; null when they have to be written anew. */
  #written: (Place & { readonly ratio: number }) | null = null;
  #rest = 0;
  #isHeld = false;

  constructor(sigma: Sigma, tones: Tones, font: string, seen: () => Seen) {
    this.#sigma = sigma;
    this.#tones = tones;
    this.#font = font;
    this.#seen = seen;
    sigma.createCanvasContext('names', { style: { pointerEvents: 'none' } });
    sigma.resize(true);
    sigma.on('afterProcess', () => this.expire());
    sigma.on('resize', () => this.expire());
    sigma.on('afterRender', () => this.#follow());
  }

  /** The names do not fit the picture any more: they are written anew when it is drawn. */
  expire(): void {
    this.#written = null;
  }

  /** Writes no names until they are released: what they stand beside is on its way. */
  hold(): void {
    this.#isHeld = true;
    this.expire();
    clearTimeout(this.#rest);
    this.#wipe();
  }

  /** Names come again when the picture is drawn the next time. */
  release(): void {
    this.#isHeld = false;
  }

  kill(): void {
    clearTimeout(this.#rest);
  }

  #follow(): void {
    if (this.#isHeld) return;
    clearTimeout(this.#rest);
    const { ratio } = this.#sigma.getCamera();
    if (this.#written?.ratio !== ratio) {
      this.#writeAnew();
      return;
    }
    const { x, y } = this.#corner();
    this.#shift(x - this.#written.x, y - this.#written.y);
    if (x !== this.#written.x || y !== this.#written.y) {
      this.#rest = window.setTimeout(() => this.#writeAnew(), restMs);
    }
  }

  #writeAnew(): void {
    const context = this.#wipe();
    if (!context) return;
    const { width, height } = this.#sigma.getDimensions();
    this.#shift(0, 0);
    this.#written = { ...this.#corner(), ratio: this.#sigma.getCamera().ratio };
    const { marks, lines } = this.#seen();
    this.#write(context, marks, lines, {
      width,
      height,
      font: this.#font,
      text: this.#tones.of('--text'),
      paper: this.#tones.of('--surface'),
      middle: this.#sigma.framedGraphToViewport({ x: 0.5, y: 0.5 }),
    });
  }

  #wipe(): CanvasRenderingContext2D | null | undefined {
    const context = this.#sigma.getCanvases().names?.getContext('2d');
    const { width, height } = this.#sigma.getDimensions();
    context?.clearRect(0, 0, width, height);
    return context;
  }

  #corner(): Place {
    return this.#sigma.framedGraphToViewport({ x: 0, y: 0 });
  }

  #shift(right: number, down: number): void {
    const { names } = this.#sigma.getCanvases();
    if (names) names.style.transform = right === 0 && down === 0 ? '' : `translate(${right}px, ${down}px)`;
  }
}
