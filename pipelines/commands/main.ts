import { defineCommand, renderUsage, runCommand, type CommandDef } from 'citty';
import { readEnvironment } from '../environment.ts';
import { deliveriesCommand } from './deliveries.ts';
import { describeEnd } from './ends.ts';
import { ingestCommand } from './ingest.ts';
import { sampleCommand } from './sample.ts';
import { snapshotsCommand } from './snapshots.ts';
import { terminalLanguage } from './usage.ts';

/** Runs the command that is named first, and gives its exit code: whatever happens is said, never thrown. */
export async function main(
	[name = '', ...rawArgs]: readonly string[],
	variables: Readonly<Record<string, string | undefined>>,
	project: string
): Promise<number> {
	const language = terminalLanguage(variables);
	try {
		const environment = readEnvironment(variables, project);
		const commands: Record<string, CommandDef> = {
			ingest: ingestCommand(environment, language) as CommandDef,
			snapshots: snapshotsCommand(environment, language),
			deliveries: deliveriesCommand(environment, language),
			sample: sampleCommand() as CommandDef
		};
		const command = commands[name];
		if (!command || rawArgs.includes('--help')) {
			const all = defineCommand({ meta: { name: 'mirsad' }, subCommands: commands });
			console.log(await renderUsage(command ?? (all as CommandDef)));
			return command ? 0 : 2;
		}
		const { result } = await runCommand(command, { rawArgs });
		return typeof result === 'number' ? result : 0;
	} catch (error) {
		const { exitCode, report } = describeEnd(error, language);
		console.error(report.message);
		if (name === 'ingest' && rawArgs.includes('--json')) console.log(JSON.stringify(report));
		return exitCode;
	}
}
