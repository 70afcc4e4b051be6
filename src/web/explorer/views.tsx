import type { ComponentType } from 'react';
import { AnswerView } from '../answer/AnswerView';
import { part } from '../parts/states/part';

/** What an address shows. Only the answer is part of the first load. */
export interface View {
  /** As wouter matches it; `:id` is given as a property. */
  readonly path: string;
  readonly view: ComponentType<{ readonly id: string }>;
}

export const views: readonly View[] = [
  { path: '/', view: AnswerView },
  { path: '/graph', view: part(() => import('../graph/GraphView')) },
  { path: '/table', view: part(() => import('../table/TableView')) },
  { path: '/cities/:id', view: part(() => import('../pages/city/CityPage')) },
  { path: '/regions/:id', view: part(() => import('../pages/place/PlacePage')) },
  { path: '/countries/:id', view: part(() => import('../pages/place/PlacePage')) },
  { path: '/papers/:id', view: part(() => import('../pages/paper/PaperPage')) },
  { path: '/agreements/:id', view: part(() => import('../pages/agreement/AgreementPage')) },
  { path: '/sources/:id', view: part(() => import('../pages/source/SourcePage')) },
  { path: '/officials/:id', view: part(() => import('../pages/official/OfficialPage')) },
  { path: '/organisations/:id', view: part(() => import('../pages/organisation/OrganisationPage')) },
  { path: '/events/:id', view: part(() => import('../pages/event/EventPage')) },
  { path: '/activities/:id', view: part(() => import('../pages/activity/ActivityPage')) },
  { path: '/sectors/:id', view: part(() => import('../pages/sector/SectorPage')) },
  { path: '/regions', view: part(() => import('../pages/lists/RegionsPage')) },
  { path: '/countries', view: part(() => import('../pages/lists/CountriesPage')) },
  { path: '/sectors', view: part(() => import('../pages/lists/SectorsPage')) },
  { path: '/sources', view: part(() => import('../pages/lists/SourcesPage')) },
  { path: '/cities', view: part(() => import('../pages/lists/CitiesPage')) },
  { path: '/agreements', view: part(() => import('../pages/lists/AgreementsPage')) },
  { path: '/papers', view: part(() => import('../pages/lists/PapersPage')) },
  { path: '/events', view: part(() => import('../pages/lists/EventsPage')) },
  { path: '/activities', view: part(() => import('../pages/lists/ActivitiesPage')) },
  { path: '/officials', view: part(() => import('../pages/lists/OfficialsPage')) },
  { path: '/organisations', view: part(() => import('../pages/lists/OrganisationsPage')) },
  { path: '/search', view: part(() => import('../search/SearchView')) },
];

export const NotFound = part(() => import('./NotFound'));
