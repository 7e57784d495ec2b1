import { datasets } from '../datasets/catalogue.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import {
	holdsAtEnd,
	type Grain,
	type Indicator,
	type Kind,
	type Unit
} from '../indicators/definition.ts';
import type { Source } from '../indicators/describe.ts';
import type { Flag } from '../query/answer.ts';
import { periodsOf } from '../query/periods.ts';
import { queryOf, type Question } from '../query/question.ts';
import { spanOf } from '../query/span.ts';
import { describeQuality, type RejectsOfRule, type WarningsOfRule } from '../quality/describe.ts';
import { qualityOf, type LoadedFile } from '../quality/read-quality.ts';
import { askFor, labelOf, onlyRow, type Inquiry } from './ask.ts';
import { readStatus, type Status } from './status.ts';
import { targetOf } from './target.ts';
import { disclosureRules } from './disclosure-rules.ts';
import {
	combination,
	formulaOf,
	provisionalReason,
	timingWords,
	totalsOf
} from './explain-texts.ts';

export interface Term {
	readonly meaning: Text;
	/** Of the whole that is asked, without splits and with grain none; null when it is not told. */
	readonly value: number | null;
}

export interface ExplainedSource extends Source {
	/** Days after which the next file is late. */
	readonly rhythm_days: number | null;
	readonly files: readonly Omit<LoadedFile, 'dataset'>[];
	/** Over all its files. */
	readonly read: number;
	readonly loaded: number;
	readonly rejected: number;
	readonly ignored: number;
	readonly rejects: readonly Omit<RejectsOfRule, 'examples'>[];
	readonly warnings: readonly Omit<WarningsOfRule, 'examples'>[];
}

/** How an answer came about, for the same query as its values. */
export interface Explanation {
	readonly ok: true;
	readonly snapshot: string;
	readonly indicator: string;
	readonly code: string;
	readonly name: Text;
	readonly definition: Text;
	readonly kind: Kind;
	readonly unit: Unit;
	readonly query: Readonly<Record<string, string>>;
	readonly as_of: string | null;
	readonly formula: Text;
	/** Null value and a flag where the whole has none. */
	readonly value: number | null;
	readonly flag: Flag | null;
	readonly numerator: Term;
	readonly denominator: Term | null;
	/** How parts make the whole. */
	readonly combines: { readonly territories: Text; readonly time: Text };
	/** Which rows answer for a period. */
	readonly timing: Text;
	readonly grain: Grain;
	readonly period: {
		readonly from: string | null;
		readonly to: string | null;
		/** D: the last day that the figures speak of. */
		readonly at: string | null;
		readonly provisional: boolean;
		readonly reason: Text | null;
	};
	readonly by: readonly { readonly dimension: DimensionId; readonly label: Text }[];
	readonly filters: readonly {
		readonly dimension: DimensionId;
		readonly label: Text;
		readonly members: readonly { readonly id: string; readonly label: Text }[];
	}[];
	/** Whether the parts shown add up to the whole, or why not. */
	readonly totals: { readonly equal: boolean; readonly reason: Text };
	readonly rows: { readonly total: number; readonly withheld: number; readonly missing: number };
	readonly target: number | null;
	/** Of the headline that ends where the question does. */
	readonly status: Status;
	readonly sources: readonly ExplainedSource[];
	readonly disclosure: {
		readonly audience: 'internal' | 'public';
		readonly rules: readonly Text[];
	};
	readonly pitfalls: Text;
	readonly basis: Text;
}

export async function explainAnswer(inquiry: Inquiry, question: Question): Promise<Explanation> {
	const { indicator, asker } = inquiry;
	const { snapshot, audience } = asker;
	const { facts } = snapshot;
	const whole = { ...question, by: [], grain: 'none' as const };
	const [answer, total, sources, status] = await Promise.all([
		askFor(inquiry, question),
		askFor(inquiry, { ...whole, compare: null }),
		explainSources(inquiry),
		readStatus(inquiry, question)
	]);
	const row = onlyRow(total);
	const periods = periodsOf(question, spanOf(indicator, facts), holdsAtEnd(indicator));
	const last = periods.at(-1);
	const terms = indicator.kind === 'ratio';
	return {
		ok: true,
		snapshot: snapshot.id,
		indicator: indicator.id,
		...describe(indicator),
		query: queryOf(question),
		as_of: answer.as_of,
		formula: formulaOf(indicator),
		value: row?.value ?? null,
		flag: row ? row.flag : 'missing',
		numerator: {
			meaning: indicator.numeratorMeaning,
			value: (terms ? row?.numerator : row?.value) ?? null
		},
		denominator: indicator.denominatorMeaning
			? { meaning: indicator.denominatorMeaning, value: row?.denominator ?? null }
			: null,
		combines: combination(indicator),
		timing: timingWords[indicator.timing.rows],
		grain: question.grain,
		period: {
			from: periods[0]?.from ?? null,
			to: last?.to ?? null,
			at: answer.as_of,
			provisional: last?.provisional ?? false,
			reason: last?.provisional ? provisionalReason(last) : null
		},
		by: question.by.map((dimension) => ({ dimension, label: dimensionOf(dimension).label })),
		filters: (Object.entries(question.filters) as [DimensionId, readonly string[]][]).map(
			([dimension, members]) => ({
				dimension,
				label: dimensionOf(dimension).label,
				members: members.map((id) => ({ id, label: labelOf(dimension, id, facts) }))
			})
		),
		totals: totalsOf(indicator, question, answer),
		rows: {
			total: answer.rows.length,
			withheld: answer.rows.filter(({ flag }) => flag === 'withheld').length,
			missing: answer.rows.filter(({ flag }) => flag === 'missing').length
		},
		target: row?.flag === 'withheld' ? null : targetOf(indicator, question, facts),
		status,
		sources,
		disclosure: { audience, rules: disclosureRules(indicator, audience, answer.protection) },
		pitfalls: indicator.pitfalls,
		basis: indicator.basis
	};
}

function describe({ code, name, definition, kind, unit }: Indicator) {
	return { code, name, definition, kind, unit };
}

async function explainSources({ indicator, asker }: Inquiry): Promise<ExplainedSource[]> {
	const { snapshot } = asker;
	const lines = await qualityOf(snapshot);
	const today = snapshot.facts.createdAt.slice(0, 10);
	return indicator.sources.map((id) => {
		const source = snapshot.facts.sourceOf(id);
		const dataset = datasets.find((candidate) => candidate.id === id);
		const quality = dataset ? describeQuality(dataset, source.rows, lines, today) : null;
		const { read, loaded, rejected, ignored } = quality?.totals ?? nothing;
		return {
			...source,
			rhythm_days: dataset?.rhythm ?? null,
			files: lines.files
				.filter((file) => file.dataset === id)
				.map(({ dataset: _, ...file }) => file),
			...{ read, loaded, rejected, ignored },
			rejects: (quality?.rejects ?? []).map(({ examples: _, ...rule }) => rule),
			warnings: (quality?.warnings ?? []).map(({ examples: _, ...rule }) => rule)
		};
	});
}

const nothing = { read: 0, loaded: 0, rejected: 0, ignored: 0 };
