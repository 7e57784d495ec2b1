import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circlesIn } from './support/circles.ts';
import { findImports, type Import } from './support/imports.ts';

const sources = ['pipelines', 'src'].flatMap(filesIn).filter((file) => !/\.test\.ts$/.test(file));
const programs = sources.filter((file) => /\.(ts|svelte)$/.test(file));
const imports = programs.flatMap((file) =>
	findImports(file, readFileSync(file, 'utf8')).map((found) => ({ file, ...found }))
);

describe('who may import whom', () => {
	it('pipelines import nothing of the web application', () => {
		expect(
			describeAll(
				(found) =>
					isIn(found.file, 'pipelines') &&
					(isIn(targetOf(found), 'src') ||
						/^(\$app|\$env|svelte|@sveltejs|hono)\b/.test(found.from))
			)
		).toEqual([]);
	});

	it('what a load takes of the indicators is found in a clone that nothing was built in, by its path', () => {
		const families = 'src/lib/server/indicators/families';
		const reached = new Set(programs.filter((file) => isIn(file, families)));
		for (const file of reached) {
			const own = imports.filter((found) => found.file === file && !found.typeOnly);
			for (const found of own) reached.add(withEnd(targetOf(found)));
		}
		expect(
			describeAll((found) => reached.has(found.file) && !found.typeOnly && found.from[0] === '$')
		).toEqual([]);
	});

	it('the web application imports contracts, environment and pointer of pipelines', () => {
		const doors =
			/^pipelines\/(contract|datasets)\/|^pipelines\/(environment|store\/follow)(\.ts)?$/;
		expect(
			describeAll(
				(found) =>
					isIn(found.file, 'src') &&
					isIn(targetOf(found), 'pipelines') &&
					!doors.test(targetOf(found))
			)
		).toEqual([]);
	});

	it('browser code imports types alone from lib/server', () => {
		expect(
			describeAll(
				(found) =>
					isBrowserCode(found.file) && !found.typeOnly && isIn(targetOf(found), 'src/lib/server')
			)
		).toEqual([]);
	});

	it('schemas stay on the server: browser code takes their types', () => {
		const schemas = ['src/lib/schema.ts', 'src/lib/charts/shapes'];
		const isSchema = (path: string) => schemas.some((one) => isIn(path, one));
		expect(
			describeAll(
				(found) =>
					isBrowserCode(found.file) &&
					!isSchema(found.file) &&
					!found.typeOnly &&
					(found.from === 'valibot' || isSchema(withEnd(targetOf(found))))
			)
		).toEqual([]);
	});

	it('the warehouse is the only door to DuckDB for the web application', () => {
		const opened = linesLike(/\bDuckDB(Instance|Connection)\b/, /\.(ts|svelte)$/).filter(
			(line) => isIn(line, 'src') && !isIn(line, 'src/lib/server/warehouse')
		);
		expect(opened).toEqual([]);
	});
});

/** What stands in a folder, or in folders of it, may import these alone, and itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
	'src/lib/terms.ts': [],
	'src/lib/schema.ts': ['src/lib/terms.ts', 'src/lib/i18n'],
	'src/lib/i18n': ['src/lib/terms.ts'],
	'src/lib/figures': ['src/lib/terms.ts', 'src/lib/i18n'],
	'src/lib/address': ['src/lib/terms.ts', 'src/lib/i18n'],
	'src/lib/charts': ['src/lib/terms.ts', 'src/lib/schema.ts', 'src/lib/i18n', 'src/lib/figures'],
	'src/lib/server/refusals': ['src/lib/schema.ts', 'src/lib/i18n']
};

describe('layers', () => {
	it.each(Object.entries(layers))(
		'%s imports what is below it alone, types too',
		(folder, below) => {
			const known = [folder, ...below, 'pipelines/contract'];
			expect(
				describeAll((found) => {
					const target = targetOf(found);
					if (!isIn(found.file, folder) || !/^(src|pipelines)\//.test(target)) return false;
					return !known.some((one) => isIn(withEnd(target), one) || isIn(target, one));
				})
			).toEqual([]);
		}
	);

	it('nothing of the domain knows the API or boards', () => {
		const outer = ['src/lib/server/api', 'src/lib/server/boards'];
		expect(
			describeAll(
				(found) =>
					isIn(found.file, 'src/lib/server') &&
					/^src\/lib\/server\/\w+\//.test(found.file) &&
					![...outer, 'src/lib/server/http'].some((one) => isIn(found.file, one)) &&
					outer.some((one) => isIn(targetOf(found), one))
			)
		).toEqual([]);
	});

	it('what is read is not yet checked', () => {
		expect(
			describeAll(
				(found) => isIn(found.file, 'pipelines/read') && isIn(targetOf(found), 'pipelines/check')
			)
		).toEqual([]);
	});
});

describe('rooms', () => {
	const folders = ['pipelines', 'src/lib'].flatMap((top) =>
		readdirSync(top, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => `${top}/${name}`)
	);

	it.each(folders)(
		'%s says in a few lines what it is for, its entry and what it imports',
		(folder) => {
			const lines = readFileSync(`${folder}/README.md`, 'utf8').trimEnd().split('\n');
			expect(lines.length).toBeLessThanOrEqual(20);
			expect(lines.filter((line) => /^- (Entry|May import): \S/.test(line))).toHaveLength(2);
		}
	);
});

describe('circles', () => {
	const files = new Set(programs);
	const graph = (counted: (found: Import) => boolean) =>
		new Map(
			programs.map((file) => [
				file,
				imports
					.filter((found) => found.file === file && counted(found))
					.map(targetOf)
					.flatMap((target) => (files.has(withEnd(target)) ? [withEnd(target)] : []))
			])
		);

	it('no file waits for itself when programs start', () => {
		expect(circlesIn(graph(({ typeOnly }) => !typeOnly))).toEqual([]);
	});

	it('no circle of files goes through several folders, types counted', () => {
		const circles = circlesIn(graph(() => true));
		expect(circles.filter((files) => new Set(files.map(dirname)).size > 1)).toEqual([]);
	});
});

describe('how files are written', () => {
	it('none is above 300 lines', () => {
		const long = sources.filter((file) => linesOf(file).length > 300);
		expect(long).toEqual([]);
	});

	it('a mart says its grain on line one', () => {
		const silent = sources.filter(
			(file) =>
				/^pipelines\/marts\/.*\.sql$/.test(file) &&
				!/^-- grain: \S/.test(readFileSync(file, 'utf8'))
		);
		expect(silent).toEqual([]);
	});

	it('nothing selects every column of a mart', () => {
		expect(linesLike(/\bselect\s+(\w+\.)?\*[^;]*\bfrom\s+marts\./i, /\.(sql|ts)$/)).toEqual([]);
	});

	it('styles know no left and no right', () => {
		const physical =
			/\b(margin|padding|border)-(left|right)\b|\btext-align:\s*(left|right)\b|\bfloat:\s*(left|right)\b|(^|[\s;{])(left|right):|\bborder-(top|bottom)-(left|right)-radius\b/;
		expect(linesLike(physical, /\.(svelte|css)$/, stylesOf)).toEqual([]);
	});

	it('lists are keyed by ids or places, never by what they say: two things may have one name', () => {
		const named = /\{#each [^}]*\((?:name|(?:\w+\.)?(?:label|title|text|sentence|note))\)\s*\}/;
		const found = sources
			.filter((file) => file.endsWith('.svelte'))
			.filter((file) => named.test(readFileSync(file, 'utf8').replace(/\{[^{}]*\} \(/g, 'x (')));
		expect(found).toEqual([]);
	});

	it('programs silence no checker and swallow no error', () => {
		const quiet = /@ts-(ignore|nocheck)|\bcatch\s*(\([^)]*\))?\s*\{\s*\}/;
		expect(linesLike(quiet, /\.(ts|svelte)$/)).toEqual([]);
	});
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
}

/** The file that an import names, from the root of the repository; a package keeps its name. */
function targetOf({ file, from }: Import & { file: string }): string {
	if (from.startsWith('.')) return normalize(join(dirname(file), from));
	if (from.startsWith('/')) return from.slice(1);
	return from.replace(/^\$lib(?=\/|$)/, 'src/lib').replace(/^\$pipelines(?=\/|$)/, 'pipelines');
}

/** The file of a name written without its end. */
function withEnd(target: string): string {
	return /\.(ts|svelte|css|json|sql)$/.test(target) ? target : `${target}.ts`;
}

function isIn(path: string, folder: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

function isBrowserCode(file: string): boolean {
	const server = /^src\/lib\/server\/|\.server\.ts$|\/\+server\.ts$/;
	return isIn(file, 'src') && !server.test(file);
}

function describeAll(breaks: (found: Import & { file: string }) => boolean): string[] {
	return imports.filter(breaks).map(({ file, from }) => `${file} imports ${from}`);
}

function linesOf(file: string): string[] {
	return readFileSync(file, 'utf8').trimEnd().split('\n');
}

function linesLike(
	pattern: RegExp,
	names: RegExp,
	part: (file: string, text: string) => string = (_file, text) => text
): string[] {
	return sources
		.filter((file) => names.test(file))
		.flatMap((file) =>
			part(file, readFileSync(file, 'utf8'))
				.split('\n')
				.filter((line) => pattern.test(line))
				.map((line) => `${file}: ${line.trim()}`)
		);
}

/** What a file says in CSS: all of a style sheet, the style elements and attributes of a component. */
function stylesOf(file: string, text: string): string {
	if (file.endsWith('.css')) return text;
	const elements = text.match(/<style[^>]*>[\s\S]*?<\/style>/g) ?? [];
	const attributes = text.match(/\sstyle(:[\w-]+)?=("[^"]*"|\{[^}]*\})/g) ?? [];
	return [...elements, ...attributes].join('\n');
}
