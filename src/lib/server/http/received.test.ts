import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '$pipelines/environment.ts';
import { answerRefusals } from './answer-refusals.ts';
import { audienceOf, checkHost } from './received.ts';
import { sayAudience } from './say-audience.ts';

type Variables = Readonly<Record<string, string>>;

describe('for whom a server answers that nobody told', () => {
	it.each<[Variables, 'internal' | 'public']>([
		[{}, 'internal'],
		[{ HOST: '::1' }, 'internal'],
		[{ ORIGIN: 'http://localhost:3000' }, 'internal'],
		[{ ORIGIN: 'https://mirsad.example.ma' }, 'public'],
		[{ HOST: '0.0.0.0' }, 'public'],
		[{ HOST: '0.0.0.0', ORIGIN: 'http://localhost:3000' }, 'public'],
		[{ SOCKET_PATH: '/run/mirsad.sock' }, 'public'],
		[{ LISTEN_FDS: '1' }, 'public'],
		[{ HOST: '127.0.0.1.example.ma' }, 'public'],
		[{ SOCKET_PATH: '/run/mirsad.sock', MIRSAD_AUDIENCE: 'internal' }, 'internal']
	])('%j: %s', (variables, audience) => {
		expect(readEnvironment(variables).audience).toBe(audience);
	});

	it.each(['mirsad.example.ma', 'ftp://x', 'https://mirsad.example.ma/path'])(
		'ORIGIN=%s is a sentence',
		(ORIGIN) => {
			expect(() => readEnvironment({ ORIGIN })).toThrow(/^ORIGIN is .* such as https:/);
		}
	);

	it('says so where that is the public', () => {
		const said = (variables: Variables) => {
			const lines: string[] = [];
			sayAudience(readEnvironment(variables), (line) => lines.push(line));
			return lines.join('');
		};
		expect(said({ SOCKET_PATH: '/run/mirsad.sock' })).toMatch(
			/as to the public.*a socket.*MIRSAD_/
		);
		expect(said({ HOST: '0.0.0.0' })).toMatch(/as to the public.*from outside/);
		expect(said({})).toBe('');
		expect(said({ HOST: '0.0.0.0', MIRSAD_AUDIENCE: 'public' })).toBe('');
	});
});

describe('a request that was passed on', () => {
	const unset = readEnvironment({});
	it.each([
		...['forwarded', 'x-forwarded-for', 'X-Forwarded-Proto', 'via', 'x-real-ip'],
		...['CF-Connecting-IP', 'True-Client-IP', 'X-Client-IP', 'X-Original-Host'],
		...['X-Envoy-External-Address', 'X-Cluster-Client-Ip', 'Fastly-Client-IP']
	])('%s: answered as the public is, unless that is set', (name) => {
		const headers = new Headers({ [name]: 'something' });
		expect(audienceOf(headers, unset)).toBe('public');
		expect(audienceOf(headers, readEnvironment({ MIRSAD_AUDIENCE: 'internal' }))).toBe('internal');
	});

	it('in HTTP/1.0, as a proxy does that adds no header', () => {
		expect(audienceOf(new Headers(), unset, { httpVersion: '1.0' })).toBe('public');
		expect(audienceOf(new Headers(), unset, { httpVersion: '1.1' })).toBe('internal');
	});
});

describe('the name that a request is for', () => {
	const own = `${hostname()}:3000`;
	it.each<[Variables, string, boolean]>([
		[{}, 'localhost:3000', true],
		[{}, '127.0.0.1:3000', true],
		[{}, '[::1]:3000', true],
		[{}, 'LOCALHOST:3000', true],
		[{}, 'localhost', false],
		[{}, 'localhost:3001', false],
		[{}, 'evil.example:3000', false],
		[{}, own, false],
		[{}, '', false],
		[{}, 'localhost:3000@evil.example', false],
		[{}, 'evil.example/localhost:3000', false],
		[{ PORT: '80' }, 'localhost', true],
		[{ ORIGIN: 'https://mirsad.example.ma' }, 'mirsad.example.ma', true],
		[{ ORIGIN: 'https://mirsad.example.ma' }, 'mirsad.example.ma:3000', false],
		[{ ORIGIN: 'https://mirsad.example.ma' }, 'localhost:3000', true],
		[{ HOST: '0.0.0.0' }, own, true],
		[{ HOST: '0.0.0.0' }, 'evil.example:3000', false],
		[{ HOST: '0.0.0.0', ORIGIN: 'https://mirsad.example.ma' }, own, false],
		[{ HOST: '192.0.2.7' }, '192.0.2.7:3000', true],
		[{ SOCKET_PATH: '/x', ORIGIN: 'https://mirsad.example.ma' }, 'mirsad.example.ma', true],
		[{ SOCKET_PATH: '/x' }, 'evil.example', false]
	])('%j, %s: %s', async (variables, host, taken) => {
		const request = new Request('http://localhost:3000/api/v1/health', {
			headers: { host, 'accept-language': 'en' }
		});
		const answer = await answerRefusals(request, () => {
			checkHost(request.headers, readEnvironment(variables), null);
			return new Response('taken');
		});
		expect(answer.status).toBe(taken ? 200 : 421);
		if (taken) return;
		expect(await answer.json()).toMatchObject({ ok: false, code: 'foreign-host' });
		expect(answer.headers.get('cache-control')).toBe('no-store');
	});

	it('is read from the header that a proxy was said to give it in', () => {
		const headers = new Headers({ host: 'upstream', 'x-forwarded-host': 'localhost:3000' });
		const check = () =>
			checkHost(headers, readEnvironment({ HOST_HEADER: 'X-Forwarded-Host' }), null);
		expect(check).not.toThrow();
	});

	it('outside the API the refusal is a sentence, in the language of the page', async () => {
		const request = new Request('http://evil.example/ar', { headers: { host: 'evil.example' } });
		const answer = await answerRefusals(request, () => {
			checkHost(request.headers, readEnvironment({}), null);
			return new Response();
		});
		expect(await answer.text()).toMatch(/^لا يجيب هذا الخادم/);
	});
});
