import lines from '../parts/lines/lines.module.css';
import { useCountryName } from '../text/useCountryName';
import { useText } from '../text/useText';
import type { FoundEntity } from './useFound';

/** The type of an entity in a word, and the country of a city. */
export function WhatItIs({ node }: { readonly node: FoundEntity['node'] }) {
  const types = useText('types');
  const countryName = useCountryName();
  const country = node.__typename === 'City' ? node.country : null;
  return (
    <span className={lines.note}>
      {types(node.__typename)}
      {country && (
        <>
          {' · '}
          <bdi>{countryName(country)}</bdi>
        </>
      )}
    </span>
  );
}
