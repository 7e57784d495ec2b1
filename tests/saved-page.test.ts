import { expect, it } from 'vitest';
import { savedPage } from '../scripts/lib/saved-page.mjs';

it('a report saved as HTML needs nothing from the server', async () => {
	const saved = await savedPage(
		`<!doctype html><html lang="ar" dir="rtl"><head><script>one()</script><title>T</title>
		<style>@font-face{src:url(../../_app/f/own.woff2)}</style><link rel="manifest" href="/m"></head>
		<body><nav>menu</nav><main><p><a class="x" href="/ar/themes">Thème</a> <a href="#one">1</a></p>
		<a class="button" href="/ar/r.docx">Word</a><button>Imprimer</button></main><script>two()</script></body></html>`,
		(path) => Promise.resolve(Buffer.from(path))
	);
	expect(saved).toContain('<html lang="ar" dir="rtl">');
	expect(saved).toContain(Buffer.from('/_app/f/own.woff2').toString('base64'));
	expect(saved).toContain('<a href="#one">');
	expect(saved).toContain('Thème');
	for (const gone of ['<script', '<link', 'href="/', '/_app/', 'menu', 'Word', 'Imprimer']) {
		expect(saved).not.toContain(gone);
	}
});
