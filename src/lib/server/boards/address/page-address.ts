/** The address of a page, from which those of its links are made. */
export interface PageAddress {
	readonly path: string;
	readonly search: URLSearchParams;
}
