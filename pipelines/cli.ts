import './keep-memory.ts';
import { resolve } from 'node:path';
import { main } from './commands/main.ts';

const project = resolve(import.meta.dirname, '..');
process.exitCode = await main(process.argv.slice(2), process.env, project);
