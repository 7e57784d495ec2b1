type Query = Readonly<Record<string, string | undefined>>;

/** The address of an indicator's values; what is empty is left out. */
export function addressOf(id: string, query: Query, extension = ''): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
	const text = search.toString().replaceAll('%2C', ',');
	return `/api/v1/indicators/${id}/values${extension}${text ? `?${text}` : ''}`;
}
