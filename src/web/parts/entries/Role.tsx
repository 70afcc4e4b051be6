import { useMessages } from 'use-intl';

/** In which role somebody takes part: in the reader's language where the texts know it, else in English as in the graph. */
export function Role({ role }: { readonly role: string }) {
  const names: Readonly<Record<string, string>> = useMessages().roleNames;
  return Object.hasOwn(names, role) ? names[role] : <span lang="en">{role}</span>;
}
