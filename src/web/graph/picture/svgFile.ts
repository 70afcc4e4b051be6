import { type Look, sayOnce } from './sayOnce';

/** What a file must say, since no style sheet goes along; with what is meant where nothing is said. Parts inherit it from groups. */
const inherited: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'font-family': '',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
};

/** The same, of each for itself. */
const own: Readonly<Record<string, string>> = { opacity: '1', 'vector-effect': 'none' };

const notKept = ['class', 'style', 'tabindex', 'aria-label', 'href', 'pointer-events'];

/**
 * A drawing that stands on the page as a file of its own: with its colours as they are seen, on paper, without what is only there to be
 * hit, and without links.
 */
export function toSvgFile(drawn: SVGSVGElement, title: string, paper: string): string {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('The copy of a drawing is no drawing.');
  const settled = settle(drawn, copy);
  sayOnce(settled);
  for (const [name, unsaid] of Object.entries(inherited))
    if (settled.said.get(name) === unsaid) settled.said.delete(name);
  write(settled);
  const named = copy.ownerDocument.createElementNS(copy.namespaceURI, 'title');
  named.textContent = title;
  const background = copy.ownerDocument.createElementNS(copy.namespaceURI, 'rect');
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', paper],
  ] as const)
    background.setAttribute(name, value);
  copy.prepend(named, background);
  return new XMLSerializer().serializeToString(copy);
}

interface Settled extends Look {
  readonly copy: Element;
  readonly parts: readonly Settled[];
}

/** What an element looks like, with its copy; what is not seen at all goes. */
function settle(drawn: Element, copy: Element): Settled {
  const style = getComputedStyle(drawn);
  for (const name of notKept) copy.removeAttribute(name);
  for (const [name, unsaid] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (value !== unsaid && value !== '') copy.setAttribute(name, value);
  }
  const copies = [...copy.children];
  const parts = [...drawn.children].flatMap((child, index) => {
    const childCopy = copies[index];
    if (childCopy === undefined) return [];
    if (isSeen(child)) return settle(child, childCopy);
    childCopy.remove();
    return [];
  });
  // What groups look like is what their parts look like.
  const names = parts.length > 0 ? [] : Object.keys(inherited);
  return { copy, parts, said: new Map(names.map((name) => [name, style.getPropertyValue(name)])) };
}

function write({ copy, said, parts }: Settled): void {
  for (const name of Object.keys(inherited)) copy.removeAttribute(name);
  for (const [name, value] of said) if (value !== '') copy.setAttribute(name, value);
  for (const part of parts) write(part);
}

function isSeen(element: Element): boolean {
  const { fill, stroke } = getComputedStyle(element);
  return element.children.length > 0 || ![fill, stroke].every(isNothing);
}

function isNothing(paint: string): boolean {
  return paint === 'none' || paint === 'transparent' || paint === 'rgba(0, 0, 0, 0)';
}
