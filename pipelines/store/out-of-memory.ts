/** What DuckDB says when it may take no more memory; a disk with no room to help itself comes first. */
const said = /out of memory|failed to allocate|could not allocate/i;

export function isOutOfMemory(error: unknown): boolean {
	return (
		error instanceof Error && said.test(error.message) && !/failed to offload/.test(error.message)
	);
}
