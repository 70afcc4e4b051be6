import { configure } from '@testing-library/react';

// What is waited for comes: a second is too short on a busy machine, and only what never comes may fail by it.
configure({ asyncUtilTimeout: 30_000 });
