import type { Rgb } from './markProgram';

/** Colours of custom properties as a canvas needs them: as they are at the time of the call. */
export interface Tones {
  /** Such as `rgb(11, 79, 138)`. */
  of(property: string): string;
  /** Forgets what was read: the theme has changed. */
  forget(): void;
}

/** Reads custom properties where the host stands on the page. */
export function tonesAt(host: Element): Tones {
  const known = new Map<string, string>();
  return {
    of: (property) => {
      const before = known.get(property);
      if (before !== undefined) return before;
      const probe = document.createElement('span');
      probe.style.color = `var(${property})`;
      host.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      known.set(property, color);
      return color;
    },
    forget: () => known.clear(),
  };
}

/** The parts of a colour such as `rgb(11, 79, 138)`. */
export function rgbOf(colour: string): Rgb {
  const [red, green, blue] = numbersIn(colour);
  return [red / 255, green / 255, blue / 255];
}

function numbersIn(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue];
}
