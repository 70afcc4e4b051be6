// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { download, fileName } from './download';

afterEach(() => vi.restoreAllMocks());

it('hands over what it was given, under its name', async () => {
  const given: Blob[] = [];
  URL.createObjectURL = (blob) => {
    if (blob instanceof Blob) given.push(blob);
    return 'blob:here';
  };
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect([this.download, this.href]).toEqual(['ties.csv', 'blob:here']);
  });
  download('ties.csv', 'text/csv', 'a,b');
  expect(clicked).toHaveBeenCalledOnce();
  expect(given.map(({ type, size }) => [type, size])).toEqual([['text/csv', 3]]);
});

it.each([
  [['denpasar', 'culture', 'ties'], 'denpasar-culture-ties.csv'],
  [['denpasar', '', 'ties'], 'denpasar-ties.csv'],
  [['../../etc/passwd', 'a:b'], 'etc-passwd-a-b.csv'],
  [['Gyeongju 경주'], 'Gyeongju-경주.csv'],
  [['‮', '..'], 'citygraph.csv'],
])('%j names a file %s', (parts, expected) => {
  expect(fileName(parts, 'csv')).toBe(expected);
});
