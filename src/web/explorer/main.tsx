import './base.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createApi } from '../api/client';
import { loadMessages, preferredLocale, storedLocale } from '../text/locales';
import { Texts } from '../text/Texts';
import { Explorer } from './Explorer';
import { showTheme, storedTheme } from './theme';

const container = document.getElementById('explorer');
if (!container) throw new Error('index.html has no element with the id "explorer".');

showTheme(storedTheme());
const locale = preferredLocale(storedLocale(), navigator.languages);
const messages = await loadMessages(locale);
createRoot(container).render(
  <Texts first={{ locale, messages }}>
    <Provider value={createApi()}>
      <Explorer />
    </Provider>
  </Texts>,
);
