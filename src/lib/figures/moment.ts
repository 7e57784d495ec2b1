/** When a snapshot was built: its id begins with the moment, in UTC. */
export function momentOf(snapshot: string): string {
	return snapshot.replace(/^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})-.*$/, '$1-$2-$3T$4:$5:$6Z');
}
