import type { Text } from '$pipelines/contract/text.ts';
import { isolate } from '$lib/i18n/isolate.ts';
import { nearest, type Candidate } from './nearest.ts';
import { Refusal, type RefusalCode, type RefusalStatus } from './refusal.ts';
import { listed, shorten } from './wording.ts';

/** What is named, in the words of a sentence. */
interface Thing {
	readonly code: RefusalCode;
	readonly status: RefusalStatus;
	readonly label: Text;
}

const things = {
	indicator: thing('unknown-indicator', 404, 'المؤشر', "l'indicateur", 'the indicator'),
	theme: thing('unknown-theme', 404, 'المجال', 'le thème', 'the theme'),
	dataset: thing('unknown-dataset', 404, 'مجموعة المعطيات', 'le jeu de données', 'the dataset'),
	session: thing('unknown-session', 404, 'الدورة', 'la session', 'the session'),
	agreement: thing('unknown-agreement', 404, 'الاتفاقية', 'la convention', 'the agreement'),
	recommendation: thing(
		...(['unknown-recommendation', 404, 'التوصية', 'la recommandation'] as const),
		'the recommendation'
	),
	committee: thing('unknown-committee', 404, 'اللجنة', 'la commission', 'the committee'),
	place: thing('unknown-place', 404, 'المجال الترابي', 'le territoire', 'the place'),
	group: thing('unknown-group', 404, 'الفئة', 'le groupe', 'the group'),
	dimension: thing('unknown-dimension', 400, 'البعد', 'la dimension', 'the dimension'),
	column: thing('unknown-column', 400, 'العمود', 'la colonne', 'the column'),
	name: thing('unknown-query-name', 400, 'المعامل', 'le paramètre', 'the parameter')
} as const;

function thing(
	code: RefusalCode,
	status: RefusalStatus,
	ar: string,
	fr: string,
	en: string
): Thing {
	return { code, status, label: { ar, fr, en } };
}

/** A name that is in no list: 404 for a resource of the path, 400 in a query. */
export function unknownName(
	kind: keyof typeof things,
	name: string,
	candidates: readonly Candidate[],
	status: RefusalStatus = things[kind].status
): Refusal {
	const { code, label } = things[kind];
	const near = nearest(name, candidates);
	const list = (language: keyof Text) => listed(near.map(isolate), language);
	const said = isolate(shorten(name));
	return new Refusal(
		status,
		code,
		{
			ar: `${label.ar} ${said} غير معروف. أقرب الأسماء الصحيحة: ${list('ar')}.`,
			fr: `Inconnu : ${label.fr} ${said}. Les noms valables les plus proches : ${list('fr')}.`,
			en: `Unknown: ${label.en} ${said}. The nearest valid names: ${list('en')}.`
		},
		{ name: shorten(name), nearest: near }
	);
}

/** A value that a dimension or a column does not have. The sentence says names, and codes to ask by. */
export function unknownMember(
	dimension: Candidate,
	member: string,
	candidates: readonly Candidate[]
): Refusal {
	const near = nearest(member, candidates);
	const named = near.map((id) => candidates.find((one) => one.id === id) ?? { id });
	const list = (language: keyof Text) =>
		listed(
			named.map((one) => nameOf(one, language)),
			language
		);
	const said = isolate(shorten(member));
	return new Refusal(
		400,
		'unknown-member',
		{
			ar: `القيمة «${said}» غير موجودة في ${nameOf(dimension, 'ar')}. أقرب القيم الصحيحة: ${list('ar')}.`,
			fr: `« ${said} » n'est pas une valeur de ${nameOf(dimension, 'fr')}. Les valeurs valables les plus proches : ${list('fr')}.`,
			en: `“${said}” is not a value of ${nameOf(dimension, 'en')}. The nearest valid ones: ${list('en')}.`
		},
		{ dimension: dimension.id, member: shorten(member), nearest: near }
	);
}

function nameOf({ id, label }: Candidate, language: keyof Text): string {
	return label ? `${isolate(label[language])} (${isolate(id)})` : isolate(id);
}
