import { artisanNumber } from '../contract/artisan-number.ts';
import { code, count, date, dropped, money, month, text } from '../contract/columns.ts';
import { defineDataset, replacePeriod } from '../contract/dataset.ts';

export default defineDataset({
	id: 'coverage',
	title: {
		ar: 'التغطية الصحية للصناع (الصندوق الوطني للضمان الاجتماعي)',
		fr: 'Couverture AMO des artisans (CNSS)',
		en: 'Health coverage of artisans (CNSS)'
	},
	grain: {
		ar: 'سطر لكل صانع وشهر في ملف التأمين الإجباري عن المرض.',
		fr: 'Une ligne par artisan et par mois du fichier AMO de la CNSS.',
		en: 'One row per artisan and month in the CNSS health-coverage (AMO) file.'
	},
	key: ['nia', 'month'],
	load: replacePeriod('month'),
	time: 'month',
	rhythm: 31,
	aboutPersons: true,
	columns: {
		nia: artisanNumber({ required: true }),
		month: month({ header: { fr: 'Mois', ar: 'الشهر', en: 'Month' }, required: true }),
		cnss_no: text({
			header: { fr: 'N° CNSS', ar: 'رقم الانخراط', en: 'CNSS number' },
			personal: dropped
		}),
		channel: code({
			header: { fr: 'Catégorie TNS', ar: 'صنف الانخراط', en: 'CNSS channel' },
			list: 'channel',
			codes: {
				rna: { ar: 'السجل الوطني', fr: 'RNA', en: 'Register', also: ['Artisan RNA'] },
				cpu: {
					ar: 'المساهمة المهنية الموحدة',
					fr: 'CPU',
					en: 'Single professional contribution'
				},
				auto_entrepreneur: {
					ar: 'المقاول الذاتي',
					fr: 'Auto-entrepreneur',
					en: 'Auto-entrepreneur',
					also: ['مقاول ذاتي']
				},
				bookkeeping: {
					ar: 'ماسك للمحاسبة',
					fr: 'Comptabilité',
					en: 'Keeping accounts',
					also: ['Tenant une comptabilité']
				}
			}
		}),
		cnss_registered_on: date({
			header: {
				fr: "Date d'immatriculation",
				ar: 'تاريخ التسجيل بالصندوق',
				en: 'Registered with CNSS on'
			}
		}),
		state: code({
			header: { fr: 'Situation des droits', ar: 'وضعية الحقوق', en: 'State of rights' },
			required: true,
			codes: {
				identified: { ar: 'محدد الهوية', fr: 'Identifié', en: 'Identified' },
				pre_registered: { ar: 'تسجيل أولي', fr: 'Pré-immatriculé', en: 'Pre-registered' },
				registered: { ar: 'مسجل', fr: 'Immatriculé', en: 'Registered' },
				contributing: { ar: 'يؤدي الاشتراكات', fr: 'Cotisant', en: 'Contributing' },
				qualifying: {
					ar: 'فترة التدريب',
					fr: 'En stage',
					en: 'Qualifying',
					also: ['Période de stage']
				},
				rights_open: { ar: 'حقوق مفتوحة', fr: 'Droits ouverts', en: 'Rights open' },
				rights_closed: { ar: 'حقوق مغلقة', fr: 'Droits fermés', en: 'Rights closed' },
				salaried: { ar: 'أجير', fr: 'Salarié', en: 'Salaried' },
				amo_tadamon: { ar: 'أمو تضامن', fr: 'AMO Tadamon', en: 'AMO Tadamon' },
				retired: { ar: 'متقاعد', fr: 'Retraité', en: 'Retired' },
				deceased: { ar: 'متوفى', fr: 'Décédé', en: 'Deceased' }
			}
		}),
		due_mad: money({ header: { fr: 'Montant appelé', ar: 'المبلغ الواجب', en: 'Amount due' } }),
		paid_mad: money({ header: { fr: 'Montant payé', ar: 'المبلغ المؤدى', en: 'Amount paid' } }),
		arrears_mad: money({ header: { fr: 'Arriérés', ar: 'المتأخرات', en: 'Arrears' } }),
		dependants: count({ header: { fr: 'Ayants droit', ar: 'ذوو الحقوق', en: 'Dependants' } })
	},
	rules: {
		'paid-exceeds-due': {
			column: 'paid_mad',
			holds: 'paid_mad <= due_mad',
			severity: 'warning',
			message: {
				ar: 'المبلغ المؤدى يفوق المبلغ الواجب (تسبيق محتمل)',
				fr: 'le montant payé dépasse le montant appelé (avance possible)',
				en: 'more was paid than was due (an advance, perhaps)'
			}
		}
	}
});
