import { isOfApi } from '$lib/address/calls';
import { chosenOperation, operationsOf, type Described } from '$lib/address/operations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals: { language }, url }) => {
	const answer = await fetch(`/api/v1/openapi.json?lang=${language}`);
	const described = (await answer.json()) as Described;
	const operation = chosenOperation(described, url.searchParams);
	const call = url.searchParams.get('call') ?? operation?.address ?? '';
	return {
		operations: operationsOf(described),
		operation,
		call: isOfApi(call) ? call : null,
		origin: url.origin
	};
};
