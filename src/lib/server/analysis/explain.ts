import * as v from 'valibot';
import { datasets } from '../datasets/catalogue.ts';
import { sourcesFor } from '../datasets/sources.ts';
import { dimensionIdSchema, dimensionOf } from '../dimensions/catalogue.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { holdsAtEnd, type Indicator } from '../indicators/definition.ts';
import { sourceSchema } from '../indicators/describe.ts';
import { askedEntries } from '../query/answer.ts';
import { periodsOf } from '../query/periods.ts';
import { queryOf, type Question } from '../query/question.ts';
import { spanOf } from '../query/span.ts';
import {
	accountingEntries,
	describeQuality,
	rejectsEntries,
	warningsEntries,
	withoutDataset
} from '../quality/describe.ts';
import { publicFile, publicQuality } from '../quality/for-public.ts';
import { loadedFileSchema, qualityOf } from '../quality/read-quality.ts';
import {
	count,
	flagSchema,
	grainSchema,
	kindSchema,
	list,
	nullableDay,
	nullableNumber,
	shape,
	textSchema,
	texts
} from '$lib/schema.ts';
import { askFor, labelOf, onlyRow, type Inquiry } from './ask.ts';
import { readStatus, statusSchema } from './status.ts';
import { targetOf } from './target.ts';
import { disclosureRules } from './disclosure-rules.ts';
import {
	combination,
	formulaOf,
	provisionalReason,
	timingWords,
	totalsOf
} from './explain-texts.ts';

const termSchema = shape({
	meaning: textSchema,
	/** Of the whole that is asked, without splits and with grain none; null when it is not told. */
	value: nullableNumber
});

const explainedSourceSchema = shape({
	...sourceSchema.entries,
	/** Days after which the next file is late. */
	rhythm_days: v.nullable(count),
	files: list(loadedFileSchema),
	/** Over all its files. */
	...accountingEntries,
	rejects: list(shape(rejectsEntries)),
	warnings: list(shape(warningsEntries))
});
type ExplainedSource = v.InferOutput<typeof explainedSourceSchema>;

const labelledEntries = { dimension: dimensionIdSchema, label: textSchema };

/** How an answer came about, for the same query as its values. */
export const explanationSchema = shape({
	...askedEntries,
	code: v.string(),
	name: textSchema,
	definition: textSchema,
	kind: kindSchema,
	query: texts(),
	as_of: nullableDay,
	formula: textSchema,
	/** Null value and a flag where the whole has none. */
	value: nullableNumber,
	flag: flagSchema,
	numerator: termSchema,
	denominator: v.nullable(termSchema),
	/** How parts make the whole. */
	combines: shape({ territories: textSchema, time: textSchema }),
	/** Which rows answer for a period. */
	timing: textSchema,
	grain: grainSchema,
	period: shape({
		from: nullableDay,
		to: nullableDay,
		/** D: the last day that the figures speak of. */
		at: nullableDay,
		provisional: v.boolean(),
		reason: v.nullable(textSchema)
	}),
	by: list(shape(labelledEntries)),
	filters: list(
		shape({
			...labelledEntries,
			members: list(shape({ id: v.string(), label: textSchema }))
		})
	),
	/** Whether the parts shown add up to the whole, or why not. */
	totals: shape({ equal: v.boolean(), reason: textSchema }),
	rows: shape({ total: count, withheld: count, missing: count }),
	target: nullableNumber,
	/** Of the headline that ends where the question does. */
	status: statusSchema,
	sources: list(explainedSourceSchema),
	disclosure: shape({ audience: v.picklist(['internal', 'public']), rules: list(textSchema) }),
	pitfalls: textSchema,
	basis: textSchema
});
export type Explanation = v.InferOutput<typeof explanationSchema>;

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
	const span = spanOf(indicator, facts);
	const periods = periodsOf(question, span, holdsAtEnd(indicator));
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
			reason: last?.provisional ? provisionalReason(last, span) : null
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
	const { snapshot, audience } = asker;
	const sourceOf = sourcesFor(asker);
	const lines = await qualityOf(snapshot);
	const today = snapshot.facts.createdAt.slice(0, 10);
	return indicator.sources.map((id) => {
		const source = sourceOf(id);
		const dataset = datasets.find((candidate) => candidate.id === id);
		const exact = dataset ? describeQuality(dataset, source.rows, lines, today) : null;
		const quality = exact && audience === 'public' ? publicQuality(exact) : exact;
		const files = lines.files.filter((file) => file.dataset === id).map(withoutDataset);
		const { read, loaded, rejected, ignored } = quality?.totals ?? nothing;
		return {
			...source,
			rhythm_days: dataset?.rhythm ?? null,
			files: audience === 'public' ? files.map((file) => publicFile(file, id)) : files,
			...{ read, loaded, rejected, ignored },
			rejects: (quality?.rejects ?? []).map(({ examples: _, ...rule }) => rule),
			warnings: (quality?.warnings ?? []).map(({ examples: _, ...rule }) => rule)
		};
	});
}

const nothing = { read: 0, loaded: 0, rejected: 0, ignored: 0 };
