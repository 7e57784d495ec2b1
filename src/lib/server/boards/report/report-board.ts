import * as v from 'valibot';
import { list, shape } from '$lib/schema.ts';
import { formatDate, formatMonth, formatNumber } from '$lib/i18n/formats.ts';
import { report as words } from '$lib/i18n/messages/report.ts';
import { say } from '$lib/i18n/say.ts';
import { isThemeId, themeIds, type ThemeId } from '$lib/i18n/themes.ts';
import type { Desk } from '../desk.ts';
import {
	readAgenda,
	readAgreements,
	readRecommendations,
	readSessions,
	readVotes
} from '../session/assembly.ts';
import { byLateness, followAt } from '../session/follow.ts';
import { recommendationModel, votedModel } from '../session/models.ts';
import { findSession } from '../session/session-board.ts';
import { metModel, metSchema } from '../session/sessions-board.ts';
import { blockSchema, readBlocks, type Block } from './blocks.ts';
import { chapterSchema, readChapterFigures } from './chapter.ts';
import { putFiguresIn } from './live-figures.ts';
import { periodOf } from './period.ts';
import { readReportFigure, reportFigureSchema } from './report-figure.ts';
import type { OwnTexts } from './report-texts.ts';

/** The activity report that a session is handed. */
export const reportBoardSchema = shape({
	session: metSchema,
	title: v.string(),
	period: v.string(),
	/** The same in the words of the API. */
	from: v.string(),
	to: v.string(),
	snapshot: v.string(),
	/** What is wrong with the texts written beside it: file, line, and why. */
	faults: list(v.string()),
	foreword: list(blockSchema),
	keyFigures: list(reportFigureSchema),
	chapters: list(chapterSchema),
	sources: list(
		shape({
			id: v.string(),
			title: v.string(),
			reach: v.string(),
			rows: v.string(),
			refused: v.string()
		})
	),
	definitions: list(shape({ id: v.string(), name: v.string(), definition: v.string() }))
});
export type Report = v.InferOutput<typeof reportBoardSchema>;

export async function readReportBoard(
	desk: Desk,
	ref: string,
	search: URLSearchParams,
	texts: OwnTexts
): Promise<Report> {
	const { language } = desk;
	const day = desk.today;
	const [sessions, agenda, agreements, votes, recommendations] = await Promise.all([
		readSessions(desk),
		readAgenda(desk, ref),
		readAgreements(desk),
		readVotes(desk),
		readRecommendations(desk)
	]);
	const session = findSession(sessions, ref);
	const period = periodOf(desk, session, sessions[sessions.indexOf(session) + 1], search);
	const indicators = desk.indicators();
	const faults: string[] = [];
	const ownText = async (chapter: string): Promise<Block[]> => {
		const text = await texts.read(ref, chapter, language);
		if (!text) return [];
		const { file, source } = text;
		if (source === null) {
			faults.push(say(words.unreadableFile, language, { file }));
			return [];
		}
		const live = await putFiguresIn(desk, { file, source }, period);
		faults.push(...live.faults);
		return readBlocks(live.source);
	};
	const voted = votes.flatMap((vote) => {
		const agreement = agreements.find((one) => one.ref === vote.agreement);
		return vote.session === ref && agreement ? [{ agreement, vote }] : [];
	});
	const order = inOrderOf(
		agenda.flatMap((item) => agreements.find((one) => one.ref === item.agreement)?.theme ?? [])
	);
	const own = followAt(recommendations, day)
		.filter(({ of }) => of.session === ref)
		.sort(byLateness);
	const [foreword, keyFigures, { datasets }, chapters] = await Promise.all([
		ownText('foreword'),
		Promise.all(
			indicators
				.filter(({ headline }) => headline)
				.map((indicator) => readReportFigure(desk, indicator, period))
		),
		desk.quality(),
		Promise.all(
			order.map(async (theme) => ({
				...(await readChapterFigures(desk, theme, indicators, period)),
				text: await ownText(theme),
				agreements: voted
					.filter(({ agreement }) => chapterOf(agreement.theme) === theme)
					.map(({ agreement, vote }) => votedModel(desk, agreement, vote, day)),
				recommendations: own
					.filter(({ of }) => chapterOf(of.theme) === theme)
					.map((one) => recommendationModel(desk, one, sessions))
			}))
		)
	]);
	const named = ['foreword', ...themeIds];
	for (const file of await texts.strayFiles(ref, named)) {
		const example = `foreword.${language}.md`;
		faults.push(say(words.strayFile, language, { file, example, chapters: named.join(', ') }));
	}
	const met = metModel(desk, session, '');
	const month = (text: string) =>
		text.length === 7 ? formatMonth(text, language) : formatDate(text, language);
	const number = (value: number) => formatNumber(value, language);
	return {
		session: met,
		title: words.title[language],
		period: say(words.periodLine, language, { from: month(period.from), to: month(period.to) }),
		...{ from: period.from, to: period.to },
		snapshot: desk.snapshot,
		faults: faults.sort(),
		...{ foreword, keyFigures, chapters },
		sources: datasets.map(({ id, title, last_file: last, rows, totals }) => ({
			...{ id, title: title[language] },
			reach: last ? formatDate(last.reference_date, language) : words.neverReceived[language],
			rows: number(rows),
			refused: number(totals.rejected)
		})),
		definitions: indicators.map(({ id, name, definition }) => ({
			...{ id, name: name[language] },
			definition: definition[language]
		}))
	};
}

/** The chapter in which a theme of an agreement or a recommendation is told. */
const chapterOf = (theme: string): string =>
	theme === 'vaep' ? 'training' : theme.replaceAll('_', '-');

/** Themes as the assembly's agenda comes to them, then the others. */
function inOrderOf(themes: readonly string[]): ThemeId[] {
	return [...new Set([...themes.map(chapterOf).filter(isThemeId), ...themeIds])];
}
