import { agreements } from './rows/agreements';
import { cities } from './rows/cities';
import { events } from './rows/events';
import { officials } from './rows/officials';
import { papers } from './rows/papers';
import { ties } from './rows/ties';
import type { Kind } from './state';
import type { Table } from './tableOf';

export const tables: Readonly<Record<Kind, Table>> = { cities, ties, agreements, papers, events, officials };
