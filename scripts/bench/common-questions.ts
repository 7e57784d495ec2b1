/** A question that many ask: to the API, and as SQL over the rows of a snapshot. */
export interface CommonQuestion {
	readonly name: string;
	/** Its path under `/api/v1/indicators`, without province, from and to. */
	readonly path: string;
	/** Binds `$province`, `$from` and `$to`, days of the calendar. */
	readonly sql: string;
}

const persons = "kind in ('artisan', 'master') and province = $province";
const days = 'between cast($from as date) and cast($to as date)';
const months = `(select unnest(generate_series(cast($from as date), cast($to as date), interval 1 month)) as start)`;
const numbered =
	"state in ('registered', 'contributing', 'qualifying', 'rights_open', 'rights_closed')";
const coverage = (split: string, upper: string, lower: string) => `
	select ${split}, count(*) filter (where ${upper}) / nullif(count(*) filter (where ${lower}), 0) as value
	from marts.coverage_months
	where province = $province and month ${days}
	group by all order by all`;
const stock = (split: string) => `
	select ${split}, count(*) as value
	from marts.register join ${months} on registered_on < start + interval 1 month
		and (deregistered_on is null or deregistered_on >= start + interval 1 month)
	where ${persons} group by all order by all`;

export const commonQuestions: readonly CommonQuestion[] = [
	{ name: 'stock', path: 'registered-artisans/values?grain=month', sql: stock('start') },
	{
		name: 'stock-by-branch',
		path: 'registered-artisans/values?grain=month&by=branch',
		sql: stock('start, branch')
	},
	{
		name: 'new',
		path: 'new-registrations/values?grain=month&by=sex',
		sql: `select date_trunc('month', registered_on) as month, sex, count(*) as value
			from marts.register where ${persons} and registered_on ${days} group by all order by all`
	},
	{
		name: 'coverage',
		path: 'cnss-registration-rate/values?grain=month',
		sql: coverage('month', `eligible and ${numbered}`, 'eligible')
	},
	{
		name: 'coverage-by-sex',
		path: 'cnss-registration-rate/values?grain=month&by=sex',
		sql: coverage('month, sex', `eligible and ${numbered}`, 'eligible')
	},
	{
		name: 'rights',
		path: 'open-rights-rate/values?grain=month&by=milieu',
		sql: coverage('month, milieu', "state = 'rights_open'", numbered)
	},
	{
		name: 'rights-by-commune',
		path: 'open-rights-rate/values?grain=month&by=commune',
		sql: coverage('month, commune', "state = 'rights_open'", numbered)
	},
	{
		name: 'loans',
		path: 'loans-disbursed/values?grain=quarter',
		sql: `select date_trunc('quarter', disbursed_on) as quarter, sum(disbursed_mad) as value
			from marts.loan_applications where province = $province and disbursed_on ${days}
			group by all order by all`
	},
	{
		name: 'sales',
		path: 'fair-sales/values?grain=year',
		sql: `select year(actual_start) as year, sum(sales_mad) as value from marts.fair_editions
			where status = 'held' and province = $province and actual_start ${days}
			group by all order by all`
	},
	{
		name: 'places',
		path: 'training-places/values?grain=year',
		sql: `select training_year, sum(places) as value from marts.training_years
			where province = $province and training_year between year(cast($from as date)) and year(cast($to as date))
			group by all order by all`
	}
];
