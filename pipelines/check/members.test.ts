import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import artisans from '../datasets/artisans.ts';
import occupancy from '../datasets/occupancy.ts';
import { readReference } from '../reference.ts';
import { CommuneReader, memberReader } from './members.ts';

const committed = readReference([join(import.meta.dirname, '../../data/reference')]);
const readerOf = (name: string, dataset = artisans, reference = committed) => {
	const column = dataset.columns[name];
	if (!column) throw new Error(`no column ${name}`);
	return memberReader(dataset, name, column, reference);
};
const provinces = readerOf('province');
const communes = new CommuneReader(committed);

describe('provinces', () => {
	it.each([
		['03.231', ['Fès', 'Fes', 'FES', 'Fez', 'فاس', 'Fès ', 'Préfecture de Fès', 'عمالة فاس']],
		['03.231', ['03.231', '3.231', '3,231', '03231', '3231', '231', '٠٣٢٣١']],
		['03.061', ['Meknès', 'MEKNES', 'مكناس', '61', '061', '3061', 'Préfecture de Meknès']],
		['03.591', ['Moulay Yacoub', 'Moulay Yaâcoub', 'Moulay Yaacoub', 'My Yacoub', 'مولاي يعقوب']],
		['03.171', ['El Hajeb', 'El  Hajeb', 'AL HAJEB', 'Lhajeb', 'الحاجب', "Province d'El Hajeb"]],
		['03.451', ['Sefrou', 'Séfrou', 'صفرو', 'إقليم صفرو', 'عمالة/إقليم صفرو']],
		['03.531', ['Taounate', 'Taounat', 'تاونات', 'Province de Taounate']],
		['03.131', ['Boulemane', 'Bouleman', 'Boulmane', 'بولمان', 'Prov. de Boulemane']],
		['03.271', ['Ifrane', 'إفران', 'افران', 'يفرن', "Province d'Ifrane", 'Province d’Ifrane']],
		['03.561', ['Taza', 'تازة', 'تازه', 'Province of Taza', 'Province de Taza']]
	])('%s is %j', (id, spellings) => {
		expect(spellings.map((spelling) => provinces.read(spelling))).toEqual(
			spellings.map(() => ({ value: id }))
		);
	});

	it('an unknown spelling is a fault, with what is near', () => {
		const { value, rule, near } = provinces.read('Taounatte');
		expect({ value, rule }).toEqual({ value: null, rule: 'unknown-province' });
		expect(near).toEqual(['Taounate']);
	});

	it.each(['Casablanca', '01.511', '999', 'Fahs-Anjra', 'Province'])('%s is not one', (cell) =>
		expect(provinces.read(cell).rule).toBe('unknown-province')
	);

	it('what a spreadsheet left is named as such', () => {
		expect(provinces.read('#N/A')).toEqual({ value: null, rule: 'spreadsheet-error' });
	});

	it('a spelling that the chamber adds to aliases.csv is known', () => {
		const aliases = [{ list: 'provinces', spelling: 'Fas el Bali', id: '03.231' }];
		const own = readerOf('province', artisans, { ...committed, aliases });
		expect(own.read('FAS EL-BALI')).toEqual({ value: '03.231' });
	});
});

describe('communes, within the province of their row', () => {
	it.each([
		['03.231', '003231010', ['Fès', 'فاس', '3231010', '03231010', '003231010', '3.231.01.0']],
		['03.231', '032310103', ['32310103', '032310103', '03.231.01.03', 'Méchouar-Fès-El Jadid']],
		['03.171', '031710105', ['El Hajeb', 'El  Hajeb', 'Lhajeb', 'الحاجب', 'Commune d’El Hajeb']],
		['03.591', '035910103', ['Ain Chkef', 'Aïn Chkef', 'AIN CHKEF', 'عين الشقف']],
		['03.591', '035910101', ['Moulay Yacoub', 'My Yacoub', 'Moulay Yaâcoub', 'جماعة مولاي يعقوب']],
		['03.061', '030610109', ['My Idriss Zerhoun', 'Moulay Idriss Zerhoun']],
		[
			'03.231',
			'032310115',
			['Oulad Tayeb', 'Ouled Tayeb', 'أولاد الطيب', 'Commune de Oulad Tayeb']
		],
		['03.231', '032318103', ['Ain Bida', 'Aïn Beïda', 'Ain Bayda']]
	])('in %s, %s is %j', (province, id, spellings) => {
		expect(spellings.map((spelling) => communes.read(spelling, province))).toEqual(
			spellings.map(() => ({ value: id }))
		);
	});

	it('two communes with one Arabic name are told apart by their province', () => {
		const ofIfrane = communes.read('سيدي المخفي', '03.271').value;
		const ofTaounate = communes.read('سيدي المخفي', '03.531').value;
		expect(ofIfrane).toBe(communes.read('Sidi El Makhfi', '03.271').value);
		expect(ofTaounate).toBe(communes.read('Sidi Mokhfi', '03.531').value);
		expect(ofIfrane).not.toBe(ofTaounate);
	});

	it('one of another province is a fault of its own', () => {
		expect(communes.read('Ouislane', '03.231').rule).toBe('commune-not-in-province');
		expect(communes.read('Meknassa Acharqia', '03.061').rule).toBe('commune-not-in-province');
	});

	it('one that is unknown comes with what is near in its province', () => {
		const { rule, near } = communes.read('Azrouu', '03.271');
		expect(rule).toBe('unknown-commune');
		expect(near).toEqual(['Azrou']);
	});

	it('suggestions end, however many spellings are unknown', () => {
		const reader = new CommuneReader(committed);
		const near = Array.from(
			{ length: 600 },
			(_, index) => reader.read(`Sidi Harazm ${index}`, '03.231').near
		);
		expect(near[0]?.length).toBeGreaterThan(0);
		expect(near[599]).toBeUndefined();
	});
});

describe('codes', () => {
	it.each([
		['kind', 'master', ['master', 'Maître artisan', 'MAITRE ARTISAN', 'صانع معلم', 'Maâlem']],
		['sex', 'F', ['F', 'f', 'Femme', 'Féminin', 'أنثى', 'انثى', 'امرأة']],
		['sex', 'M', ['M', 'H', 'Homme', 'ذكر']],
		['milieu', 'rural', ['Rural', 'قروي', 'قـروي']],
		['bank_account', 'true', ['Oui', 'OUI', 'نعم', '1', 'Vrai', 'yes', 'true']],
		['bank_account', 'false', ['Non', 'لا', '0', 'Faux', 'false']],
		['branch', 'P1', ['P1', 'p1', 'Bois', 'الخشب', 'Wood']],
		['branch', 'P8', ['Vannerie', 'Végétaux (vannerie)']]
	])('%s: %s is %j', (column, code, spellings) => {
		const reader = readerOf(column);
		expect(spellings.map((spelling) => [spelling, reader.read(spelling).value])).toEqual(
			spellings.map((spelling) => [spelling, code])
		);
	});

	it('"Aucune" is a member where the list has it', () => {
		expect(readerOf('constraint', occupancy).read('Aucune')).toEqual({ value: 'none' });
		expect(readerOf('constraint', occupancy).read('لا شيء')).toEqual({ value: 'none' });
	});

	it('a label that is not in the list is a fault', () => {
		expect(readerOf('status').read('Provisoire').rule).toBe('unknown-code');
		expect(readerOf('milieu').read('Commune rurale').rule).toBe('unknown-code');
	});
});
