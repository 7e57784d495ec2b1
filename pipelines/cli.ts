import './keep-memory.ts';
import { resolve } from 'node:path';
import { defineCommand, runCommand, renderUsage, type CommandDef } from 'citty';
import { readEnvironment } from './environment.ts';
import { deliveriesCommand } from './commands/deliveries.ts';
import { describeEnd } from './commands/ends.ts';
import { ingestCommand } from './commands/ingest.ts';
import { sampleCommand } from './commands/sample.ts';
import { snapshotsCommand } from './commands/snapshots.ts';
import { terminalLanguage } from './commands/usage.ts';

const project = resolve(import.meta.dirname, '..');

async function main(): Promise<number> {
	const environment = readEnvironment(process.env, project);
	const commands: Record<string, CommandDef> = {
		ingest: ingestCommand(environment) as CommandDef,
		snapshots: snapshotsCommand(environment),
		deliveries: deliveriesCommand(environment),
		sample: sampleCommand() as CommandDef
	};
	const [name = '', ...rawArgs] = process.argv.slice(2);
	const command = commands[name];
	if (!command || rawArgs.includes('--help')) {
		const all = defineCommand({ meta: { name: 'mirsad' }, subCommands: commands });
		console.log(await renderUsage(command ?? (all as CommandDef)));
		return command ? 0 : 2;
	}
	const { result } = await runCommand(command, { rawArgs });
	return typeof result === 'number' ? result : 0;
}

try {
	process.exitCode = await main();
} catch (error) {
	const { exitCode, report } = describeEnd(error, terminalLanguage(process.env));
	console.error(report.message);
	if (process.argv[2] === 'ingest' && process.argv.includes('--json')) {
		console.log(JSON.stringify(report));
	}
	process.exitCode = exitCode;
}
