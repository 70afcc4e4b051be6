import type { EntityRef } from '../entity/types';

export type NamedEntity = EntityRef & { readonly name: string };
