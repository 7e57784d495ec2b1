import { readEnvironment } from '../../pipelines/environment.ts';
import { ingest } from '../../pipelines/ingest/ingest.ts';

/** An ingest that is killed as a pulled plug would: `kill-at.ts DATA FOLDER STEP`. */
const [data = '', folder = '', fatal = ''] = process.argv.slice(2);
await ingest(readEnvironment({ MIRSAD_DATA: data }), {
	paths: [folder],
	language: 'en',
	now: new Date(),
	onStep: (step) => {
		if (step === fatal) process.kill(process.pid, 'SIGKILL');
	}
});
