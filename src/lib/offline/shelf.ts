import { titleOf, type KeptPage } from './notice';

const audienceHeader = 'x-mirsad-audience';
const seenHeader = 'x-mirsad-seen';
const titleHeader = 'x-mirsad-title';

/** What the shelf needs of the browser's Cache and CacheStorage. */
export type OneCache = Pick<Cache, 'match' | 'put' | 'delete' | 'keys'>;
export interface Caches extends Pick<CacheStorage, 'keys' | 'delete'> {
	open(name: string): Promise<OneCache>;
}

export interface ShelfLimits {
	readonly pages: number;
	readonly files: number;
	/** Characters of one page. */
	readonly pageLength: number;
}

const usualLimits: ShelfLimits = { pages: 40, files: 250, pageLength: 2_000_000 };

/**
 * What a browser keeps of one version of the application: pages as they were seen, the latest of
 * them, and the files that they are made of. A page of another version is not kept: it may compute
 * otherwise.
 */
export class Shelf {
	private readonly pages: string;
	private readonly files: string;

	constructor(
		private readonly caches: Caches,
		version: string,
		private readonly limits: ShelfLimits = usualLimits
	) {
		this.pages = `mirsad-pages-${version}`;
		this.files = `mirsad-files-${version}`;
	}

	/** Keeps an answer as the page of an address, if it is one that can be shown again. */
	async keepPage(address: string, response: Response, now: Date): Promise<boolean> {
		const type = response.headers.get('content-type') ?? '';
		if (response.status !== 200 || response.redirected || !type.startsWith('text/html'))
			return false;
		if (/\bno-store\b/.test(response.headers.get('cache-control') ?? '')) return false;
		const html = await response.text();
		if (html.length > this.limits.pageLength) return false;
		const headers = new Headers(response.headers);
		for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
		const answered = new Date(response.headers.get('date') ?? now);
		headers.set(seenHeader, answered.toISOString());
		headers.set(titleHeader, encodeURIComponent(titleOf(html)));
		const cache = await this.caches.open(this.pages);
		// put again, it goes last: the first is the one not seen for longest
		await cache.delete(address);
		await cache.put(address, new Response(html, { headers }));
		await trim(cache, this.limits.pages);
		return true;
	}

	/**
	 * Forgets the pages that were made for others than those whom an answer is for: figures that are
	 * exact for one audience are not for the other.
	 */
	async forgetOthers(answer: Response): Promise<void> {
		const audience = answer.headers.get(audienceHeader);
		// What comes from elsewhere, such as a proxy's own page, says nothing of it.
		if (audience === null) return;
		const cache = await this.caches.open(this.pages);
		for (const key of await cache.keys()) {
			const kept = await cache.match(key);
			if (kept?.headers.get(audienceHeader) !== audience) await cache.delete(key);
		}
	}

	/** A page as it was seen, with its date. */
	async page(address: string): Promise<{ response: Response; seenAt: string } | null> {
		const cache = await this.caches.open(this.pages);
		const response = await cache.match(address);
		const seenAt = response?.headers.get(seenHeader);
		return response && seenAt ? { response, seenAt } : null;
	}

	/** Every page that was kept, the last seen first. */
	async keptPages(): Promise<KeptPage[]> {
		const cache = await this.caches.open(this.pages);
		const kept = await Promise.all(
			(await cache.keys()).map(async ({ url }) => {
				const { pathname, search } = new URL(url);
				const headers = (await cache.match(url))?.headers;
				const title = decodeURIComponent(headers?.get(titleHeader) ?? '');
				return { address: pathname + search, title, seenAt: headers?.get(seenHeader) ?? '' };
			})
		);
		return kept.filter(({ title, seenAt }) => title && seenAt).reverse();
	}

	async file(url: string): Promise<Response | undefined> {
		return (await this.caches.open(this.files)).match(url, { ignoreVary: true });
	}

	async keepFile(url: string, response: Response): Promise<void> {
		if (response.status !== 200) return;
		const cache = await this.caches.open(this.files);
		await cache.put(url, response);
		await trim(cache, this.limits.files);
	}

	/** Forgets what other versions kept. */
	async dropOthers(): Promise<void> {
		const names = await this.caches.keys();
		const others = names.filter(
			(name) => name.startsWith('mirsad-') && name !== this.pages && name !== this.files
		);
		await Promise.all(others.map((name) => this.caches.delete(name)));
	}
}

async function trim(cache: OneCache, most: number): Promise<void> {
	const keys = await cache.keys();
	for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key);
}
