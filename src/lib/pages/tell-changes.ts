import type { Language } from '$pipelines/contract/text';
import type { Answer, Client } from '$lib/api';
import type { Bar } from '$lib/charts/bars';
import { formatNumber, formatPercent } from '$lib/i18n/formats';
import { overview, targetsMet } from '$lib/i18n/messages/overview';
import { say, sayCount } from '$lib/i18n/say';
import { describeChange } from './change';
import { ask } from './client';
import type { Kpi } from './kpi';
import { readMembers } from './members';
import { formatValue } from './value';

interface Told {
	readonly kpis: readonly Kpi[];
	readonly targets: readonly Bar[];
}

/** What changed, in sentences; one that its figures cannot carry is left out. */
export async function tellChanges(
	client: Client,
	language: Language,
	{ kpis, targets }: Told
): Promise<string[]> {
	const kpiOf = (id: string) => kpis.find((kpi) => kpi.id === id);
	const sentences = [
		await tellRegister(client, language, kpiOf('registered-artisans')),
		tellTargets(language, targets),
		tellRights(language, kpiOf('open-rights-rate'))
	];
	return sentences.filter((sentence) => sentence !== null);
}

async function tellRegister(
	client: Client,
	language: Language,
	kpi: Kpi | undefined
): Promise<string | null> {
	if (!kpi || kpi.value === null || kpi.base === null || !kpi.asOf) return null;
	const gained = kpi.value - kpi.base;
	const count = formatNumber(Math.abs(gained), language);
	if (gained < 0) return say(overview.registerShrank, language, { count });
	const [answer, members] = await Promise.all([
		ask<Answer>(
			client.indicators[':id'].values.$get({
				param: { id: kpi.id },
				query: { grain: 'none', by: 'province', compare: 'year', to: kpi.asOf }
			})
		),
		readMembers(client, 'province', language)
	]);
	const most = answer.rows
		.flatMap(({ province, value, compare }) =>
			province && value !== null && compare !== null ? [{ province, gain: value - compare }] : []
		)
		.sort((a, b) => b.gain - a.gain)[0];
	if (!most || gained === 0) return null;
	return say(overview.registerGrew, language, {
		count,
		province: members.labelOf(most.province),
		share: formatPercent(most.gain / gained, language, { decimals: 0 })
	});
}

function tellTargets(language: Language, targets: readonly Bar[]): string | null {
	const known = targets.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
	const furthest = [...known].sort((a, b) => a.value - b.value)[0];
	if (!furthest || furthest.value >= 1) return null;
	const met = known.filter(({ value }) => value >= 1).length;
	return sayCount(targetsMet, language, met, {
		n: formatNumber(met, language),
		all: formatNumber(known.length, language),
		province: furthest.label,
		share: formatPercent(furthest.value, language, { decimals: 0 })
	});
}

function tellRights(language: Language, kpi: Kpi | undefined): string | null {
	if (!kpi || kpi.value === null || kpi.base === null) return null;
	return say(overview.rightsNow, language, {
		value: formatValue(kpi.value, kpi.unit, language),
		change: describeChange(kpi.value, kpi.base, kpi.unit, language).shown
	});
}
