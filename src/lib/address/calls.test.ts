import { describe, expect, it } from 'vitest';
import { callsOf, inFormat, isOfApi } from './calls';

describe('calls of an address', () => {
	it.each([
		[
			'/api/v1/datasets/fairs/rows.csv?status=held',
			'/api/v1/datasets/fairs/rows.jsonl?status=held'
		],
		['/api/v1/datasets/fairs/rows?status=held', '/api/v1/datasets/fairs/rows.jsonl?status=held'],
		['/api/v1/indicators/fairs-held/values', '/api/v1/indicators/fairs-held/values.jsonl'],
		[
			'/api/v1/indicators/x/values?province=03.231',
			'/api/v1/indicators/x/values.jsonl?province=03.231'
		]
	])('%s in another format is %s', (address, expected) => {
		expect(inFormat(address, 'jsonl')).toBe(expected);
	});

	it('say nothing that a shell or a text would end at', () => {
		const calls = callsOf(`/api/v1/datasets/fairs/rows?title_fr=~"$(ls)'\`!`, 'http://a');
		for (const { code } of calls) expect(code).not.toMatch(/\$\(|`|~"/);
		expect(calls[0]?.code).toBe(
			'http://a/api/v1/datasets/fairs/rows?title_fr=~%22%24(ls)%27%60%21'
		);
	});

	it('are of our API alone', () => {
		expect(isOfApi('/api/v1/indicators?lang=fr')).toBe(true);
		expect(isOfApi('//evil.example/api/v1/')).toBe(false);
		expect(isOfApi('javascript:alert(1)')).toBe(false);
		expect(isOfApi('/api/v1/"><script>')).toBe(false);
	});

	it('of what comes in one format are of that one', () => {
		expect(callsOf('/api/v1/quality', 'http://a').map(({ id }) => id)).toEqual([
			...['address', 'curl', 'r', 'javascript']
		]);
	});
});
