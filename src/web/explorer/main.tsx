import './base.css';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { reloadOnceThere } from '../parts/states/part';
import { Texts } from '../text/Texts';
import { Explorer } from './Explorer';
import { api, locale, messages } from './first';
import { showThemes } from './theme';

const container = document.getElementById('explorer');
if (!container) throw new Error('index.html has no element with the id "explorer".');

showThemes();
const words = await messages.catch((reason: unknown) => {
  // The one sentence that is not among the words: they did not come.
  container.textContent = 'CityGraph does not answer. · CityGraph tidak menjawab.';
  return reloadOnceThere(reason);
});
createRoot(container).render(
  <Texts first={{ locale, messages: words }}>
    <Provider value={api}>
      <Explorer />
    </Provider>
  </Texts>,
);
