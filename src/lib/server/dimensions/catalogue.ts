import * as v from 'valibot';
import type { Text } from '$pipelines/contract/text.ts';
import { unknownName } from '../refusals/unknown-names.ts';
import { ageBands } from './age-bands.ts';
import type { Member } from './dimension.ts';

/**
 * Where the members of a dimension come from: SQL giving id, name_ar, name_fr, name_en, parents, and
 * `distinction` where the year or edition tells members of one name apart.
 */
type MemberSource =
	| { readonly sql: string; readonly table: string }
	| { readonly fixed: readonly Pick<Member, 'id' | 'label'>[] };

interface Definition {
	readonly label: Text;
	/** Its column in marts; null for the age band, which depends on the year of D. */
	readonly column: string | null;
	/** Dimensions in which each member lies in one place; columns of the same name in the SQL. */
	readonly parents: readonly string[];
	readonly members: MemberSource;
	/** Its place among the splits drawn beside the main one; absent where its bars would be too many. */
	readonly besides?: number;
	/** Its place among the splits whose few members divide the whole. */
	readonly divides?: number;
	/** Its members have an order of their own. */
	readonly ordered?: boolean;
	/** Too many members for a list in a form: they are chosen by address. */
	readonly long?: boolean;
}

export interface Dimension extends Omit<Definition, 'parents'> {
	readonly id: DimensionId;
	readonly parents: readonly DimensionId[];
}

/** Every dimension, in the order in which people ask for them. */
const definitions = {
	province: {
		label: { ar: 'العمالة أو الإقليم', fr: 'Province', en: 'Province' },
		...reference('provinces', 'province'),
		divides: 12
	},
	commune: {
		label: { ar: 'الجماعة', fr: 'Commune', en: 'Commune' },
		...reference('communes', 'commune', 'province'),
		long: true
	},
	milieu: {
		label: { ar: 'الوسط', fr: 'Milieu', en: 'Milieu' },
		...codes('milieu', 'milieu'),
		besides: 2,
		divides: 10
	},
	sex: {
		label: { ar: 'الجنس', fr: 'Sexe', en: 'Sex' },
		...codes('sex', 'sex'),
		besides: 1,
		divides: 9
	},
	age_band: {
		label: { ar: 'الفئة العمرية', fr: "Tranche d'âge", en: 'Age band' },
		column: null,
		parents: [],
		members: { fixed: ageBands },
		besides: 3,
		divides: 11,
		ordered: true
	},
	kind: {
		label: { ar: 'الصفة', fr: 'Catégorie', en: 'Kind' },
		...codes('kind', 'kind'),
		besides: 5,
		divides: 2
	},
	category: {
		label: { ar: 'الصنف', fr: "Type d'artisanat", en: 'Type of crafts' },
		...reference('categories', 'category'),
		besides: 6,
		divides: 3
	},
	branch: {
		label: { ar: 'الشعبة', fr: 'Filière', en: 'Branch' },
		...reference('branches', 'branch', 'category'),
		besides: 4
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
		},
		besides: 16
	},
	channel: {
		label: { ar: 'صنف الانخراط', fr: 'Catégorie TNS', en: 'CNSS channel' },
		...codes('channel', 'channel'),
		besides: 7,
		divides: 8
	},
	bank: {
		label: { ar: 'البنك', fr: 'Banque', en: 'Bank' },
		...values('loans', 'bank'),
		besides: 8,
		divides: 7
	},
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
		},
		besides: 20
	},
	mode: {
		label: { ar: 'نمط التكوين', fr: 'Mode de formation', en: 'Mode' },
		...codes('training.mode', 'mode'),
		besides: 9,
		divides: 4
	},
	campaign: {
		label: { ar: 'الحملة', fr: 'Campagne', en: 'Campaign' },
		...values('vaep', 'campaign'),
		besides: 19
	},
	site: {
		label: { ar: 'الموقع', fr: 'Site', en: 'Site' },
		column: 'site_ref',
		parents: ['province', 'milieu', 'site_type'],
		members: {
			table: 'staging.sites',
			sql: `
				select site_ref as id, coalesce(name_ar, name_fr) as name_ar, name_fr, name_fr as name_en,
					province, milieu, type as site_type
				from staging.sites
				order by name_fr, site_ref`
		},
		besides: 22,
		long: true
	},
	site_type: {
		label: { ar: 'نوع الموقع', fr: 'Type de site', en: 'Type of site' },
		...codes('sites.type', 'site_type'),
		besides: 10,
		divides: 5
	},
	fair_level: {
		label: { ar: 'مستوى المعرض', fr: 'Niveau de la foire', en: 'Fair level' },
		...codes('fairs.level', 'fair_level'),
		besides: 11,
		divides: 6,
		ordered: true
	},
	fair: {
		label: { ar: 'المعرض', fr: 'Foire', en: 'Fair' },
		column: 'fair_ref',
		parents: ['province', 'fair_level'],
		members: {
			table: 'staging.fairs',
			sql: `
				select fair_ref as id, coalesce(title_ar, title_fr) as name_ar, title_fr as name_fr,
					title_fr as name_en, province, level as fair_level,
					cast(year(planned_start) as varchar) as distinction
				from staging.fairs
				order by planned_start, fair_ref`
		},
		besides: 21,
		long: true
	},
	theme: {
		label: { ar: 'المجال', fr: 'Thème', en: 'Theme' },
		...codes('theme', 'theme'),
		besides: 14,
		divides: 13
	},
	stage: {
		label: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
		...codes('agreements.stage', 'stage'),
		besides: 12,
		divides: 1
	},
	committee: {
		label: { ar: 'اللجنة', fr: 'Commission', en: 'Committee' },
		...reference('committees', 'committee'),
		besides: 13
	},
	session: {
		label: { ar: 'الدورة', fr: 'Session', en: 'Session' },
		column: 'session_ref',
		parents: [],
		members: {
			table: 'staging.sessions',
			sql: `
				select session_ref as id, coalesce(label_ar, label_fr) as name_ar, label_fr as name_fr,
					label_fr as name_en, cast(year(held_on) as varchar) as distinction
				from staging.sessions
				order by held_on nulls last, session_ref`
		},
		besides: 15
	},
	product_family: {
		label: { ar: 'صنف المنتوجات', fr: 'Famille de produits', en: 'Product family' },
		...codes('exports.family', 'product_family'),
		besides: 17
	},
	city: {
		label: { ar: 'المدينة', fr: 'Ville', en: 'City' },
		...values('exports', 'city'),
		besides: 18
	}
} as const satisfies Record<string, Definition>;

export type DimensionId = keyof typeof definitions;

export const dimensionIds = Object.keys(definitions) as DimensionId[];
export const dimensionIdSchema = v.pipe(v.picklist(dimensionIds), v.metadata({ ref: 'Dimension' }));

export function isDimensionId(value: string): value is DimensionId {
	return Object.hasOwn(definitions, value);
}

export const dimensions: readonly Dimension[] = dimensionIds.map(dimensionOf);

export function dimensionOf(id: DimensionId): Dimension {
	const { parents, ...definition }: Definition = definitions[id];
	return { id, ...definition, parents: parents as readonly DimensionId[] };
}

/** @throws Refusal with the nearest ids when there is none. */
export function findDimension(id: string): Dimension {
	if (isDimensionId(id)) return dimensionOf(id);
	throw unknownName('dimension', id, dimensions, 404);
}

function reference<Parent extends string>(table: string, column: string, ...parents: Parent[]) {
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
