import type { Rollup } from '../contract/rollup.ts';

const months = ['registered_on', 'deregistered_on'];
const persons = ['province', 'milieu', 'sex', 'kind', 'category'];
const register = { of: 'register', dataset: 'artisans', months, sums: ['members'] };

export default [
	{ ...register, id: 'register_by_trade', keeps: [...persons, 'branch', 'bank_account'] },
	{ ...register, id: 'register_by_person', keeps: persons },
	{ ...register, id: 'register_by_province', keeps: ['province', 'milieu', 'kind'] }
] satisfies readonly Rollup[];
