// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { searchCodec } from '../search/search';
import { evidenceCodec } from '../selection/evidence';
import { timeCodec } from '../selection/Selection';
import { useAddress } from '../selection/useAddress';
import { type Locale, loadMessages } from '../text/locales';
import { Texts } from '../text/Texts';
import { NotTaken } from './NotTaken';

afterEach(cleanup);

/** What reads the address while it is on the screen. */
function View() {
  useAddress(timeCodec);
  useAddress(searchCodec);
  useAddress(evidenceCodec);
  return <main id="content" tabIndex={-1} />;
}

async function show(address: string, locale: Locale = 'en') {
  window.history.replaceState(null, '', address);
  const first = { locale, messages: await loadMessages(locale) };
  const draw = (isShown: boolean) => (
    <Texts first={first}>
      <NotTaken />
      {isShown && <View />}
    </Texts>
  );
  const { rerender } = render(draw(true));
  return () => rerender(draw(false));
}

const said = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

describe('what of the address could not be read', () => {
  it.each([
    ['asOf=soon', 'asOf=soon in the address cannot be read as it stands: the world as it is today is shown.'],
    ['knownAt=x', 'knownAt=x in the address cannot be read as it stands: what the graph knows now is shown.'],
    ['certain=yes', 'certain=yes in the address cannot be read as it stands: it counts as not given.'],
    ['found=city,x', 'found=city,x in the address cannot be read as it stands: found=city counts instead.'],
    ['hits=1000', 'hits=1000 in the address cannot be read as it stands: hits=20 counts instead.'],
    [
      'evidence=denpasar&mentions=darwin',
      'evidence=denpasar in the address is left out: beside it, mentions=darwin is what is shown.',
    ],
    ['as_of=2016', 'as_of=2016 in the address says nothing. Is asOf=2016 meant?'],
    [
      `q=${'d'.repeat(3000)}`,
      `q=${'d'.repeat(60)} … in the address cannot be read as it stands: only the beginning is searched for.`,
    ],
  ])('is told: %s', async (search, expected) => {
    await show(`/search?${search}`);
    expect(said()).toEqual([expected]);
  });

  it('is told in the language of the reader', async () => {
    await show('/?asOf=besok', 'id');
    expect(said()[0]).toContain('yang ditampilkan adalah keadaan hari ini');
  });

  it('is shown as text, and no longer than a line', async () => {
    await show('/?asOf=<img src=x onerror=alert(1)>\u202e');
    expect(said()[0]).toContain('asOf=<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('is mended on demand, and the focus is where it can go on', async () => {
    await show('/search?asOf=soon&q=bali&x=1');
    await userEvent.click(screen.getByRole('link', { name: 'Mend the address' }));
    expect(window.location.search).toBe('?q=bali&x=1');
    expect(said()).toEqual([]);
    expect(document.activeElement?.id).toBe('content');
  });

  it('is only what is read by what is on the screen', async () => {
    const leave = await show('/search?asOf=soon');
    expect(said()).toHaveLength(1);
    leave();
    expect(said()).toEqual([]);
  });

  it('is nothing where all could be read', async () => {
    await show('/search?asOf=2016&q=bali&found=city&other=x');
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
