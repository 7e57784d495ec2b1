import { hc } from 'hono/client';
import type { Annotation, Annotations } from './server/analysis/annotations.ts';
import type { Change, MemberChange } from './server/analysis/change.ts';
import type { Explanation } from './server/analysis/explain.ts';
import type { Gap, Gaps, GapSide, ProvinceGap } from './server/analysis/gaps.ts';
import type { Limits, SignalPoint } from './server/analysis/limits.ts';
import type { Signals } from './server/analysis/signals.ts';
import type { Status, Statuses } from './server/analysis/status.ts';
import type { TargetStatus } from './server/analysis/target-status.ts';
import type { Api } from './server/api/app.ts';
import type { RowsQuery } from './server/api/datasets.ts';
import type { Health } from './server/api/health.ts';
import type { Page } from './server/api/page-answers.ts';
import type { readIndicatorTableBoard } from './server/boards/crosstab/crosstab-board.ts';
import type { readDatasetBoard } from './server/boards/dataset/dataset-board.ts';
import type { readDatasetsBoard } from './server/boards/dataset/datasets-board.ts';
import type { readBecame } from './server/boards/indicator/became.ts';
import type { readEmbeddedFigure } from './server/boards/indicator/embedded-figure.ts';
import type { readGroupBoard } from './server/boards/group/group-board.ts';
import type { readIndicatorBoard } from './server/boards/indicator/indicator-board.ts';
import type { readIndicatorsBoard } from './server/boards/indicator/indicators-board.ts';
import type { readOverviewBoard } from './server/boards/overview/overview-board.ts';
import type { readPlaceBoard } from './server/boards/place/place-board.ts';
import type { readPlacesBoard } from './server/boards/place/places-board.ts';
import type { readQualityBoard } from './server/boards/quality/quality-board.ts';
import type { readTargetsBoard } from './server/boards/targets/targets-board.ts';
import type { readAgreementBoard } from './server/boards/session/agreement-board.ts';
import type { readCommitteeBoard } from './server/boards/session/committee-board.ts';
import type { readFollowUpBoard } from './server/boards/session/follow-up-board.ts';
import type { readRecommendationBoard } from './server/boards/session/recommendation-board.ts';
import type { readReportBoard } from './server/boards/report/report-board.ts';
import type { readChangesBoard } from './server/boards/snapshot/changes-board.ts';
import type { readSnapshotsBoard } from './server/boards/snapshot/snapshots-board.ts';
import type { readSessionBoard } from './server/boards/session/session-board.ts';
import type { readSessionsBoard } from './server/boards/session/sessions-board.ts';
import type { readThemeBoard } from './server/boards/theme/theme-board.ts';
import type { RefusalBody } from '$lib/server/refusals/refusal.ts';
import type { SnapshotDescription } from './server/api/snapshots.ts';
import type { ColumnDescription, DatasetDescription } from './server/datasets/describe.ts';
import type { DimensionId, Member } from './server/dimensions/dimension.ts';
import type { Grain, Kind, Theme, Unit } from './server/indicators/definition.ts';
import type { IndicatorDescription, Source } from './server/indicators/describe.ts';
import type { Answer, AnswerRow, BaseFlag, Flag } from './server/query/answer.ts';
import type { DatasetQuality, Freshness, Quality } from './server/quality/describe.ts';
import type { Comparison, ValuesQuery } from './server/query/question.ts';
import type { SearchQuery } from './server/api/search.ts';
import type { Kind as ResultKind } from './server/search/entries.ts';
import type { SearchResult } from './server/search/search.ts';
import type { IngestRun } from './server/store/runs.ts';
import type { DatasetRow, DatasetRows } from './server/query/rows.ts';

export type {
	Annotation,
	Annotations,
	Change,
	Explanation,
	Gap,
	Gaps,
	GapSide,
	Limits,
	MemberChange,
	ProvinceGap,
	SignalPoint,
	Signals,
	Status,
	Statuses,
	TargetStatus,
	Answer,
	AnswerRow,
	BaseFlag,
	ColumnDescription,
	Comparison,
	DatasetDescription,
	DatasetQuality,
	DatasetRow,
	DatasetRows,
	DimensionId,
	Flag,
	Freshness,
	Grain,
	Health,
	IndicatorDescription,
	IngestRun,
	Kind,
	Member,
	Quality,
	RefusalBody,
	ResultKind,
	RowsQuery,
	SearchQuery,
	SearchResult,
	SnapshotDescription,
	Source,
	Theme,
	Unit,
	ValuesQuery
};

type PageOf<Read extends (...asked: never[]) => unknown> = Page<Awaited<ReturnType<Read>>>;

export type OverviewPage = PageOf<typeof readOverviewBoard>;
export type TargetsPage = PageOf<typeof readTargetsBoard>;
export type PlacesPage = PageOf<typeof readPlacesBoard>;
export type PlacePage = PageOf<typeof readPlaceBoard>;
export type GroupPage = PageOf<typeof readGroupBoard>;
export type ThemePage = PageOf<typeof readThemeBoard>;
export type IndicatorsPage = PageOf<typeof readIndicatorsBoard>;
export type IndicatorPage = PageOf<typeof readIndicatorBoard>;
export type BecamePage = PageOf<typeof readBecame>;
export type CrosstabPage = PageOf<typeof readIndicatorTableBoard>;
export type EmbeddedPage = PageOf<typeof readEmbeddedFigure>;
export type DatasetsPage = PageOf<typeof readDatasetsBoard>;
export type DatasetPage = PageOf<typeof readDatasetBoard>;
export type QualityPage = PageOf<typeof readQualityBoard>;
export type SnapshotsPage = PageOf<typeof readSnapshotsBoard>;
export type ChangesPage = PageOf<typeof readChangesBoard>;
export type SessionsPage = PageOf<typeof readSessionsBoard>;
export type SessionPage = PageOf<typeof readSessionBoard>;
export type ReportPage = PageOf<typeof readReportBoard>;
export type AgreementPage = PageOf<typeof readAgreementBoard>;
export type RecommendationPage = PageOf<typeof readRecommendationBoard>;
export type CommitteePage = PageOf<typeof readCommitteeBoard>;
export type FollowUpPage = PageOf<typeof readFollowUpBoard>;

/**
 * The typed client of the API: `createClient(event.fetch)` in a load function.
 * `await read(client.indicators.$get({ query: {} }))` gives the body or throws ApiRefusal.
 */
export function createClient(fetch: typeof globalThis.fetch, origin = '') {
	return hc<Api>(`${origin}/api/v1`, { fetch });
}

export type Client = ReturnType<typeof createClient>;

/** The API said no: its status, and its one error shape with the message in the language asked. */
export class ApiRefusal extends Error {
	override readonly name = 'ApiRefusal';

	constructor(
		readonly status: number,
		readonly body: RefusalBody
	) {
		super(body.message);
	}
}

interface JsonResponse<Body> {
	readonly ok: boolean;
	readonly status: number;
	json(): Promise<Body>;
}

/** Waits for an answer and gives its body; throws ApiRefusal for any other. */
export async function read<Body>(pending: Promise<JsonResponse<Body>>): Promise<Body> {
	const response = await pending;
	if (response.ok) return response.json();
	throw new ApiRefusal(response.status, (await response.json()) as unknown as RefusalBody);
}
