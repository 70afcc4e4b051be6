// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import EntityPicker from './EntityPicker';
import { TestedApi } from './TestedApi';

let picked: string[];
let api: TestedApi;

function Choice() {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(true);
  return (
    <>
      <button ref={anchor} type="button" onClick={() => setOpen(!open)}>
        anchor
      </button>
      <EntityPicker
        anchor={anchor}
        open={open}
        onOpenChange={setOpen}
        label="City"
        types={['CITY']}
        onPick={({ id }) => picked.push(id)}
      />
    </>
  );
}

const input = () => screen.getByRole('combobox', { name: 'City' });
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);
// The list adds a letter without width where the same is to be told again.
const status = () => screen.getByRole('status').textContent?.replace('\u2060', '');

beforeEach(() => {
  picked = [];
  api = new TestedApi();
  render(<Choice />, { wrapper: api.Around });
});
afterEach(cleanup);

describe('a picker of entities', () => {
  it('asks nothing before a letter is typed, and says what to type', async () => {
    await userEvent.type(input(), '  ');
    expect(api.asked).toEqual([]);
    expect(status()).toBe('Type a name or a part of one, in any spelling.');
  });

  it('shows what fits, and how much it is', async () => {
    await userEvent.type(input(), 'd');
    await api.answer('Darwin', 'Denpasar');
    expect(offered()).toEqual(['Darwincity · Indonesia', 'Denpasarcity · Indonesia']);
    expect(status()).toBe('2 fit');
  });

  it('takes with Enter the first that fits what was typed, not what an older answer shows', async () => {
    await userEvent.type(input(), 'd');
    await api.answer('Darwin', 'Denpasar');
    await userEvent.type(input(), 'e{Enter}');
    expect(picked).toEqual([]);
    await api.answer('Denpasar');
    expect(picked).toEqual(['denpasar']);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('forgets what the text was, once it is empty', async () => {
    await userEvent.type(input(), 'd');
    await userEvent.clear(input());
    expect(status()).toBe('Type a name or a part of one, in any spelling.');
    expect(offered()).toEqual([]);
  });

  it('is walked through with the arrows, and Enter takes what is marked', async () => {
    await userEvent.type(input(), 'd');
    await api.answer('Darwin', 'Denpasar');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(picked).toEqual(['denpasar']);
  });

  it('says that nothing fits', async () => {
    await userEvent.type(input(), 'z');
    await api.answer();
    expect(status()).toBe('Nothing fits. Try fewer letters, or another name of it.');
  });

  it('says that it failed, why, and asks again when it is told to', async () => {
    await userEvent.type(input(), 'd');
    await api.fail('The text is too long.');
    expect(status()).toBe('The search could not be answered.');
    expect(screen.getByText('The text is too long.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Ask again' }));
    await api.answer('Darwin');
    expect(offered()).toEqual(['Darwincity · Indonesia']);
  });

  it('takes no more than 200 letters', () => {
    expect(input().getAttribute('maxlength')).toBe('200');
  });
});
