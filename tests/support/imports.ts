import ts from 'typescript';

export interface Import {
	/** The specifier as written; of a glob, the pattern. */
	readonly from: string;
	/** True for `import type`: `import { type A }` still loads the module. */
	readonly typeOnly: boolean;
}

/** Every import of a TypeScript file or Svelte component: static, dynamic, re-exported, by glob. */
export function findImports(file: string, text: string): Import[] {
	if (!file.endsWith('.svelte')) return importsOf(file, text);
	const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
	const markup = text.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
	const inMarkup = [...markup.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
	return [
		...importsOf(file, scripts.join('\n')),
		...inMarkup.map(([, from = '']) => ({ from, typeOnly: false }))
	];
}

function importsOf(file: string, text: string): Import[] {
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			found.push({
				from: textOf(node.moduleSpecifier),
				typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
			});
		} else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			found.push({ from: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly });
		} else if (ts.isCallExpression(node) && takesModule(node.expression)) {
			for (const from of stringsIn(node.arguments[0])) found.push({ from, typeOnly: false });
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
	return found;
}

function takesModule(callee: ts.Expression): boolean {
	return (
		callee.kind === ts.SyntaxKind.ImportKeyword || /^import\.meta\.glob$/.test(callee.getText())
	);
}

function stringsIn(argument: ts.Expression | undefined): string[] {
	if (!argument) return [];
	if (ts.isStringLiteralLike(argument)) return [argument.text];
	if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap(stringsIn);
	return [];
}

function textOf(specifier: ts.Expression): string {
	return ts.isStringLiteral(specifier) ? specifier.text : specifier.getText();
}
