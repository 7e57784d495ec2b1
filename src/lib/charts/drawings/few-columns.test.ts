import { expect, it } from 'vitest';
import { fewColumns, type ValuedColumn } from './few-columns';

const partsOf = (ids: string) => [...ids].map((id) => ({ id, label: id, color: `color of ${id}` }));

const column = (period: number, ...values: readonly (number | null)[]): ValuedColumn => ({
	period: `${period}`,
	values: values.map((value) => ({ value, flag: value === null ? 'withheld' : null })),
	whole: 100
});

const valuesOf = ({ values }: ValuedColumn) => values.map(({ value }) => value);

it('the last ten of many periods are drawn', () => {
	const columns = Array.from({ length: 30 }, (_, at) => column(1996 + at, 1, 2));
	const shown = fewColumns({ parts: partsOf('ab'), columns }, 'Others').columns;
	expect(shown.map(({ period }) => period)).toEqual(
		Array.from({ length: 10 }, (_, at) => `${2016 + at}`)
	);
});

it('the six largest of many parts keep their order and colours, the small ones are together', () => {
	const parts = partsOf('abcdefghi');
	const columns = [
		column(2024, 1, 9, 8, 7, 2, 6, 5, 4, 3),
		column(2025, 1, 9, 8, 7, 2, 6, 5, 4, 3)
	];
	const shown = fewColumns({ parts, columns }, 'Others');
	expect(shown.parts.map(({ label }) => label)).toEqual([...'bcdfgh', 'Others']);
	expect(shown.parts[0]?.color).toBe('color of b');
	expect(shown.columns.map(valuesOf)).toEqual([
		[9, 8, 7, 6, 5, 4, 6],
		[9, 8, 7, 6, 5, 4, 6]
	]);
});

it('a small part that is withheld is not lost among the others', () => {
	const columns = [column(2025, 9, 8, 7, 6, 5, 4, 3, null)];
	const [only] = fewColumns({ parts: partsOf('abcdefgh'), columns }, 'Others').columns;
	expect(only?.values.slice(6)).toEqual([
		{ value: 3, flag: null },
		{ value: null, flag: 'withheld' }
	]);
});

it('seven parts are drawn as they are: one alone needs no other name', () => {
	const seven = [column(2025, 1, 2, 3, 4, 5, 6, 7)];
	expect(fewColumns({ parts: partsOf('abcdefg'), columns: seven }, 'Others').parts).toHaveLength(7);
});
