import type { Rollup } from '../contract/rollup.ts';

const places = ['month', 'province'];
const persons = [...places, 'milieu', 'sex', 'kind', 'category'];
/** What is counted of a person and month. */
const states = ['state', 'has_row', 'eligible', 'paid_lately'];
const sums = ['due_mad', 'paid_mad', 'arrears_mad', 'dependants'];

const coverage = {
	of: 'coverage_months',
	dataset: 'coverage',
	conditions: { no_arrears: 'arrears_mad = 0', arrears_known: 'arrears_mad is not null' },
	sums,
	largest: ['due_mad', 'paid_mad', 'arrears_mad'],
	counts: { debtors: 'due_mad <> 0', payers: 'paid_mad <> 0', late: 'arrears_mad <> 0' }
};

export default [
	{ ...coverage, id: 'coverage_by_trade', keeps: [...persons, 'branch', 'channel', ...states] },
	{ ...coverage, id: 'coverage_by_person', keeps: [...persons, ...states] },
	// After the smallest that it can be summed from.
	{ ...coverage, id: 'coverage_by_province', keeps: [...places, ...states] },
	{ ...coverage, id: 'coverage_by_commune', keeps: [...persons, 'commune', ...states] },
	{
		...coverage,
		id: 'coverage_by_age',
		keeps: [...persons, ...states],
		agesAt: 'month'
	}
] satisfies readonly Rollup[];
