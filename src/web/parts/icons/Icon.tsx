import styles from './Icon.module.css';

/** Lines in a box of 20 by 20. */
const outlines = {
  lens: 'M8.5 2.5a6 6 0 1 1 0 12a6 6 0 1 1 0-12M13 13L18 18',
  clock: 'M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16M10 5V10L13.5 12.5',
  sliders:
    'M2 5H9.5M14.5 5H18M2 10H4.5M9.5 10H18M2 15H11.5M16.5 15H18M12 2.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M7 7.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5M14 12.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5',
} as const;

/** A picture of what a button does, beside or in the place of a word: readers of the screen hear the word alone. */
export function Icon({ name }: { readonly name: keyof typeof outlines }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  );
}
