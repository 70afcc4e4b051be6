/** What a file must say of an element by itself, since no style sheet goes along; with what is meant where nothing is said. */
const kept: Readonly<Record<string, string>> = {
  fill: '',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'vector-effect': 'none',
  'font-family': '',
  'font-size': '',
  'text-anchor': 'start',
};

const notKept = ['class', 'style', 'tabindex', 'aria-label', 'href', 'pointer-events'];

/**
 * A drawing that stands on the page as a file of its own: with its colours as they are seen, on paper, without what is only there to be
 * hit, and without links.
 */
export function toSvgFile(drawn: SVGSVGElement, title: string, paper: string): string {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('The copy of a drawing is no drawing.');
  settle(drawn, copy);
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

/** Writes what an element looks like into its copy; what is not seen at all goes. */
function settle(drawn: Element, copy: Element): void {
  const style = getComputedStyle(drawn);
  for (const name of notKept) copy.removeAttribute(name);
  const isGroup = drawn.children.length > 0;
  for (const [name, unsaid] of Object.entries(kept)) {
    const value = style.getPropertyValue(name);
    // What groups say is opacity; all else stands with what is in them.
    if (value !== unsaid && value !== '' && (name === 'opacity' || !isGroup)) copy.setAttribute(name, value);
  }
  const copies = [...copy.children];
  for (const [index, child] of [...drawn.children].entries()) {
    const childCopy = copies[index];
    if (childCopy === undefined) continue;
    if (isSeen(child)) settle(child, childCopy);
    else childCopy.remove();
  }
}

function isSeen(element: Element): boolean {
  const { fill, stroke } = getComputedStyle(element);
  return element.children.length > 0 || ![fill, stroke].every(isNothing);
}

function isNothing(paint: string): boolean {
  return paint === 'none' || paint === 'transparent' || paint === 'rgba(0, 0, 0, 0)';
}
