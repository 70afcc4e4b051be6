import { useCallback } from 'react';
import { countryCode } from '../../text/countryCode';
import { useCountryName } from '../../text/useCountryName';
import { usePlaceName } from '../../text/usePlaceName';
import { useSectorName } from '../../text/useSectorName';
import type { EntityRef } from './types';

interface Named extends EntityRef {
  readonly name: string;
  /** Of a country, by ISO 3166-1, where it was asked for. */
  readonly code?: string;
}

/** The name of an entity as the reader sees it: sectors, countries and provinces have one in each language, all else that of the graph. */
export function useEntityName() {
  const sectorName = useSectorName();
  const countryName = useCountryName();
  const placeName = usePlaceName();
  return useCallback(
    (entity: Named): string => {
      switch (entity.__typename) {
        case 'Sector':
          return sectorName(entity);
        case 'Country':
          return countryName({ code: entity.code ?? countryCode(entity.name) ?? '', name: entity.name });
        case 'City':
        case 'Region':
          return placeName(entity);
        default:
          return entity.name;
      }
    },
    [sectorName, countryName, placeName],
  );
}
