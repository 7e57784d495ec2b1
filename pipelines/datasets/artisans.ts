import { milieu, sex } from '../contract/code-lists.ts';
import {
	birthDate,
	code,
	count,
	date,
	dropped,
	member,
	pseudonym,
	text,
	yesNo
} from '../contract/columns.ts';
import { defineDataset, replace } from '../contract/dataset.ts';

export default defineDataset({
	id: 'artisans',
	title: {
		ar: 'السجل الوطني للصناعة التقليدية',
		fr: "Registre national de l'artisanat",
		en: 'National Register of Crafts'
	},
	grain: {
		ar: 'سطر لكل شخص أو هيئة سبق تسجيلها في السجل الوطني، في مستخرج كامل.',
		fr: 'Une ligne par personne ou entité jamais inscrite au registre, en extraction complète.',
		en: 'One row per person or entity ever entered in the national register, as a full extract.'
	},
	key: ['nia'],
	load: replace(),
	time: 'registered_on',
	rhythm: 31,
	aboutPersons: true,
	told: ['kind', 'sex', 'age_band', 'province', 'commune', 'milieu', 'branch'],
	columns: {
		nia: text({
			header: { fr: 'NIA', ar: 'رقم تعريف الصانع', en: 'Artisan number' },
			required: true,
			personal: pseudonym('artisan', {
				ar: 'الصانع (اسم مستعار)',
				fr: 'Artisan (pseudonyme)',
				en: 'Artisan (pseudonym)'
			})
		}),
		cin: text({
			header: { fr: 'CIN', ar: 'رقم البطاقة الوطنية', en: 'National identity card' },
			personal: dropped
		}),
		last_name: text({
			header: { fr: 'Nom', ar: 'الاسم العائلي', en: 'Last name' },
			personal: dropped
		}),
		first_name: text({
			header: { fr: 'Prénom', ar: 'الاسم الشخصي', en: 'First name' },
			personal: dropped
		}),
		kind: code({
			header: { fr: 'Catégorie', ar: 'الصفة', en: 'Kind' },
			required: true,
			list: 'kind',
			codes: {
				artisan: {
					ar: 'صانع تقليدي',
					fr: 'Artisan',
					en: 'Artisan',
					also: ['Artisane', 'Mono-artisan', 'صانعة تقليدية', 'صانع']
				},
				master: {
					ar: 'صانع معلم',
					fr: 'Maître artisan',
					en: 'Master artisan',
					also: ['Maâlem', 'Maalem', 'لمعلم', 'معلم']
				},
				cooperative: { ar: 'تعاونية', fr: 'Coopérative', en: 'Cooperative' },
				enterprise: {
					ar: 'مقاولة',
					fr: 'Entreprise',
					en: 'Enterprise',
					also: ["Entreprise d'artisanat"]
				}
			}
		}),
		sex: code({ header: { fr: 'Sexe', ar: 'الجنس', en: 'Sex' }, list: 'sex', codes: sex }),
		birth_date: birthDate({
			header: { fr: 'Date de naissance', ar: 'تاريخ الازدياد', en: 'Date of birth' }
		}),
		province: member({
			header: { fr: 'Province', ar: 'العمالة أو الإقليم', en: 'Province' },
			required: true,
			list: 'provinces'
		}),
		commune: member({
			header: { fr: 'Commune', ar: 'الجماعة', en: 'Commune' },
			list: 'communes'
		}),
		milieu: code({
			header: { fr: 'Milieu', ar: 'الوسط', en: 'Milieu' },
			list: 'milieu',
			codes: milieu
		}),
		address: text({
			header: { fr: 'Adresse', ar: 'العنوان', en: 'Address' },
			personal: dropped
		}),
		phone: text({
			header: { fr: 'Tél', ar: 'الهاتف', en: 'Phone' },
			also: ['Téléphone'],
			personal: dropped
		}),
		branch: member({
			header: { fr: 'Filière', ar: 'الشعبة', en: 'Branch' },
			required: true,
			list: 'branches'
		}),
		activity: text({ grouping: true, header: { fr: 'Activité', ar: 'الحرفة', en: 'Activity' } }),
		registered_on: date({
			header: { fr: "Date d'inscription", ar: 'تاريخ التسجيل', en: 'Registered on' },
			required: true
		}),
		status: code({
			header: { fr: 'Statut', ar: 'الحالة', en: 'Status' },
			required: true,
			codes: {
				active: { ar: 'نشيط', fr: 'Actif', en: 'Active', also: ['Active', 'مزاول'] },
				renewal_due: { ar: 'في انتظار التجديد', fr: 'À renouveler', en: 'Renewal due' },
				suspended: { ar: 'موقوف', fr: 'Suspendu', en: 'Suspended' },
				deregistered: {
					ar: 'مشطب عليه',
					fr: 'Radié',
					en: 'De-registered',
					also: ['Radiée', 'مشطب']
				}
			}
		}),
		deregistered_on: date({
			header: { fr: 'Date de radiation', ar: 'تاريخ التشطيب', en: 'De-registered on' }
		}),
		deregistration_reason: text({
			header: { fr: 'Motif de radiation', ar: 'سبب التشطيب', en: 'Reason for de-registration' }
		}),
		card_no: text({
			header: { fr: 'N° carte', ar: 'رقم البطاقة المهنية', en: 'Card number' },
			personal: dropped
		}),
		card_issued_on: date({
			header: {
				fr: 'Date de délivrance carte',
				ar: 'تاريخ تسليم البطاقة',
				en: 'Card issued on'
			}
		}),
		bank_account: yesNo({
			header: { fr: 'Compte bancaire', ar: 'حساب بنكي', en: 'Bank account' }
		}),
		members: count({ header: { fr: 'Nb adhérents', ar: 'عدد المنخرطين', en: 'Members' } }),
		women_members: count({
			header: { fr: 'dont femmes adhérentes', ar: 'منهم نساء', en: 'of whom women' }
		})
	},
	rules: {
		'too-young': {
			column: 'birth_date',
			holds: 'birth_date + interval 15 year <= registered_on',
			message: {
				ar: 'تاريخ الازدياد يقل عن خمس عشرة سنة قبل التسجيل',
				fr: "la naissance précède l'inscription de moins de quinze ans",
				en: 'born less than fifteen years before registration'
			}
		},
		'end-before-start': {
			column: 'deregistered_on',
			holds: 'deregistered_on >= registered_on',
			message: {
				ar: 'تاريخ التشطيب سابق لتاريخ التسجيل',
				fr: "la radiation précède l'inscription",
				en: 'de-registered before being registered'
			}
		},
		'women-exceed-total': {
			column: 'women_members',
			holds: 'women_members <= members',
			message: {
				ar: 'عدد النساء يفوق عدد المنخرطين',
				fr: "plus de femmes que d'adhérents",
				en: 'more women than members'
			}
		}
	}
});
