import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { fakeApi } from '../api/fakeApi';
import { type Locale, loadMessages } from '../text/locales';
import { Texts } from '../text/Texts';

interface Asked {
  readonly id?: string;
  readonly locale?: Locale;
}

/** Names that mean harm: markup, text that turns its neighbours around, no end. */
export const hostileNames = ['<img src=x onerror="alert(1)">', '\u202Egnp.exe', 'x'.repeat(300)] as const;

/** Shows a page whose question has this answer, in tests. */
export async function showPage(Page: ComponentType<{ readonly id: string }>, data: object, asked: Asked = {}) {
  const { id = 'x', locale = 'en' } = asked;
  const { hook } = memoryLocation();
  render(
    <Texts first={{ locale, messages: await loadMessages(locale) }}>
      <Router hook={hook}>
        <Provider value={fakeApi(() => ({ data: { merged: { nodes: [] }, ...data } }))}>
          <Page id={id} />
        </Provider>
      </Router>
    </Texts>,
  );
  // Machines that test are slow at times.
  await screen.findByRole('heading', { level: 1 }, { timeout: 10_000 });
}

/** A connection of the API with these edges. */
export function connection<Edge>(...edges: readonly Edge[]) {
  return { totalCount: edges.length, edges };
}

/** What all pages ask of their entity. */
export function entity(__typename: string, name: string) {
  return { __typename, id: 'x', name, description: null, names: { nodes: [] }, evidence: { nodes: [] } };
}
