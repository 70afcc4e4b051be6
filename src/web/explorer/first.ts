import { createApi } from '../api/client';
import { chosenLocale, loadMessages } from '../text/locales';
import { askFirst } from './askFirst';

// The first script that runs: what has to come from the server is on its way while those that draw are still read.
export const locale = chosenLocale();
export const messages = loadMessages(locale);
export const api = createApi();
askFirst(api, window.location);
