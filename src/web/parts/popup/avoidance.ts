/** In CSS pixels: half of a lower window, as at 400 %, is too little for what opens. */
const lowWindow = 480;

/** Where a popup goes that has no room below what opened it: above that, or over it where the window is low. */
export function collisionAvoidance() {
  return { side: window.innerHeight < lowWindow ? 'shift' : 'flip', align: 'shift', fallbackAxisSide: 'none' } as const;
}
