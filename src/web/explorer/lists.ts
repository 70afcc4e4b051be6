/** What can be browsed without a question: the address of each list, and its word. */
export const lists = [
  { path: '/cities', word: 'cities' },
  { path: '/regions', word: 'regions' },
  { path: '/countries', word: 'countries' },
  { path: '/sectors', word: 'sectors' },
  { path: '/agreements', word: 'agreements' },
  { path: '/papers', word: 'papers' },
  { path: '/events', word: 'events' },
  { path: '/activities', word: 'activities' },
  { path: '/officials', word: 'officials' },
  { path: '/organisations', word: 'organisations' },
  { path: '/sources', word: 'sources' },
] as const;
