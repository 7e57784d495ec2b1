import type { Variant } from './draw-plot';

/**
 * Which of its two drawings the visitor's last page of a section showed: a cookie, so that the next
 * full page is drawn once. Sections differ, for the same window leaves their charts different room.
 */
export const roomCookie = 'mirsad-room';

/** A place of at most so many pixels shows the narrow drawing; styles/charts.css says the same. */
export const widestNarrow = 540;

export function readRoom(text: string | undefined): Variant | null {
	return text === 'wide' || text === 'narrow' ? text : null;
}

/** The cookie for the pages of a section; ended where a page shows both, or none. */
export function writeRoom(pathname: string, shown: ReadonlySet<Variant>): string {
	const section = pathname.split('/').slice(0, 3).join('/');
	const [room] = shown;
	const known = shown.size === 1 && room;
	return `${roomCookie}=${known || ''}; path=${section}; max-age=${known ? 31_536_000 : 0}; samesite=lax`;
}
