import { useCallback } from 'react';
import { useMessages } from 'use-intl';
import { countryCode } from '../../text/countryCode';
import { useCountryName } from '../../text/useCountryName';
import { useText } from '../../text/useText';

/** Those whose place is told after them: Mayor of Darwin. */
const ofPlaces = ['Mayor', 'Deputy Mayor', 'Vice Mayor', 'Governor', 'Deputy Governor', 'Regent', 'Deputy Regent'];

const ambassadorTo = 'Ambassador to ';

/** Names offices in the reader's language: "Mayor", "Mayor of Darwin"; those that the texts do not know as the graph does, in English. */
export function useOfficeName() {
  const names: Readonly<Record<string, string>> = useMessages().officeTitles;
  const text = useText('entries');
  const countryName = useCountryName();
  return useCallback(
    (title: string): string => {
      if (Object.hasOwn(names, title)) return names[title] ?? title;
      if (title.startsWith(ambassadorTo)) {
        const name = title.slice(ambassadorTo.length);
        return text('ambassadorTo', { place: countryName({ code: countryCode(name) ?? '', name }) });
      }
      const office = ofPlaces.find((each) => title.startsWith(`${each} of `));
      if (office === undefined) return title;
      return text('officeOf', { office: names[office] ?? office, place: title.slice(`${office} of `.length) });
    },
    [names, text, countryName],
  );
}
