import './base.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Texts } from '../text/Texts';
import { Explorer } from './Explorer';
import { api, locale, messages } from './first';
import { showTheme, storedTheme } from './theme';

const container = document.getElementById('explorer');
if (!container) throw new Error('index.html has no element with the id "explorer".');

showTheme(storedTheme());
createRoot(container).render(
  <Texts first={{ locale, messages: await messages }}>
    <Provider value={api}>
      <Explorer />
    </Provider>
  </Texts>,
);
