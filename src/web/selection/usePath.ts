import { useLocation } from 'wouter';

/** The path of the present view as links write it: addresses in capitals, or with a slash at the end, open the same. */
export function usePath(): string {
  const [path] = useLocation();
  const plain = path.toLowerCase().replace(/\/+$/, '');
  return plain === '' ? '/' : plain;
}
