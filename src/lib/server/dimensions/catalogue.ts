import type { Text } from '$pipelines/contract/text.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import { ageBands } from './age-bands.ts';
import { dimensionIds, isDimensionId, type DimensionId, type Member } from './dimension.ts';

/** Where the members of a dimension come from: SQL giving id, name_ar, name_fr, name_en, parents. */
type MemberSource =
	{ readonly sql: string; readonly table: string } | { readonly fixed: readonly Member[] };

export interface Dimension {
	readonly id: DimensionId;
	readonly label: Text;
	/** Its column in marts; null for the age band, which depends on the year of D. */
	readonly column: string | null;
	/** Dimensions in which each member lies in one place; columns of the same name in the SQL. */
	readonly parents: readonly DimensionId[];
	readonly members: MemberSource;
}

const definitions: Record<DimensionId, Omit<Dimension, 'id'>> = {
	province: {
		label: { ar: 'العمالة أو الإقليم', fr: 'Préfecture ou province', en: 'Prefecture or province' },
		...reference('provinces', 'province')
	},
	commune: {
		label: { ar: 'الجماعة', fr: 'Commune', en: 'Commune' },
		...reference('communes', 'commune', 'province')
	},
	milieu: { label: { ar: 'الوسط', fr: 'Milieu', en: 'Milieu' }, ...codes('milieu', 'milieu') },
	sex: { label: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' }, ...codes('sex', 'sex') },
	age_band: {
		label: { ar: 'الفئة العمرية', fr: "Tranche d'âge", en: 'Age band' },
		column: null,
		parents: [],
		members: { fixed: ageBands }
	},
	kind: { label: { ar: 'الصفة', fr: 'Catégorie', en: 'Kind' }, ...codes('kind', 'kind') },
	category: {
		label: { ar: 'صنف الصناعة التقليدية', fr: "Type d'artisanat", en: 'Type of crafts' },
		...reference('categories', 'category')
	},
	branch: {
		label: { ar: 'الشعبة', fr: 'Filière', en: 'Branch' },
		...reference('branches', 'branch', 'category')
	},
	channel: {
		label: { ar: 'صنف الانخراط', fr: 'Catégorie TNS', en: 'CNSS channel' },
		...codes('channel', 'channel')
	},
	site: {
		label: { ar: 'الموقع', fr: 'Site', en: 'Facility' },
		column: 'site_ref',
		parents: ['province', 'milieu', 'site_type'],
		members: {
			table: 'staging.sites',
			sql: `
				select site_ref as id, coalesce(name_ar, name_fr) as name_ar, name_fr, name_fr as name_en,
					province, milieu, type as site_type
				from staging.sites
				order by name_fr, site_ref`
		}
	},
	site_type: {
		label: { ar: 'نوع الموقع', fr: 'Type de site', en: 'Type of facility' },
		...codes('sites.type', 'site_type')
	},
	fair_level: {
		label: { ar: 'مستوى المعرض', fr: 'Niveau de la foire', en: 'Level of the fair' },
		...codes('fairs.level', 'fair_level')
	},
	fair: {
		label: { ar: 'المعرض', fr: 'Foire', en: 'Fair' },
		column: 'fair_ref',
		parents: ['province', 'fair_level'],
		members: {
			table: 'staging.fairs',
			sql: `
				select fair_ref as id, coalesce(title_ar, title_fr) as name_ar, title_fr as name_fr,
					title_fr as name_en, province, level as fair_level
				from staging.fairs
				order by planned_start, fair_ref`
		}
	},
	craft: {
		label: { ar: 'الحرفة', fr: 'Métier', en: 'Craft' },
		column: 'craft_ref',
		parents: ['province'],
		members: {
			table: 'staging.endangered_crafts',
			sql: `
				select craft_ref as id, name_ar, name_fr, name_fr as name_en, province
				from staging.endangered_crafts
				order by name_fr, craft_ref`
		}
	},
	bank: { label: { ar: 'البنك', fr: 'Banque', en: 'Bank' }, ...values('loans', 'bank') },
	establishment: {
		label: { ar: 'المؤسسة', fr: 'Établissement', en: 'Establishment' },
		column: 'establishment_ref',
		parents: ['province', 'milieu'],
		members: {
			table: 'staging.training',
			sql: `
				select establishment_ref as id,
					arg_max(coalesce(establishment_ar, establishment_fr), training_year) as name_ar,
					arg_max(establishment_fr, training_year) as name_fr,
					arg_max(establishment_fr, training_year) as name_en,
					case when count(distinct province) = 1 then any_value(province) end as province,
					case when count(distinct milieu) = 1 and count(milieu) = count(*)
						then any_value(milieu) end as milieu
				from staging.training
				group by establishment_ref
				order by name_fr, establishment_ref`
		}
	},
	mode: {
		label: { ar: 'نمط التكوين', fr: 'Mode de formation', en: 'Mode of training' },
		...codes('training.mode', 'mode')
	},
	campaign: {
		label: { ar: 'الحملة', fr: 'Campagne', en: 'Campaign' },
		...values('vaep', 'campaign')
	},
	theme: { label: { ar: 'المجال', fr: 'Thème', en: 'Theme' }, ...codes('theme', 'theme') },
	stage: {
		label: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
		...codes('agreements.stage', 'stage')
	},
	committee: {
		label: { ar: 'اللجنة', fr: 'Commission', en: 'Committee' },
		...reference('committees', 'committee')
	},
	session: {
		label: { ar: 'الدورة', fr: 'Session', en: 'Session' },
		column: 'session_ref',
		parents: [],
		members: {
			table: 'staging.sessions',
			sql: `
				select session_ref as id, coalesce(label_ar, label_fr) as name_ar, label_fr as name_fr,
					label_fr as name_en
				from staging.sessions
				order by held_on nulls last, session_ref`
		}
	},
	product_family: {
		label: { ar: 'صنف المنتوجات', fr: 'Famille de produits', en: 'Product family' },
		...codes('exports.family', 'product_family')
	},
	city: {
		label: { ar: 'مدينة التصدير', fr: 'Ville de dédouanement', en: 'City of customs clearance' },
		...values('exports', 'city')
	}
};

export const dimensions: readonly Dimension[] = dimensionIds.map((id) => ({
	id,
	...definitions[id]
}));

export function dimensionOf(id: DimensionId): Dimension {
	return { id, ...definitions[id] };
}

/** @throws Refusal with the nearest ids when there is none. */
export function findDimension(id: string): Dimension {
	if (isDimensionId(id)) return dimensionOf(id);
	throw unknownName('dimension', id, dimensions, 404);
}

function reference(table: string, column: string, ...parents: DimensionId[]) {
	const names = ['id', 'name_ar', 'name_fr', 'name_en', ...parents].join(', ');
	return {
		column,
		parents,
		members: {
			table: `reference.${table}`,
			sql: `select ${names} from reference.${table} order by position`
		}
	};
}

function codes(list: string, column: string) {
	return {
		column,
		parents: [],
		members: {
			table: 'reference.codes',
			sql: `
				select id, name_ar, name_fr, name_en from reference.codes
				where list = '${list}' order by position`
		}
	};
}

/** The values of a text column of an export are their own names. */
function values(dataset: string, column: string) {
	return {
		column,
		parents: [],
		members: {
			table: `staging.${dataset}`,
			sql: `
				select distinct ${column} as id, ${column} as name_ar, ${column} as name_fr,
					${column} as name_en
				from staging.${dataset}
				where ${column} is not null
				order by ${column}`
		}
	};
}
