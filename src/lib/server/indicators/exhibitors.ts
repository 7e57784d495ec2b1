/** How many exhibitors declared the sales of fair editions, in SQL; those who took part where it is not said. */
export const declarers = 'sum(declarers) filter (where sales_mad <> 0)';

/** The largest amount that one exhibitor declared at any of the editions; the mean where none says. */
export const largestSale = 'max(largest_sale_mad)';
