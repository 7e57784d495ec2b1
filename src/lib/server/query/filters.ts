import type { PublishedColumn } from '$pipelines/contract/published.ts';
import type { Text } from '$pipelines/contract/text.ts';
import { readMembers, readOne } from '$lib/address/written-members.ts';
import { invalidValue } from '../refusals/refusals.ts';
import { unknownMember } from '../refusals/unknown-names.ts';
import { unknown, type Member } from '../dimensions/dimension.ts';
import type { Bindings } from './bindings.ts';
import { firstDay, isDay, lastDay } from '$lib/figures/days.ts';

/** Compiles the filter of a column; what was written is checked and bound. */
export function compileFilter(
	column: PublishedColumn,
	sql: string,
	members: readonly Member[] | null,
	written: string,
	bindings: Bindings
): string {
	const { id, label, kind, column: contract } = column;
	if (written === known) return `${sql} is not null`;
	if (members) {
		const asked = [...new Set(readMembers(written))];
		for (const member of asked) {
			if (member === unknown.id || members.some(({ id }) => id === member)) continue;
			throw unknownMember({ id, label }, member, [...members, unknown]);
		}
		return bindings.isOneOf(contract.type === 'boolean' ? `cast(${sql} as varchar)` : sql, asked);
	}
	if (written === unknown.id) return `${sql} is null`;
	if (kind === 'pseudonym')
		return `${sql} = ${bindings.bind(readPseudonym(id, written), 'ubigint')}`;
	if (contract.type === 'date') return compileRange(id, sql, written, 'date', readDay, bindings);
	if (contract.type === 'month') return compileRange(id, sql, written, 'date', readMonth, bindings);
	if (contract.type === 'training_year') {
		return compileRange(id, sql, written, 'smallint', readTrainingYear, bindings);
	}
	if (contract.type === 'integer' || contract.type === 'decimal') {
		return compileRange(id, sql, written, 'double', readNumber, bindings);
	}
	if (written.startsWith('~')) {
		const part = bindings.bind(readOne(written.slice(1)));
		return `contains(strip_accents(lower(${sql})), strip_accents(lower(${part})))`;
	}
	return `${sql} = ${bindings.bind(readOne(written))}`;
}

/** Any value at all. */
const known = `!${unknown.id}`;

type Side = 'first' | 'last';
/** Reads one end of a range; null when it cannot. */
type ReadEnd = (text: string, side: Side) => string | null;

interface Expected {
	readonly read: ReadEnd;
	readonly text: Text;
}

const readDay: Expected = {
	read: (text, side) => {
		const complete = side === 'first' ? firstDay : lastDay;
		const day = /^\d{4}-\d{2}$/.test(text) ? complete(text) : text;
		return isDay(day) ? day : null;
	},
	text: {
		ar: 'يكتب تاريخ مثل \u20682025-06-30\u2069 أو مجال مثل \u20682025-01..2025-06\u2069',
		fr: 'une date comme 2025-06-30 ou un intervalle comme 2025-01..2025-06',
		en: 'a date such as 2025-06-30 or a range such as 2025-01..2025-06'
	}
};

const readMonth: Expected = {
	read: (text) => {
		const day = firstDay(text.slice(0, 7));
		return /^\d{4}-\d{2}(-\d{2})?$/.test(text) && isDay(day) ? day : null;
	},
	text: {
		ar: 'يكتب شهر مثل \u20682025-06\u2069 أو مجال مثل \u20682025-01..2025-06\u2069',
		fr: 'un mois comme 2025-06 ou un intervalle comme 2025-01..2025-06',
		en: 'a month such as 2025-06 or a range such as 2025-01..2025-06'
	}
};

const readTrainingYear: Expected = {
	read: (text) => {
		const [, first, second = Number(first) + 1] = /^(\d{4})(?:\/(\d{4}))?$/.exec(text) ?? [];
		return first !== undefined && Number(second) === Number(first) + 1 ? first : null;
	},
	text: {
		ar: 'تكتب سنة تكوينية مثل \u20682024/2025\u2069 أو مجال مثل \u20682022..2024\u2069',
		fr: 'une année de formation comme 2024/2025 ou un intervalle comme 2022..2024',
		en: 'a training year such as 2024/2025 or a range such as 2022..2024'
	}
};

const readNumber: Expected = {
	read: (text) => (/^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? text : null),
	text: {
		ar: 'يكتب عدد مثل \u20681500\u2069 أو مجال مثل \u2068100..200\u2069',
		fr: 'un nombre comme 1500 ou un intervalle comme 100..200',
		en: 'a number such as 1500 or a range such as 100..200'
	}
};

/** `a`, `a..b`, `a..` or `..b`, ends included. */
function compileRange(
	id: string,
	sql: string,
	written: string,
	type: string,
	{ read, text }: Expected,
	bindings: Bindings
): string {
	const [first = '', last = first, ...more] = written.split('..');
	if (more.length > 0 || (first === '' && last === '')) throw invalidValue(id, written, text);
	const condition = (end: string, side: Side) => {
		if (end === '') return [];
		const value = read(end, side);
		if (value === null) throw invalidValue(id, written, text);
		return [`${sql} ${side === 'first' ? '>=' : '<='} ${bindings.bind(value, type)}`];
	};
	return `(${[...condition(first, 'first'), ...condition(last, 'last')].join(' and ')})`;
}

function readPseudonym(id: string, written: string): string {
	const whole = written.replace(/^~/, '');
	if (/^[0-9a-f]{16}$/.test(whole)) return BigInt(`0x${whole}`).toString();
	throw invalidValue(id, written, {
		ar: 'اسم مستعار من 16 رقما ست عشريا',
		fr: 'un pseudonyme de 16 chiffres hexadécimaux',
		en: 'a pseudonym of 16 hexadecimal digits'
	});
}
