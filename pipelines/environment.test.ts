import { expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

it.each(['1MB', '63MB', '99999999999999GB', '1e3MB', 'lots', '-2GB'])(
	'MIRSAD_MEMORY=%s is a sentence',
	(memory) => {
		expect(() => readEnvironment({ MIRSAD_MEMORY: memory })).toThrow(/MIRSAD_MEMORY is .* 64MB/);
	}
);

it.each(['64MB', '0.5 GB', '2GiB'])('MIRSAD_MEMORY=%s is taken', (memory) => {
	expect(readEnvironment({ MIRSAD_MEMORY: memory }).memory).toBe(memory);
});
