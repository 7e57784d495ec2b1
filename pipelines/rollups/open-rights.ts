import type { Rollup } from '../contract/rollup.ts';

const places = ['month', 'province', 'closed'];
const persons = [...places, 'milieu', 'sex', 'kind', 'category'];
const rights = { of: 'open_rights', dataset: 'coverage' };

export default [
	{ ...rights, id: 'open_rights_by_trade', keeps: [...persons, 'branch', 'channel'] },
	{ ...rights, id: 'open_rights_by_commune', keeps: [...persons, 'commune'] },
	{ ...rights, id: 'open_rights_by_province', keeps: places },
	{ ...rights, id: 'open_rights_by_age', keeps: persons, agesAt: 'month' }
] satisfies readonly Rollup[];
