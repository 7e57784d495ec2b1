import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loaded, type Loaded } from '../support/loaded.ts';

const sites = {
	'sites_2025-06-30.csv': `
Réf site;Site;Type;Province;Milieu;État
S-1;Complexe;Complexe;Fès;Urbain;En service
`
};

let mirsad: Loaded;
beforeAll(async () => {
	mirsad = await loaded(sites);
});
afterAll(() => mirsad.close());

it('publishes an edited target with the data that is there, once', async () => {
	const { report } = mirsad.result;
	expect(report.code, report.message).toBe('published');
	const folder = join(dirname(mirsad.environment.store), 'reference');
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		join(folder, 'targets.csv'),
		'indicator,year,province,target\nfacilities,2030,,77\n'
	);
	const edited = await mirsad.load(sites);
	expect(edited.report).toMatchObject({ ok: true, code: 'published' });
	expect(edited.report.snapshot).not.toBe(report.snapshot);
	expect(
		await mirsad.query(
			'select year, target, (select count(*)::integer from staging.sites) as sites from reference.targets'
		)
	).toEqual([{ year: 2030, target: 77, sites: 1 }]);
	expect((await mirsad.load(sites)).report.code).toBe('nothing-new');
});

const meetings = {
	'commissions.csv': `
Commission;Date prévue;Date tenue;PV déposé;Présents
Commission des finances;12/02/2025;12/02/2025;Oui;5
`
};

it('a committee that published rows name is not let go: the file, the id and what to do', async () => {
	const { environment } = mirsad;
	const other = await mirsad.load(meetings);
	expect(other.report.code, other.report.message).toBe('published');
	const folder = join(dirname(environment.store), 'reference');
	const committees = 'id,name_ar,name_fr,name_en\ntraining,لجنة التكوين,Formation,Training\n';
	writeFileSync(join(folder, 'committees.csv'), committees);
	writeFileSync(join(folder, 'aliases.csv'), 'list,spelling,id\n');
	const { exitCode, report } = await mirsad.load(sites);
	expect({ exitCode, code: report.code, snapshot: report.snapshot }).toEqual({
		exitCode: 3,
		code: 'bad-reference',
		snapshot: other.report.snapshot
	});
	expect(report.message).toContain('committees.csv, colonne id');
	expect(report.message).toContain('« finance »');
});
