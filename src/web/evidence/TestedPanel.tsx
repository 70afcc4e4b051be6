import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { Around, fakeApi } from '../api/fakeApi';
import { claim, signing } from '../parts/claim/examples';
import { EvidenceButton } from '../parts/evidence/EvidenceButton';
import EvidencePanel from './EvidencePanel';

/** What an operation is answered with where it fails as a whole. */
export class Refusal {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

type Answers = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => unknown>>;

const evidenceSummary = {
  sources: 2,
  independentSources: 2,
  first: '2016-11-19',
  latest: '2016-11-19',
  isContradicted: false,
};

/** The signing, as the API has it in its evidence. */
export const signingNode = { ...signing, evidenceSummary, mentions: { totalCount: 3 } };

/** The evidence of the signing: one claim. */
export const ofSigning = { node: signingNode, name: null, claims: { totalCount: 1, nodes: [claim] } };

/** A view with a way to the evidence of the signing, and the panel beside it; the API answers each operation as given. */
export function showPanel(answers: Answers, search = '') {
  window.history.replaceState(null, '', `/${search}`);
  const api = fakeApi((operation, variables) => {
    const given = answers[operation]?.(variables);
    return given instanceof Refusal
      ? { data: null, errors: [{ message: 'No.', extensions: { code: given.code } }] }
      : { data: given };
  });
  render(
    <Around api={api}>
      <main id="content" tabIndex={-1}>
        <EvidenceButton of={{ subject: 'bogor-kisarazu-signing' }} about="signing" />
      </main>
      <EvidencePanel />
    </Around>,
  );
  return userEvent.setup();
}

/** Whether there is room for the panel beside the view. */
export function haveWidth(isWide: boolean) {
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}
