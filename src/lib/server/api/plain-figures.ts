import type { IncomingMessage } from 'node:http';
import { getQueryParams } from 'hono/utils/url';
import { isLanguage } from '$pipelines/contract/text.ts';
import { findIndicator } from '../indicators/catalogue.ts';
import { findFigures } from '../query/answer-question.ts';
import { readQuestion } from '../query/read-question.ts';
import type { Waiting } from '../query/sharing.ts';
import type { ApiContext } from './context.ts';
import { caching, isKnown, safety, sentTag, tagOf } from './headers.ts';
import { eachOnce } from './query.ts';
import { headersOf, packFigures } from './send-json.ts';

/** What is sent of a question, or why it was not answered, for the API to put into words. */
type Given =
	| {
			readonly status: 200 | 304;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: Uint8Array | null;
	  }
	| { readonly refusal: Error };

/** Answers a request for figures; null for one that is anything else. */
export type GiveFigures = (
	asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
	caller: Waiting
) => Promise<Given | null>;

/** Addresses of figures that read the same however they are taken apart and put together. */
const plain = /^\/api\/v1\/indicators\/([a-z0-9-]+)\/values(?:\?[\w.,=&%-]+)?$/;

/**
 * Gives figures as the API does, in fewer steps: to most questions the answer is in memory, and making
 * a request and a response of the platform for it takes as long as finding it.
 */
export function createPlainFigures({
	warehouse,
	audience
}: Pick<ApiContext, 'warehouse' | 'audience'>): GiveFigures {
	return async ({ method, url = '', headers }, caller) => {
		const id = plain.exec(url)?.[1];
		if (id === undefined || method !== 'GET') return null;
		try {
			// Asked for no name, it gives all of them.
			const query = eachOnce(getQueryParams(url) as Record<string, string[]>);
			if (query.lang !== undefined && !isLanguage(query.lang)) return null;
			const snapshot = await warehouse.hold(query.snapshot);
			try {
				const tag = tagOf(`${snapshot.id} ${audience} ${url} `);
				const known = isKnown(headers['if-none-match'], tag);
				const ask = async () => {
					const indicator = findIndicator(id);
					const question = readQuestion(indicator, query, snapshot.facts);
					const asker = { snapshot, audience };
					const figures = await findFigures(asker, indicator, question, caller);
					return packFigures(figures, headers['accept-encoding']?.toString());
				};
				const packed = known ? null : await ask();
				return {
					status: packed ? 200 : 304,
					headers: {
						...(packed && headersOf(packed)),
						...safety,
						'cache-control': caching,
						etag: sentTag(tag, packed?.compressed ?? false),
						'x-mirsad-snapshot': snapshot.id
					},
					body: packed && packed.body
				};
			} finally {
				snapshot.release();
			}
		} catch (refusal) {
			return { refusal: refusal as Error };
		}
	};
}
