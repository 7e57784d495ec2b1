/** What was made of each thing, forgotten with it. */
const made = new WeakMap<object, Map<string, unknown>>();

/**
 * Makes something of a snapshot, or of what else does not change, once for whoever asks. What failed
 * is made again.
 */
export function once<Of extends object, Value>(
	of: Of,
	key: string,
	make: (of: Of) => Value
): Value {
	const known = made.get(of) ?? new Map<string, unknown>();
	made.set(of, known);
	if (known.has(key)) return known.get(key) as Value;
	const value = make(of);
	known.set(key, value);
	if (value instanceof Promise) value.catch(() => known.delete(key));
	return value;
}
