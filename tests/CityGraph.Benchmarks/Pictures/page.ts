/** An empty place for a picture; what was on the page before is gone. */
export function newStage(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'stage';
  document.body.replaceChildren(element);
  return element;
}

/** What an act gives that is done with the next frame. */
export function atFrame<T>(act: () => T): Promise<T> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(act())));
}
