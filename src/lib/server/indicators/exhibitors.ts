/** How many exhibitors declared the sales of fair editions, in SQL; those who took part where it is not said. */
export const declarers =
	'sum(coalesce(sales_respondents, exhibitors, 0)) filter (where sales_mad <> 0)';

/** The largest amount that one exhibitor declared at any of the editions. */
export const largestSale = `
	max((
		select max(sold.sales_mad) from marts.fair_exhibitors as sold
		where sold.fair_ref = fair_editions.fair_ref
	))`;
