import { configure } from '@testing-library/react';
import { vi } from 'vitest';

// What is waited for comes: a second is too short on a busy machine, and only what never comes may fail by it.
configure({ asyncUtilTimeout: 30_000 });

// The files of a process share one window: none finds the address, clock, storage or stand-ins that the last one left.
vi.useRealTimers();
vi.unstubAllGlobals();
vi.restoreAllMocks();
if (typeof window !== 'undefined') {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
}
