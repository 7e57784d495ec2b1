import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose question is being answered: statements of one client take turns with those of others. */
export const askingClient = new AsyncLocalStorage<string>();
