import { encode } from 'uqr';
import { isLoopback } from '$pipelines/environment.ts';

/** Where paper leads back to: the figures as they were printed. */
export interface PrintedAddress {
	readonly address: string;
	/** The QR code as a path of SVG, in a square of so many units. */
	readonly path: string;
	readonly size: number;
}

/** Null where nobody but this machine could open it. */
export function printedAddress(origin: string | null, path: string): PrintedAddress | null {
	if (origin === null || isLoopback(new URL(origin).hostname)) return null;
	const address = origin + path;
	const { data, size } = encode(address, { ecc: 'M', border: 2 });
	const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? `M${x} ${y}h1v1h-1z` : [])));
	return { address, path: dark.join(''), size };
}

export const codeSvg = ({ path, size }: PrintedAddress): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}"/></svg>`;
