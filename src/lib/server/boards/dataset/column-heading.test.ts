import { expect, it } from 'vitest';
import type { ColumnDescription } from '../../datasets/describe.ts';
import { columnHeading } from './column-heading.ts';

const column = (id: string, fr: string, en: string, ar: string) =>
	({ id, label: { fr, en, ar } }) as ColumnDescription;

it('an amount says its unit, once, as the pages write it', () => {
	const bare = column('due_mad', 'Montant appelé', 'Amount due', 'المبلغ الواجب');
	const told = column('fees_due_mad', 'Redevances dues', 'Fees due (MAD)', 'الواجبات المستحقة');
	const large = column('value_mdh', 'Valeur (MDH)', 'Value (million MAD)', 'القيمة');
	expect(columnHeading(bare, 'fr')).toBe('Montant appelé\u00a0(DH)');
	expect(columnHeading(bare, 'ar')).toBe('المبلغ الواجب\u00a0(درهم)');
	expect(columnHeading(told, 'en')).toBe('Fees due\u00a0(DH)');
	expect(columnHeading(large, 'fr')).toBe('Valeur\u00a0(MDH)');
	expect(columnHeading(large, 'en')).toBe('Value\u00a0(MDH)');
	expect(columnHeading(large, 'ar')).toBe('القيمة\u00a0(مليون درهم)');
});

it('another column is called as its export calls it', () => {
	const days = column('days_late', 'Jours de retard', 'Days late', 'أيام التأخير');
	expect(columnHeading(days, 'fr')).toBe('Jours de retard');
});
