/** For whom the overview is put in order: what each comes for stands first. */
export const roles = ['president', 'planner', 'analyst'] as const;
export type Role = (typeof roles)[number];

export const sections = ['briefing', 'targets', 'decisions', 'cards', 'places', 'reach'] as const;
export type Section = (typeof sections)[number];

const orders: Readonly<Record<Role, readonly Section[]>> = {
	president: sections,
	planner: ['briefing', 'places', 'targets', 'cards', 'decisions', 'reach'],
	analyst: ['reach', 'cards', 'places', 'targets', 'briefing', 'decisions']
};

export const sectionsFor = (role: Role): readonly Section[] => orders[role];

export const roleCookie = 'mirsad-for';

/** Whom the address names, else whom it named before. */
export function roleOf(search: URLSearchParams, remembered: string | undefined): Role {
	return readRole(search.get('for')) ?? readRole(remembered) ?? 'president';
}

export function readRole(text: string | null | undefined): Role | null {
	return roles.find((role) => role === text) ?? null;
}

export const isOverview = (pathname: string): boolean => /^\/(ar|fr|en)\/?$/.test(pathname);
