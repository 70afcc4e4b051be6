// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import SectorPicker from './SectorPicker';
import { settled, TestedApi } from './TestedApi';

let picked: string[];
let api: TestedApi;

function Choice() {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(true);
  return (
    <>
      <button ref={anchor} type="button">
        anchor
      </button>
      <SectorPicker
        anchor={anchor}
        open={open}
        onOpenChange={setOpen}
        label="Field"
        any="any"
        chosen="heritage"
        onPick={(id) => picked.push(id)}
      />
    </>
  );
}

const sector = (id: string, name: string, broader: readonly string[] = []) => ({
  __typename: 'Sector',
  id,
  name,
  broader: { nodes: broader.map((each) => ({ __typename: 'Sector', id: each })) },
});

const input = () => screen.getByRole('combobox', { name: 'Field' });
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

beforeEach(async () => {
  picked = [];
  api = new TestedApi();
  await settled(() => render(<Choice />, { wrapper: api.Around }));
  const nodes = [
    sector('heritage', 'Heritage', ['culture']),
    sector('agriculture', 'Agriculture'),
    sector('culture', 'Culture'),
  ];
  await api.answerWith({ sectors: { nodes } });
});
afterEach(cleanup);

describe('a picker of sectors', () => {
  it('offers any, and all of them below those that contain them', () => {
    expect(offered()).toEqual(['any', 'agriculture', 'culture', 'heritageculture']);
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('heritageculture');
    expect(screen.getByRole('status').textContent).toBe('3 fields');
  });

  it('offers fewer as one types: those of which a word begins so, and what they contain', async () => {
    await userEvent.type(input(), 'cul');
    expect(offered()).toEqual(['culture', 'heritageculture']);
    expect(screen.getByRole('status').textContent).toBe('2 fields');
    await userEvent.keyboard('{Enter}');
    expect(picked).toEqual(['culture']);
  });

  it('picks none of them with any', async () => {
    await userEvent.click(screen.getByRole('option', { name: 'any' }));
    expect(picked).toEqual(['']);
  });

  it('says that none fits', async () => {
    await userEvent.type(input(), 'x');
    expect(offered()).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('No field fits.');
  });
});
