import type { Language } from '$pipelines/contract/text.ts';
import { readMembers } from '$lib/address/written-members.ts';
import type { ValuesQuery } from '../query/question.ts';
import { readAnnotations, type Annotation } from '../analysis/annotations.ts';
import type { Inquiry } from '../analysis/ask.ts';
import { asOf } from '../analysis/as-of.ts';
import { readChange, type Change } from '../analysis/change.ts';
import { readDecisions, type Decision } from '../analysis/decisions.ts';
import { explainAnswer, type Explanation } from '../analysis/explain.ts';
import { readGaps, type Gaps } from '../analysis/gaps.ts';
import {
	readChangeQuestion,
	readGapsQuestion,
	readSignalsQuestion,
	readStatusQuestion
} from '../analysis/read-analysis.ts';
import { readSignals, type Signals } from '../analysis/signals.ts';
import { readStatus, type Status } from '../analysis/status.ts';
import { targetOf } from '../analysis/target.ts';
import { askTable, readTable } from '../crosstab/ask-table.ts';
import { fetchCounts, readCounts } from '../crosstab/counts.ts';
import { datasets, findDataset } from '../datasets/catalogue.ts';
import { describeDataset, type DatasetDescription } from '../datasets/describe.ts';
import type { DimensionId } from '../dimensions/dimension.ts';
import { findIndicator, indicators } from '../indicators/catalogue.ts';
import { describeIndicator, type IndicatorDescription } from '../indicators/describe.ts';
import { describeQualities, type DatasetQuality } from '../quality/describe.ts';
import type { Answer } from '../query/answer.ts';
import type { Asker } from '../query/asker.ts';
import { firstDay, lastDay } from '../query/days.ts';
import { pathOfYear, targetOfYear } from '../query/references.ts';
import { readDay, readQuestion, type Query } from '../query/read-question.ts';
import { readRowsQuestion } from '../query/read-rows-question.ts';
import { fetchRows, type DatasetRows } from '../query/rows.ts';
import { fetchSummary, type Summary } from '../query/summary.ts';
import { membersOf, type Members } from './figure/members.ts';
import { askTogether, type AskTogether } from './ask-together.ts';

/** A query some of whose names may have no value. */
type SaidQuery = Readonly<Record<string, string | undefined>>;

/** Whom a board is made for. */
export interface DeskOf {
	readonly asker: Asker;
	readonly language: Language;
	/** Ends its questions when nobody waits for the board any more. */
	readonly signal: AbortSignal;
	/** The day that lateness is counted to. */
	readonly today: string;
}

/**
 * Where a board gets what it shows: one snapshot, for one audience, in one language. Queries are in
 * the words of the API, and are refused as it refuses them.
 */
export class Desk {
	readonly language: Language;
	/** The day that lateness is counted to. */
	readonly today: string;
	private readonly asker: Asker;
	private readonly signal: AbortSignal;
	private readonly answer: AskTogether;

	constructor({ asker, language, signal, today }: DeskOf) {
		this.asker = asker;
		this.language = language;
		this.today = today;
		this.signal = signal;
		this.answer = askTogether(asker, signal);
	}

	get snapshot(): string {
		return this.asker.snapshot.id;
	}

	get quorum(): number {
		return this.facts.quorum;
	}

	indicators(): readonly IndicatorDescription[] {
		return indicators.map((indicator) => describeIndicator(indicator, this.facts.sourceOf));
	}

	indicator(id: string): IndicatorDescription {
		return describeIndicator(findIndicator(id), this.facts.sourceOf);
	}

	members(dimension: DimensionId): Members {
		return membersOf(this.facts.members[dimension], this.language);
	}

	values(id: string, query: ValuesQuery): Promise<Answer> {
		const { indicator } = this.inquiryOf(id);
		return this.answer(indicator, readQuestion(indicator, written(query), this.facts));
	}

	/** The values of an indicator as a table, in the words of the API. */
	table(id: string, query: SaidQuery): ReturnType<typeof askTable> {
		const indicator = findIndicator(id);
		return askTable(readTable(indicator, written(query), this.facts), (part) =>
			this.answer(indicator, part)
		);
	}

	/** How many rows of a dataset there are, by its columns. */
	counts(id: string, query: SaidQuery): ReturnType<typeof fetchCounts> {
		const question = readCounts(findDataset(id), written(query), this.asker);
		return fetchCounts(this.asker.snapshot, question, this.signal);
	}

	/** The last day that the figures of a question speak of, without asking for any of them. */
	asOf(id: string, query: ValuesQuery): string | null {
		const indicator = findIndicator(id);
		return asOf(indicator, readQuestion(indicator, written(query), this.facts), this.facts);
	}

	/** What a figure should reach in the year in which it ends; null where nothing was set. */
	target(id: string, query: ValuesQuery): number | null {
		const indicator = findIndicator(id);
		return targetOf(indicator, readQuestion(indicator, written(query), this.facts), this.facts);
	}

	/** The years that targets are set for, the last first. */
	targetYears(id: string): readonly number[] {
		const years = this.facts.targets.flatMap(({ indicator, year }) =>
			indicator === id ? year : []
		);
		return [...new Set(years)].sort((a, b) => b - a);
	}

	hasTargets(id: string, year: number, of: 'whole' | 'province'): boolean {
		return this.facts.targets.some(
			(target) =>
				target.indicator === id &&
				target.year === year &&
				(target.province === null) === (of === 'whole')
		);
	}

	hasPath(id: string, year: number): boolean {
		return this.facts.targets.some(
			(target) => target.indicator === id && target.year === year && target.path !== null
		);
	}

	/** What was set for a year, in a province or in all of them. */
	targetOfYear(id: string, province: string | null, year: number): number | null {
		return targetOfYear(findIndicator(id), province, year, this.facts);
	}

	/** The shares of its months that were set for it; null without. */
	pathOfYear(id: string, province: string | null, year: number): readonly number[] | null {
		return pathOfYear(findIndicator(id), province, year, this.facts);
	}

	async status(id: string, query: ValuesQuery): Promise<Status> {
		const inquiry = this.inquiryOf(id);
		return readStatus(inquiry, readStatusQuestion(inquiry.indicator, written(query), this.facts));
	}

	async change(id: string, query: ValuesQuery): Promise<Change> {
		const inquiry = this.inquiryOf(id);
		return readChange(inquiry, readChangeQuestion(inquiry.indicator, written(query), this.facts));
	}

	async gaps(id: string, query: ValuesQuery): Promise<Gaps> {
		const inquiry = this.inquiryOf(id);
		return readGaps(inquiry, readGapsQuestion(inquiry.indicator, written(query), this.facts));
	}

	async signals(id: string, query: ValuesQuery): Promise<Signals> {
		const inquiry = this.inquiryOf(id);
		return readSignals(inquiry, readSignalsQuestion(inquiry.indicator, written(query), this.facts));
	}

	async explain(id: string, query: ValuesQuery): Promise<Explanation> {
		const inquiry = this.inquiryOf(id);
		return explainAnswer(inquiry, readQuestion(inquiry.indicator, written(query), this.facts));
	}

	/** Notes of an indicator, and of its theme as a whole. */
	async annotations(
		id: string,
		{ from, to }: Pick<ValuesQuery, 'from' | 'to'>
	): Promise<readonly Annotation[]> {
		return readAnnotations(this.asker.snapshot, {
			indicator: findIndicator(id),
			from: readDay('from', from, firstDay),
			to: readDay('to', to, lastDay)
		});
	}

	/** Decisions of the assembly that are to move an indicator. */
	async decisions(
		id: string,
		{ from, to, province }: Pick<ValuesQuery, 'from' | 'to' | 'province'>
	): Promise<readonly Decision[]> {
		return readDecisions(this.asker.snapshot, {
			indicator: id,
			places: province ? readMembers(province) : [],
			from: readDay('from', from, firstDay),
			to: readDay('to', to, lastDay)
		});
	}

	datasets(): readonly DatasetDescription[] {
		return datasets.map((dataset) => describeDataset(dataset, this.facts, this.asker.audience));
	}

	dataset(id: string): DatasetDescription {
		return describeDataset(findDataset(id), this.facts, this.asker.audience);
	}

	/** Rows as a page shows them: columns of codes are in the order of their labels. */
	async rows(id: string, query: Query): Promise<DatasetRows> {
		const dataset = findDataset(id);
		const question = readRowsQuestion(dataset, query, this.asker, 'page', this.language);
		return fetchRows(this.asker.snapshot, question, this.signal);
	}

	/** The day to which a dataset reaches; today where nothing of it was received. */
	reachOf(dataset: string): string {
		return this.facts.sourceOf(dataset).reference_date ?? this.today;
	}

	/** What each column of rows holds. */
	async summary(id: string, query: Query): Promise<Summary> {
		const question = readRowsQuestion(findDataset(id), query, this.asker, 'all');
		return fetchSummary(this.asker.snapshot, question, this.signal);
	}

	/** How exports stand, in the order of their contracts. */
	async quality(): Promise<{
		readonly as_of: string;
		readonly datasets: readonly DatasetQuality[];
	}> {
		return {
			as_of: this.today,
			datasets: await describeQualities(this.asker, datasets, this.today)
		};
	}

	private get facts() {
		return this.asker.snapshot.facts;
	}

	private inquiryOf(id: string): Inquiry {
		return { asker: this.asker, indicator: findIndicator(id), ask: this.answer };
	}
}

/** A query as an address has it: without the names that have no value. */
function written(query: SaidQuery): Query {
	const said: Record<string, string> = {};
	for (const [name, value] of Object.entries(query)) if (value !== undefined) said[name] = value;
	return said;
}
