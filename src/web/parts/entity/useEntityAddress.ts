import { useCallback } from 'react';
import { useTimedAddress } from '../../selection/useTimedAddress';
import { addressOf, type EntityRef } from './types';

/** The address of an entity's own page, at the time of the question: what is not of now stays so from page to page. */
export function useEntityAddress() {
  const timed = useTimedAddress();
  return useCallback((entity: EntityRef): string => timed(addressOf(entity)), [timed]);
}
