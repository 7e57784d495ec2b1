import { languageOf } from '$lib/i18n/detect.ts';
import { safety } from '../api/headers.ts';
import { Refusal, type RefusalBody } from '../refusals/refusal.ts';

/**
 * Answers, or says why not, before there is an API or a page to say it: in the one shape under `/api`,
 * elsewhere as a sentence.
 */
export async function answerRefusals(
	request: Request,
	answer: () => Response | Promise<Response>
): Promise<Response> {
	try {
		return await answer();
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) throw refusal;
		const url = new URL(request.url);
		const { status, code, details, text } = refusal;
		const message = text[languageOf(url, request.headers.get('accept-language'))];
		const headers = { ...safety, 'cache-control': 'no-store' };
		if (!/^\/api(\/|$)/.test(url.pathname)) return new Response(message, { status, headers });
		return Response.json({ ok: false, code, message, details } satisfies RefusalBody, {
			status,
			headers
		});
	}
}
