import { describe, expect, it } from 'vitest';
import { cancelSuperseded } from './superseded';

const here = 'http://mirsad.test/fr/themes/register';

/** A server that never answers by itself: each request waits until it is aborted. */
function patient() {
	let going: URL | null = null;
	const asked: { address: string; aborted: () => boolean }[] = [];
	const server: typeof fetch = (input, init) =>
		new Promise((_resolve, reject) => {
			const signal = init?.signal;
			asked.push({
				address: input instanceof Request ? input.url : input.toString(),
				aborted: () => signal?.aborted ?? false
			});
			signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
		});
	const fetch = cancelSuperseded(server, { going: () => going, here: () => here });
	const dataOf = (search: string) =>
		`${here}/__data.json${search}${search ? '&' : '?'}x-sveltekit-invalidated=01`;
	return {
		asked,
		fetch,
		navigate: (search: string) => {
			going = new URL(here + search);
			return fetch(dataOf(search));
		},
		preload: (search: string) => fetch(dataOf(search))
	};
}

describe('the data of a page left before it came', () => {
	it('is no longer asked for', async () => {
		const { asked, navigate } = patient();
		const first = navigate('?province=03.231');
		void navigate('?province=03.061');
		expect(asked.map(({ aborted }) => aborted())).toEqual([true, false]);
		expect(await (await first).json()).toEqual({ type: 'redirect', location: here });
	});

	it('leaves what is fetched ahead, and what is no page, alone', () => {
		const { asked, fetch, navigate, preload } = patient();
		void navigate('?province=03.231');
		void preload('?province=03.061');
		void fetch(`${here}/map.json`);
		void navigate('?sex=F');
		expect(asked.map(({ aborted }) => aborted())).toEqual([true, false, false, false]);
	});
});

it('a failure of the network stays one', async () => {
	const broken: typeof fetch = () => Promise.reject(new TypeError('no network'));
	const fetchData = cancelSuperseded(broken, { going: () => new URL(here), here: () => here });
	await expect(fetchData(`${here}/__data.json`)).rejects.toThrow('no network');
});
