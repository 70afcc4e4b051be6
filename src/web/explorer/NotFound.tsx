import { Link } from 'wouter';
import { useText } from '../text/useText';
import { useTitle } from './useTitle';

export default function NotFound() {
  const text = useText('explorer');
  useTitle(text('notFound'));
  return (
    <>
      <h1>{text('notFound')}</h1>
      <p>{text('notFoundWhy')}</p>
      <p>
        <Link href="/">{text('toStart')}</Link>
      </p>
    </>
  );
}
