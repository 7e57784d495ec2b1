import { expect, it } from 'vitest';
import { readRole, roleOf, roles, sections, sectionsFor } from './role.ts';

it.each([
	['for=planner', undefined, 'planner'],
	['for=planner', 'analyst', 'planner'],
	['', 'analyst', 'analyst'],
	['for=governor', 'analyst', 'analyst'],
	['', undefined, 'president'],
	['', 'governor', 'president']
])('the order that %s asks for, %s being remembered: %s', (search, remembered, role) => {
	expect(roleOf(new URLSearchParams(search), remembered)).toBe(role);
});

it('nobody loses a section', () => {
	for (const role of roles) expect([...sectionsFor(role)].sort()).toEqual([...sections].sort());
	expect(readRole(null)).toBeNull();
});
