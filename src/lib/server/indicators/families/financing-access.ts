import { ministry, proposed } from '../bases.ts';
import { defineIndicators } from '../definition.ts';

const timing = { rows: 'at-date', opened: 'registered_on', closed: 'deregistered_on' } as const;

const access = defineIndicators({
	family: 'financing',
	theme: 'financing',
	dataset: 'artisans',
	sources: ['artisans', 'loans'],
	needs: ['loans'],
	relation: 'marts.borrowers',
	timing,
	dimensions: ['province', 'milieu', 'sex', 'age_band', 'branch'],
	indicators: {
		'access-to-finance-rate': {
			code: 'FIN-05',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			numerator: 'count(*)',
			atDate: { keeps: ['first_disbursed_on'], from: 'first_disbursed_on' },
			denominator: 'count(*)',
			name: {
				ar: 'نسبة الولوج إلى التمويل',
				fr: "Taux d'accès au financement",
				en: 'Access-to-finance rate'
			},
			definition: {
				ar: 'المسجلون الذين صرف لهم قرض واحد على الأقل إلى غاية التاريخ المرجعي، من بين جميع المسجلين.',
				fr: "Inscrits ayant reçu au moins un crédit jusqu'à la date de référence, parmi les inscrits.",
				en: 'Registered persons to whom at least one loan was disbursed up to the reference date, among registered persons.'
			},
			numeratorMeaning: {
				ar: 'المسجلون الذين صرف لهم قرض إلى غاية التاريخ المرجعي',
				fr: "inscrits ayant reçu un crédit jusqu'à la date de référence",
				en: 'registered persons with a loan disbursed up to the reference date'
			},
			denominatorMeaning: {
				ar: 'عدد الأشخاص المسجلين عند التاريخ المرجعي',
				fr: 'personnes inscrites à la date de référence',
				en: 'persons registered at the reference date'
			},
			pitfalls: {
				ar: 'البسط متراكم منذ الاتفاقية والمقام جار: يجب ذكر ذلك.',
				fr: 'Numérateur cumulé depuis la convention, dénominateur du jour : il faut le dire.',
				en: 'A numerator cumulated since the agreement over a current denominator: state it.'
			},
			basis: proposed
		}
	}
});

const accounts = defineIndicators({
	family: 'financing',
	theme: 'financing',
	dataset: 'artisans',
	sources: ['artisans'],
	relation: 'marts.register',
	timing,
	dimensions: ['province', 'milieu', 'sex', 'branch'],
	indicators: {
		'bank-account-rate': {
			code: 'FIN-07',
			kind: 'ratio',
			unit: 'share',
			direction: 'up',
			population: "kind in ('artisan', 'master')",
			numerator: 'count(*) filter (where bank_account)',
			denominator: 'count(bank_account)',
			name: {
				ar: 'نسبة الإدماج البنكي',
				fr: 'Taux de bancarisation',
				en: 'Bank-account rate'
			},
			definition: {
				ar: 'المسجلون المتوفرون على حساب بنكي من بين المسجلين المعروفة حالتهم، عند التاريخ المرجعي.',
				fr: "Inscrits titulaires d'un compte bancaire parmi ceux dont la situation est connue, à la date de référence.",
				en: 'Registered persons with a bank account among those for whom it is known, at the reference date.'
			},
			numeratorMeaning: {
				ar: 'المسجلون المتوفرون على حساب بنكي',
				fr: "inscrits titulaires d'un compte",
				en: 'registered persons with an account'
			},
			denominatorMeaning: {
				ar: 'المسجلون المعروف توفرهم على حساب أو عدمه',
				fr: 'inscrits dont la situation bancaire est connue',
				en: 'registered persons for whom it is known'
			},
			pitfalls: {
				ar: 'رقم الحساب معطى شخصي: لا يحفظ سوى وجوده من عدمه.',
				fr: 'Le RIB est une donnée personnelle : seule son existence est gardée.',
				en: 'The account number is personal: only its existence is kept.'
			},
			basis: ministry
		}
	}
});

export default [...access, ...accounts];
