import { useCallback } from 'react';
import { useMessages } from 'use-intl';
import { useText } from './useText';

const forms = ['Regency', 'Prefecture', 'Province'] as const;

/** Names provinces and regencies in the reader's language: those that the texts know by their ids, others by the form of their English name. */
export function usePlaceName() {
  const names: Readonly<Record<string, string>> = useMessages().placeNames;
  const text = useText('placeForms');
  return useCallback(
    ({ id, name }: { readonly id: string; readonly name: string }): string => {
      if (Object.hasOwn(names, id)) return names[id] ?? name;
      const form = forms.find((each) => name.endsWith(` ${each}`));
      return form === undefined ? name : text(form, { name: name.slice(0, -form.length - 1) });
    },
    [names, text],
  );
}
